using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>A row of the outbox in hand, until another takes it.</summary>
/// <param name="Problem">What the attempt before met; null when all was well.</param>
/// <param name="Waits">How often in a row it has waited for that.</param>
internal sealed record Lease(Guid Id, long Version, string? Problem, int Waits, bool Cancelling);

/// <summary>Another holds the filing now; whoever gets this stops at once.</summary>
internal sealed class LeaseLostException() : Exception("another server works on this filing");

/// <summary>A person called the filing off while it was on its way.</summary>
internal sealed class CancelAskedException() : Exception("the filing was called off");

/// <summary>
/// The rows of documents on their way. Any number of processes may take from it: a row is claimed by an update that counts up
/// its lease, and every later write asks for that very count, so that one who was thought dead cannot write any more.
/// </summary>
internal sealed class Outbox(
    IDbContextFactory<SopDatabase> databases, Loading loading, Secrets secrets, OfficeDay day, TimeProvider clock, FilingSettings settings)
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
            var pick = await Next(due, database)
                .Where(f => id == null || f.Id == id)
                .OrderBy(f => f.NextAttemptAt)
                .Select(f => new { f.Id, f.LeaseVersion, f.Problem, f.Waits, f.Cancelling })
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
                return new Lease(pick.Id, pick.LeaseVersion + 1, pick.Problem, pick.Waits, pick.Cancelling);
            }
        }
    }

    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public async Task<Shipment> LoadAsync(Lease lease, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.Id == lease.Id && f.LeaseVersion == lease.Version, stop)
            ?? throw new LeaseLostException();
        return await loading.LoadAsync(database, filing, stop);
    }

    /// <summary>Keeps the lease for another while.</summary>
    /// <returns>False when it was let go, or another has taken it.</returns>
    public async Task<bool> KeepAsync(Lease lease, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        return await database.Filings
            .Where(f => f.Id == lease.Id && f.LeaseVersion == lease.Version && f.LeaseUntil > 0)
            .ExecuteUpdateAsync(row => row.SetProperty(f => f.LeaseUntil, LeaseEnd), stop) == 1;
    }

    /// <summary>Notes how far it is and keeps the lease.</summary>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    /// <exception cref="CancelAskedException">It was called off.</exception>
    public async Task ProgressAsync(Lease lease, long bytesSent, CancellationToken stop)
    {
        await WriteAsync(lease, row => row.SetProperty(f => f.BytesSent, bytesSent).SetProperty(f => f.LeaseUntil, LeaseEnd), stop);
        await using var database = await databases.CreateDbContextAsync(stop);
        if (await database.Filings.AnyAsync(f => f.Id == lease.Id && f.Cancelling, stop))
        {
            throw new CancelAskedException();
        }
    }

    /// <summary>Keeps the address of the upload under way.</summary>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public Task OpenedAsync(Lease lease, string? uploadUrl, CancellationToken stop)
    {
        var address = uploadUrl is null ? null : secrets.Seal(lease.Id, uploadUrl);
        return WriteAsync(lease, row => row.SetProperty(f => f.UploadUrl, address).SetProperty(f => f.LeaseUntil, LeaseEnd), stop);
    }

    /// <summary>Keeps the id of the file that now lies in the archive.</summary>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public Task CommittedAsync(Lease lease, string itemId, CancellationToken stop) => WriteAsync(
        lease,
        row => row.SetProperty(f => f.ItemId, itemId).SetProperty(f => f.UploadUrl, (string?)null).SetProperty(f => f.LeaseUntil, LeaseEnd),
        stop);

    /// <summary>Lets go; the next attempt comes after <paramref name="wait"/>.</summary>
    /// <param name="problem">Key of the text that tells why it has not arrived; null when nothing is wrong.</param>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public Task PostponeAsync(Lease lease, TimeSpan wait, string? problem, string? requestId = null) => WriteAsync(
        lease,
        row => row
            .SetProperty(f => f.State, FilingState.Waiting)
            .SetProperty(f => f.Problem, problem)
            .SetProperty(f => f.Waits, problem is not null && problem == lease.Problem ? lease.Waits + 1 : 1)
            .SetProperty(f => f.RequestId, f => requestId ?? f.RequestId)
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
    /// <returns>Whether the person's right is handed on: a library that holds all editions in one file shall show the one in force again.</returns>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public async Task<bool> CompleteAsync(Lease lease, Stored stored, CancellationToken stop)
    {
        var handedOn = false;
        await CloseAsync(lease, async (database, filing, subject) =>
        {
            (string, long)? right = secrets.Open(filing.Id, filing.SessionKey) is { } key ? (key, filing.SessionAt) : null;
            FilingEnds.Arrive(filing, stored);
            (filing.FiledAt, filing.BytesSent) = (Now, filing.Size);
            var filed = await new SopRegister(database).EnterAsync(lease.Id, new Arrival(stored.Location, filing.FiledAt.Value, day.Today), stop);
            database.Add(FilingAudit.By(filing, AuditAct.Filed, subject, Now));
            if (stored.ItemId is not null && !filed.IsCurrent)
            {
                var front = await database.Set<SopVersion>().Where(v => v.SopId == filed.SopId && v.IsCurrent).Select(v => v.FilingId).SingleAsync(stop);
                var by = new Caller(filing.Caller, filing.CallerName);
                await new ShowAgain(Now) { Caller = by, Right = right, BringingForward = true }.QueueAsync(database, front, secrets);
                handedOn = right is not null;
            }
        }, stop);
        return handedOn;
    }

    /// <summary>The archive shows what it should of a document that had been filed; with an edition that came back the register follows.</summary>
    /// <param name="stored">Null when there was nothing left to show.</param>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public Task ShownAsync(Lease lease, Stored? stored, CancellationToken stop) => CloseAsync(lease, async (database, filing, _) =>
    {
        if (filing.Restoring)
        {
            await new SopRegister(database).ReturnToAsync(lease.Id, Now, stop);
        }

        FilingEnds.Arrive(filing, stored ?? new Stored("", filing.ItemId, filing.VersionId));
    }, stop);

    /// <summary>Trying again is of no use until a person changes something.</summary>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public Task RefuseAsync(Lease lease, string problem, string? requestId) => CloseAsync(lease, (database, filing, subject) =>
    {
        (filing.State, filing.Problem, filing.RequestId) = (FilingState.Refused, problem, requestId ?? filing.RequestId);
        filing.SessionKey = null;
        database.Add(FilingAudit.ByServer(filing, AuditAct.Refused, subject, problem, Now));
        return Task.CompletedTask;
    }, CancellationToken.None);

    /// <summary>Waits for the person: who signs in again, or another of the secretariat who takes it over.</summary>
    /// <param name="claims">JSON that the sign-in must ask for.</param>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public Task NeedSignInAsync(Lease lease, string? claims) => CloseAsync(lease, (database, filing, subject) =>
    {
        (filing.State, filing.Problem, filing.Claims) = (FilingState.NeedsSignIn, "filing.signInNeeded", claims);
        filing.SessionKey = null;
        database.Add(FilingAudit.ByServer(filing, AuditAct.SignInNeeded, subject, filing.Problem, Now));
        return Task.CompletedTask;
    }, CancellationToken.None);

    /// <summary>It was called off and nothing of it lies in the archive; a number that nobody else needs is free again.</summary>
    /// <exception cref="LeaseLostException">Another has taken the filing.</exception>
    public Task CancelAsync(Lease lease) => CloseAsync(lease, async (database, filing, subject) =>
    {
        FilingEnds.Cancel(filing);
        await FilingEnds.ReleaseNumberAsync(database, filing.Id, CancellationToken.None);
        database.Add(FilingAudit.ByServer(filing, AuditAct.Cancelled, subject, "", Now));
    }, CancellationToken.None);

    /// <summary>Forgets the bytes of documents that have long been filed; the rows stay as the trail.</summary>
    public async Task PurgeAsync(CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        var before = clock.GetUtcNow().AddDays(-settings.KeepDays).ToUnixTimeMilliseconds();
        await database.FilingContents
            .Where(c => database.Filings.Any(f => f.Id == c.FilingId && f.FiledAt < before))
            .ExecuteDeleteAsync(stop);
    }

    // A version goes after the one before it: that one's file is what it replaces.
    private static IQueryable<Filing> Next(IQueryable<Filing> due, SopDatabase database) => due.Where(f =>
        !database.Set<SopVersion>().Any(mine => mine.FilingId == f.Id && database.Set<SopVersion>().Any(before =>
            before.SopId == mine.SopId && before.Version < mine.Version && before.FiledAt == null && database.Filings.Any(other =>
                other.Id == before.FilingId
                && (other.State == FilingState.Waiting || other.State == FilingState.Uploading || other.State == FilingState.NeedsSignIn)))));

    // The row's lease count is its concurrency token: who lost the lease fails here even in the midst of it.
    private async Task CloseAsync(Lease lease, Func<SopDatabase, Filing, string, Task> change, CancellationToken stop)
    {
        await using var database = await databases.CreateDbContextAsync(stop);
        await using var transaction = await database.BeginAsync(stop);
        var filing = await database.Filings.SingleOrDefaultAsync(f => f.Id == lease.Id && f.LeaseVersion == lease.Version, stop)
            ?? throw new LeaseLostException();
        filing.LeaseUntil = 0;
        await change(database, filing, await FilingAudit.SubjectAsync(database, lease.Id, stop));
        try
        {
            await database.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new LeaseLostException();
        }

        await transaction.CommitAsync(stop);
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
