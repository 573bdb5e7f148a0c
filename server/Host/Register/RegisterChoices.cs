using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Register;

/// <summary>Every unit and year of the register, to filter by; kept in memory until another edition is current.</summary>
internal sealed class RegisterChoices
{
    private volatile Known? _last;

    public async Task<(IReadOnlyList<string> Units, IReadOnlyList<int> Years)> ReadAsync(DbContext database, CancellationToken stop)
    {
        var current = database.Set<SopVersion>().AsNoTracking().Where(v => v.IsCurrent);

        // Whatever becomes current becomes so at a moment of its own.
        var stamp = await current.SumAsync(v => v.CurrentAt ?? 0, stop);
        if (_last is not { } known || known.Stamp != stamp)
        {
            _last = known = new Known(
                stamp,
                await current.Where(v => v.Unit != null).Select(v => v.Unit!).Distinct().OrderBy(u => u).ToListAsync(stop),
                await current.Select(v => v.Year).Distinct().OrderByDescending(y => y).ToListAsync(stop));
        }

        return (known.Units, known.Years);
    }

    private sealed record Known(long Stamp, IReadOnlyList<string> Units, IReadOnlyList<int> Years);
}
