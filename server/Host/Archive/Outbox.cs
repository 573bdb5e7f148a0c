using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>A row of the outbox in hand, until another takes it.</summary>
internal sealed record Lease(Guid Id, long Version);

/// <summary>Another holds the filing now; whoever gets this stops at once.</summary>
internal sealed class LeaseLostException() : Exception("another server works on this filing");

/// <summary>
/// The rows of documents on their way. Any number of processes may take from it: a row is claimed by an update that counts up
/// its lease, and every later write asks for that very count, so that one who was thought dead cannot write any more.
/// </summary>
internal sealed class Outbox(IDbContextFactory<SopDatabase> databases, TimeProvider clock, FilingSettings settings)
{
    // Names the process in the log and nowhere else.
    private static readonly string Owner = $"{Environment.MachineName}:{Environment.ProcessId}";

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long LeaseEnd => Now + (long)(settings.LeaseSeconds * 1000);

    /// <param name="id">The filing wanted, null for the one that waits longest.</param>
    /// <returns>Null when there is nothing to do now.</returns>
    public async Task<Lease?> ClaimAsync(Guid? id, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var now = Now;
        var due = database.Filings.Where(f =>
            (f.State == FilingState.Waiting || f.State == FilingState.Uploading) && f.LeaseUntil < now && f.NextAttemptAt <= now);
        while (true)
        {
            var pick = await due.Where(f => id == null || f.Id == id)
                .OrderBy(f => f.NextAttemptAt)
                .Select(f => new { f.Id, f.LeaseVersion })
                .FirstOrDefaultAsync(stop);
            if (pick is null)
            {
                return null;
            }

            var taken = await due.Where(f => f.Id == pick.Id && f.LeaseVersion == pick.LeaseVersion).ExecuteUpdateAsync(
                row => row
                    .SetProperty(f => f.State, FilingState.Uploading)
                    .SetProperty(f => f.Attempt, f => f.Attempt + 1)
                    .SetProperty(f => f.LeaseOwner, Owner)
                    .SetProperty(f => f.LeaseUntil, LeaseEnd)
                    .SetProperty(f => f.LeaseVersion, pick.LeaseVersion + 1),
                stop);
            if (taken == 1)
            {
                return new Lease(pick.Id, pick.LeaseVersion + 1);
            }
        }
    }

    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public async Task<Shipment> LoadAsync(Lease lease, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.Id == lease.Id && f.LeaseVersion == lease.Version, stop)
            ?? throw new LeaseLostException();
        var docx = await database.FilingContents.AsNoTracking().Where(c => c.FilingId == lease.Id).Select(c => c.Docx).SingleAsync(stop);
        return new Shipment(filing.Id, lease.Version, filing.Place, filing.ContentKey, docx);
    }

    /// <summary>Notes how far it is and keeps the lease alive.</summary>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public Task ProgressAsync(Lease lease, long bytesSent, CancellationToken stop) => WriteAsync(
        lease,
        row => row.SetProperty(f => f.BytesSent, bytesSent).SetProperty(f => f.LeaseUntil, LeaseEnd),
        stop);

    /// <summary>Lets go; the next attempt comes after <paramref name="wait"/>.</summary>
    /// <param name="problem">Key of the text that tells why it has not arrived; null when nothing is wrong.</param>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public Task PostponeAsync(Lease lease, TimeSpan wait, string? problem) => WriteAsync(
        lease,
        row => row
            .SetProperty(f => f.State, FilingState.Waiting)
            .SetProperty(f => f.Problem, problem)
            .SetProperty(f => f.NextAttemptAt, Now + (long)wait.TotalMilliseconds)
            .SetProperty(f => f.LeaseUntil, 0),
        CancellationToken.None);

    /// <summary>Chooses another place because the first is taken.</summary>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public async Task<string> MoveAsync(Lease lease, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var version = await database.Set<SopVersion>().AsNoTracking().SingleAsync(v => v.FilingId == lease.Id, stop);
        var place = Places.Other(version);
        await WriteAsync(lease, row => row.SetProperty(f => f.Place, place).SetProperty(f => f.PlaceKey, Places.Key(place)), stop);
        return place;
    }

    /// <summary>The document lies in the archive: the row is done and the register shows it, both or neither.</summary>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public async Task CompleteAsync(Lease lease, string location, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        await using var transaction = await database.BeginAsync(stop);
        var now = Now;
        var filing = await database.Filings.SingleOrDefaultAsync(f => f.Id == lease.Id && f.LeaseVersion == lease.Version, stop)
            ?? throw new LeaseLostException();
        filing.State = FilingState.Filed;
        filing.FiledAt = now;
        filing.BytesSent = filing.Size;
        filing.Problem = null;
        filing.LeaseUntil = 0;
        await new SopRegister(database).EnterAsync(lease.Id, location, now, stop);
        await database.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Forgets the bytes of documents that have long been filed; the rows stay as the trail.</summary>
    public async Task PurgeAsync(CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var before = clock.GetUtcNow().AddDays(-settings.KeepDays).ToUnixTimeMilliseconds();
        await database.FilingContents
            .Where(c => database.Filings.Any(f => f.Id == c.FilingId && f.State == FilingState.Filed && f.FiledAt < before))
            .ExecuteDeleteAsync(stop);
    }

    private async Task WriteAsync(Lease lease, Action<UpdateSettersBuilder<Filing>> change, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        if (await database.Filings.Where(f => f.Id == lease.Id && f.LeaseVersion == lease.Version).ExecuteUpdateAsync(change, stop) == 0)
        {
            throw new LeaseLostException();
        }
    }
}
