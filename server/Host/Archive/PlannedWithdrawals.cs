using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>
/// A withdrawal planned for a later day is the SOP's and not a document's: whichever edition is the current one on that day, and
/// whatever the archive was asked to show of it before, the archive shows it withdrawn.
/// </summary>
internal sealed class PlannedWithdrawals(
    IDbContextFactory<SopDatabase> databases, IArchive archive, Secrets secrets, FilingSignals signals, OfficeDay day, TimeProvider clock)
{
    /// <summary>However many servers do so at once, each is shown once.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var today = day.Today;
        var due = await database.Set<SopStanding>().Where(s => s.WithdrawalAhead && s.WithdrawnOn <= today).Select(s => s.SopId).ToListAsync(stop);
        foreach (var sop in due)
        {
            await ShowAsync(sop, today, stop);
        }
    }

    private async Task ShowAsync(Guid sopId, DateOnly today, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        await using var transaction = await database.BeginAsync(stop);
        var current = await new Succession(database).HoldAsync(sopId, stop);
        var taken = await database.Set<SopStanding>()
            .Where(s => s.SopId == sopId && s.WithdrawalAhead && s.WithdrawnOn <= today)
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.WithdrawalAhead, false), stop);
        if (taken == 0)
        {
            // Another server was quicker, or it was taken back.
            return;
        }

        if (archive.ShowsStanding && current is not null)
        {
            // Like an edition whose day has come, it waits for somebody of the secretariat to sign in.
            await new ShowAgain(clock.GetUtcNow().ToUnixTimeMilliseconds()).QueueAsync(database, current.FilingId, secrets);
        }

        await transaction.CommitAsync(stop);
        signals.Raise();
        signals.CallForWork();
    }
}
