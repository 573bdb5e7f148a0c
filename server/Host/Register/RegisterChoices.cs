using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Register;

/// <summary>Every unit and year of the register, to filter by; kept in memory until something is filed.</summary>
internal sealed class RegisterChoices
{
    private volatile Known? _last;

    public async Task<(IReadOnlyList<string> Units, IReadOnlyList<int> Years)> ReadAsync(DbContext database, CancellationToken stop)
    {
        var current = database.Set<SopVersion>().AsNoTracking().Where(v => v.IsCurrent);
        var stamp = (await database.Set<SopRecord>().SumAsync(r => (long)r.LastVersion, stop), await current.MaxAsync(v => v.FiledAt, stop));
        if (_last is not { } known || known.Stamp != stamp)
        {
            _last = known = new Known(
                stamp,
                await current.Where(v => v.Unit != null).Select(v => v.Unit!).Distinct().OrderBy(u => u).ToListAsync(stop),
                await current.Select(v => v.Year).Distinct().OrderByDescending(y => y).ToListAsync(stop));
        }

        return (known.Units, known.Years);
    }

    private sealed record Known((long Versions, long? Newest) Stamp, IReadOnlyList<string> Units, IReadOnlyList<int> Years);
}
