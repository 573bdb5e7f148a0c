using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>The archive has something to show of a filed document.</summary>
/// <param name="At">Unix milliseconds: now.</param>
internal sealed record ShowAgain(long At)
{
    /// <summary>In whose name; null for whoever it was last.</summary>
    public Caller? Caller { get; init; }

    /// <summary>The right to act for them, and since when it is held; null where nobody's is at hand.</summary>
    public (string Key, long Since)? Right { get; init; }

    /// <summary>It shall be the current edition again, in the register too.</summary>
    public bool Restoring { get; init; }

    /// <summary>See <see cref="Filing.BringingForward"/>.</summary>
    public bool BringingForward { get; init; }

    /// <summary>Its row goes into the outbox again. To be called in a transaction.</summary>
    public Task<int> QueueAsync(SopDatabase database, Guid id, Secrets secrets)
    {
        // Whoever is just carrying it holds an older lease and stops: what it shows is no longer so.
        var (caller, name) = (Caller?.Key, Caller?.Name);
        var secret = Right is { } right ? secrets.Seal(id, right.Key) : null;
        var since = Right?.Since ?? 0;
        return database.Filings.Where(f => f.Id == id).ExecuteUpdateAsync(row => row
            .SetProperty(f => f.State, FilingState.Waiting)
            .SetProperty(f => f.Problem, (string?)null)
            .SetProperty(f => f.Claims, (string?)null)
            .SetProperty(f => f.Waits, 0)
            .SetProperty(f => f.Caller, f => caller ?? f.Caller)
            .SetProperty(f => f.CallerName, f => name ?? f.CallerName)
            .SetProperty(f => f.SessionKey, secret)
            .SetProperty(f => f.SessionAt, since)
            .SetProperty(f => f.NextAttemptAt, At)
            .SetProperty(f => f.Restoring, f => f.Restoring || Restoring)
            .SetProperty(f => f.BringingForward, f => f.BringingForward || BringingForward)
            .SetProperty(f => f.LeaseVersion, f => f.LeaseVersion + 1)
            .SetProperty(f => f.LeaseUntil, 0));
    }
}
