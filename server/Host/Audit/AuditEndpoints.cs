using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Audit;

/// <summary>Who did what, for the secretariat to read.</summary>
internal static class AuditEndpoints
{
    private const int LargestPage = 200;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/audit", ReadAsync)
        .WithName("readAudit")
        .WithTags("audit")
        .WithSummary("Who did what with which SOP, latest first; before takes the moment of the last entry of the page before.")
        .RequireAuthorization(Roles.MayFile);

    private static async Task<AuditPage> ReadAsync(
        [FromQuery] Guid? filing, [FromQuery] DateTimeOffset? before, [FromQuery] int? size, SopDatabase database, CancellationToken stop)
    {
        var until = before?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        var entries = await database.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.At < until && (filing == null || e.FilingId == filing))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Take(Math.Clamp(size ?? 50, 1, LargestPage))
            .ToListAsync(stop);
        return new AuditPage([.. entries.Select(AuditLine.Of)]);
    }
}

internal sealed record AuditPage(IReadOnlyList<AuditLine> Entries);

/// <param name="Actor">Name of the person; empty for the server itself.</param>
/// <param name="Subject">Number and title of the SOP.</param>
/// <param name="Detail">A reason in a person's words, or the stable code of a problem.</param>
internal sealed record AuditLine(
    DateTimeOffset At, string Actor, AuditAct Act, Guid? FilingId, string Subject, string Detail, string RequestId)
{
    public static AuditLine Of(AuditEntry entry) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(entry.At),
        entry.ActorName,
        entry.Act,
        entry.FilingId,
        entry.Subject,
        entry.Detail,
        entry.RequestId);
}
