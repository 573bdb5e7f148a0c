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
        model.Entity<SopVersion>(version =>
        {
            version.ToTable("sop_versions");
            version.HasKey(v => v.FilingId);
            version.HasOne<SopRecord>().WithMany().HasForeignKey(v => v.SopId);
        });
    }
}
