using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Audit;

internal static class AuditTables
{
    public static void Map(ModelBuilder model) => model.Entity<AuditEntry>(entry =>
    {
        entry.ToTable("audit_entries");
        entry.Property(e => e.Act).HasConversion<string>();
    });
}
