using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Monitoring;

/// <summary>What the log says of SOPs in use; each line is saved with the act itself.</summary>
internal static class MonitoringAudit
{
    /// <param name="of">Who did what with which SOP.</param>
    public static async Task<AuditEntry> OfAsync(DbContext database, (Caller By, AuditAct Act, Guid SopId) of, string detail, long at, CancellationToken stop)
    {
        var sop = await database.Set<SopVersion>().AsNoTracking().SingleAsync(v => v.SopId == of.SopId && v.IsCurrent, stop);
        return AuditEntry.Of(of.By, of.Act, sop.FilingId, $"{sop.Number} {sop.Title}", at, detail);
    }
}
