using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Overlap;

/// <summary>The register as far as its SOPs are held against each other; kept in memory until it changes, for every letter of a draft asks anew.</summary>
internal sealed class ComparedRegister
{
    private volatile ComparedSops? _last;

    /// <param name="today">SOPs withdrawn by then do no work any more.</param>
    public async Task<ComparedSops> ReadAsync(DbContext database, DateOnly today, CancellationToken stop)
    {
        var current = CurrentSops.NotWithdrawn(database, today).Select(c => c.Version).OrderBy(v => v.SopId);
        var stamp = StampOf(await current.Select(v => new VersionOfSop(v.SopId, v.Version)).ToListAsync(stop));
        if (_last is { } last && last.Stamp == stamp)
        {
            return last;
        }

        var versions = await current.Select(v => new { v.SopId, v.Number, v.Title, v.Unit, v.Version }).ToListAsync(stop);
        var steps = (await database.Set<SopStep>().AsNoTracking().OrderBy(s => s.Number).ToListAsync(stop)).ToLookup(s => s.SopId);
        return _last = new ComparedSops(stamp, [.. versions.Select(v => new OverlapSide(v.SopId, v.Number, v.Title, v.Unit, v.Version, [.. steps[v.SopId].Select(StepOf)]))]);
    }

    private static int StampOf(List<VersionOfSop> versions) => versions.Aggregate(new HashCode(), (hash, version) =>
    {
        hash.Add(version);
        return hash;
    }).ToHashCode();

    private static ComparedStep StepOf(SopStep step) => new(step.Number, step.Activity, RegisterText.Lines(step.Executors), RegisterText.Lines(step.Inputs), RegisterText.Lines(step.Outputs), step.Time);

    private sealed record VersionOfSop(Guid SopId, int Version);
}

/// <param name="stamp">Equal for the same versions of the same SOPs.</param>
internal sealed class ComparedSops(int stamp, IReadOnlyList<OverlapSide> sops)
{
    private readonly Lazy<Overlaps> _overlaps = new(() => new Overlaps(Compared(sops)));
    private readonly Lazy<IReadOnlyList<LooseEnd>> _ends = new(() => SopWordAddin.Documents.Comparison.LooseEnds.Of(Compared(sops)));
    private readonly Lock _lock = new();
    private IReadOnlyList<SopOverlap>? _pairs;

    public int Stamp => stamp;

    public IReadOnlyDictionary<Guid, OverlapSide> Sides { get; } = sops.ToDictionary(s => s.Id);

    /// <summary>All pairs; two who ask at once wait for one search.</summary>
    public IReadOnlyList<SopOverlap> Overlaps
    {
        get
        {
            lock (_lock)
            {
                return _pairs ??= _overlaps.Value.All();
            }
        }
    }

    public IReadOnlyList<LooseEnd> LooseEnds => _ends.Value;

    public IReadOnlyList<SopOverlap> OverlapsOf(ComparedSop draft) => _overlaps.Value.Of(draft);

    private static List<ComparedSop> Compared(IEnumerable<OverlapSide> sops) => [.. sops.Select(s => new ComparedSop(s.Id, s.Title, s.Unit ?? "", s.Steps))];
}
