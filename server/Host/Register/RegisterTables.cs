using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Register.SavedViews;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Register;

internal static class RegisterTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<SopRecord>(record =>
        {
            record.ToTable("sop_records");
            record.Property(r => r.LastVersion).IsConcurrencyToken();
        });
        model.Entity<NumberSeries>().ToTable("number_series").HasKey(s => s.Name);
        model.Entity<FreedNumber>().ToTable("freed_numbers").HasKey(n => new { n.Series, n.Number });
        model.Entity<SopVersion>(version =>
        {
            version.ToTable("sop_versions");
            version.HasKey(v => v.FilingId);
            version.HasOne<SopRecord>().WithMany().HasForeignKey(v => v.SopId);
        });
        model.Entity<FiledSop>(filed =>
        {
            filed.ToTable("filed_sops");
            filed.HasKey(f => f.FilingId);
            filed.HasOne<SopVersion>().WithOne().HasForeignKey<FiledSop>(f => f.FilingId);
        });
        model.Entity<SopStanding>(standing =>
        {
            standing.ToTable("sop_standings");
            standing.HasKey(s => s.SopId);
            standing.HasOne<SopRecord>().WithOne().HasForeignKey<SopStanding>(s => s.SopId);
        });
        model.Entity<SopStep>(step =>
        {
            step.ToTable("sop_steps");
            step.HasKey(s => new { s.SopId, s.Number });
            step.HasOne<SopRecord>().WithMany().HasForeignKey(s => s.SopId);
        });
        model.Entity<SopReference>(reference =>
        {
            reference.ToTable("sop_references");
            reference.HasKey(r => new { r.SopId, r.Position });
            reference.HasOne<SopRecord>().WithMany().HasForeignKey(r => r.SopId);
        });
        model.Entity<RegisterTexts>(texts =>
        {
            texts.ToTable("register_texts");
            texts.HasOne<SopRecord>().WithOne().HasForeignKey<RegisterTexts>(t => t.SopId);
        });
        model.Entity<RegisterWord>(word =>
        {
            word.ToTable("register_words");
            word.HasKey(w => w.Word);
        });
        model.Entity<SavedView>().ToTable("saved_views");
    }
}
