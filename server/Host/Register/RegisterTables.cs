using Microsoft.EntityFrameworkCore;

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
    }
}
