using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Monitoring;

/// <summary>An SOP of the register as data, without logo.</summary>
internal static class MonitoredSop
{
    /// <summary>By its version that counts now.</summary>
    /// <exception cref="RefusedException">Nothing of it is filed, or it was filed before SOPs were kept as data.</exception>
    public static Task<(SopVersion Version, Sop Sop)> FindAsync(DbContext database, Guid sopId, CancellationToken stop) =>
        FindAsync(database, database.Set<SopVersion>().Where(v => v.SopId == sopId && v.IsCurrent), stop);

    /// <exception cref="RefusedException">As above.</exception>
    public static Task<(SopVersion Version, Sop Sop)> OfVersionAsync(DbContext database, Guid sopId, int version, CancellationToken stop) =>
        FindAsync(database, database.Set<SopVersion>().Where(v => v.SopId == sopId && v.Version == version), stop);

    private static async Task<(SopVersion Version, Sop Sop)> FindAsync(DbContext database, IQueryable<SopVersion> versions, CancellationToken stop)
    {
        var found = await (
            from v in versions.AsNoTracking()
            join f in database.Set<FiledSop>().AsNoTracking() on v.FilingId equals f.FilingId
            select new { v, f }).SingleOrDefaultAsync(stop);
        return found is null
            ? throw new RefusedException(StatusCodes.Status404NotFound, new Message("register.notFiled"))
            : (found.v, found.f.Read());
    }
}
