using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Register;

/// <summary>SOPs by the version that counts now, beside how it stands with them.</summary>
internal static class CurrentSops
{
    /// <param name="today">SOPs withdrawn by then bind nobody any more.</param>
    public static IQueryable<StandingSop> NotWithdrawn(DbContext database, DateOnly today) =>
        from v in database.Set<SopVersion>().AsNoTracking()
        join s in database.Set<SopStanding>().AsNoTracking() on v.SopId equals s.SopId
        where v.IsCurrent && (s.WithdrawnOn == null || s.WithdrawnOn > today)
        select new StandingSop { Version = v, Standing = s };
}

/// <summary>What is known of an SOP in use.</summary>
internal sealed class StandingSop
{
    public required SopVersion Version { get; init; }

    public required SopStanding Standing { get; init; }
}
