using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Archive;

internal static class OutboxTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Filing>(filing =>
        {
            filing.ToTable("filings");
            filing.Property(f => f.State).HasConversion<string>();
            filing.Property(f => f.LeaseVersion).IsConcurrencyToken();
        });
        model.Entity<FilingContent>(content =>
        {
            content.ToTable("filing_contents");
            content.HasKey(c => c.FilingId);
            content.HasOne<Filing>().WithOne().HasForeignKey<FilingContent>(c => c.FilingId);
        });
    }
}
