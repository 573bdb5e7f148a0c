using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>Editions that were filed ahead take their places on their day, in the register and in what the archive shows.</summary>
internal sealed class ComingIntoForce(
    IDbContextFactory<SopDatabase> databases, IArchive archive, Secrets secrets, FilingSignals signals, OfficeDay day, TimeProvider clock)
{
    /// <summary>However many servers do so at once, each edition comes once.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var today = day.Today;
        var due = await database.Set<SopVersion>().AsNoTracking()
            .Where(v => v.Upcoming && v.EffectiveOn <= today && v.FiledAt != null)
            .OrderBy(v => v.EffectiveOn).ThenBy(v => v.Version)
            .Select(v => new { v.SopId, v.Version })
            .ToListAsync(stop);
        foreach (var each in due)
        {
            await ComeAsync(each.SopId, each.Version, stop);
        }
    }

    private async Task ComeAsync(Guid sopId, int version, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        await using var transaction = await database.BeginAsync(stop);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (await new Succession(database).ComeInAsync(sopId, version, now, stop) is not { } edition)
        {
            return;
        }

        var filing = await database.Filings.AsNoTracking().SingleAsync(f => f.Id == edition.FilingId, stop);
        database.Add(FilingAudit.ByServer(filing, AuditAct.CameIntoForce, FilingAudit.Subject(edition), "", now));
        await database.SaveChangesAsync(stop);
        if (archive.ShowsStanding)
        {
            // The right of whoever filed it has long ended: it waits for them, or for another of the secretariat.
            await new ShowAgain(now) { BringingForward = true }.QueueAsync(database, edition.FilingId, secrets);
        }

        await transaction.CommitAsync(stop);
        signals.Raise();
        signals.CallForWork();
    }
}
