using System.Diagnostics;
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
        return Entry(of.By, of.Act, at, (sop.FilingId, $"{sop.Number} {sop.Title}", detail));
    }

    public static AuditEntry Of(Caller by, AuditAct act, long at) => Entry(by, act, at, (null, "", ""));

    private static AuditEntry Entry(Caller by, AuditAct act, long at, (Guid? Filing, string Subject, string Detail) about) => new()
    {
        Id = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(at)),
        At = at,
        Actor = by.Key,
        ActorName = by.Name,
        Act = act,
        FilingId = about.Filing,
        Subject = about.Subject,
        Detail = about.Detail,
        RequestId = Activity.Current?.TraceId.ToString() ?? "",
    };
}
