using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Units;

/// <summary>How it stands with an SOP that is needed, or that is there without having been asked for.</summary>
internal enum CoverageState
{
    /// <summary>Nobody has begun.</summary>
    Needed,
    Drafted,
    InReview,

    /// <summary>Filed; its effective date lies ahead.</summary>
    Upcoming,
    InForce,

    /// <summary>In force, but its monitoring or evaluation is past due.</summary>
    Overdue,
    Withdrawn,
}

/// <param name="Late">Of those not filed yet, how many are past their target date.</param>
internal sealed record CoverageCounts(int Needed, int Drafted, int InReview, int Upcoming, int InForce, int Overdue, int Withdrawn, int Late)
{
    public static CoverageCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public static CoverageCounts operator +(CoverageCounts one, CoverageCounts other) => new(
        one.Needed + other.Needed,
        one.Drafted + other.Drafted,
        one.InReview + other.InReview,
        one.Upcoming + other.Upcoming,
        one.InForce + other.InForce,
        one.Overdue + other.Overdue,
        one.Withdrawn + other.Withdrawn,
        one.Late + other.Late);

    public static CoverageCounts Of(IReadOnlyCollection<CoveredNeed> needs)
    {
        int Count(CoverageState state) => needs.Count(n => n.State == state);
        return new CoverageCounts(
            Count(CoverageState.Needed),
            Count(CoverageState.Drafted),
            Count(CoverageState.InReview),
            Count(CoverageState.Upcoming),
            Count(CoverageState.InForce),
            Count(CoverageState.Overdue),
            Count(CoverageState.Withdrawn),
            needs.Count(n => n.Late));
    }
}

/// <param name="Own">Of the unit itself.</param>
/// <param name="Whole">With all units below it.</param>
/// <param name="Depth">0 at the top.</param>
internal sealed record UnitCoverage(Guid Id, Guid? ParentId, string Code, string Name, OfficeLevel Level, int Depth, CoverageCounts Own, CoverageCounts Whole);

/// <param name="Units">Each behind the one above it, neighbours in their order.</param>
/// <param name="Strangers">Units that covers name and the organisation has not.</param>
internal sealed record CoverageAnswer(CoverageCounts Total, IReadOnlyList<UnitCoverage> Units, IReadOnlyList<StrangerUnit> Strangers);

/// <param name="Name">As on the covers; empty for SOPs that name none.</param>
internal sealed record StrangerUnit(string Name, int Sops);

/// <summary>A need and the SOP that meets it, or an SOP of the unit that nobody has listed as needed.</summary>
/// <param name="Id">Null where nobody has listed it.</param>
/// <param name="Linked">A person has named the SOP; else the titles are the same.</param>
/// <param name="Next">The edition of the SOP that waits for its day; null for none.</param>
internal sealed record CoveredNeed(
    Guid? Id,
    Guid UnitId,
    string Duty,
    string Activity,
    string Output,
    NeedKind Kind,
    string Title,
    Priority Priority,
    DateOnly? TargetOn,
    Progress Progress,
    CoverageState State,
    bool Late,
    Guid? SopId,
    string? SopNumber,
    bool Linked,
    NextEdition? Next);

/// <summary>What each unit has and lacks.</summary>
internal sealed class Coverage(DbContext database, OfficeDay day)
{
    private readonly DateOnly _today = day.Today;

    public async Task<CoverageAnswer> AllAsync(CancellationToken stop)
    {
        var units = await database.Set<Unit>().AsNoTracking().ToListAsync(stop);
        var needs = await database.Set<Need>().AsNoTracking().ToListAsync(stop);
        var sops = await SopsAsync(stop);
        var covered = Cover(units, needs, sops).GroupBy(n => n.UnitId).ToDictionary(g => g.Key, g => CoverageCounts.Of([.. g]));
        var keys = units.SelectMany(u => u.Keys()).ToHashSet(StringComparer.Ordinal);
        var rows = new List<UnitCoverage>();
        var byParent = units.ToLookup(u => u.ParentId);
        var total = Add(null, 0);
        var strangers = sops.Where(s => !keys.Contains(s.UnitKey)).GroupBy(s => s.UnitKey).Select(g => new StrangerUnit(g.First().Unit, g.Count()));
        return new CoverageAnswer(total, rows, [.. strangers.OrderByDescending(s => s.Sops).ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase)]);

        CoverageCounts Add(Guid? parent, int depth)
        {
            var sum = CoverageCounts.None;
            foreach (var unit in byParent[parent].OrderBy(u => u.Position))
            {
                var own = covered.GetValueOrDefault(unit.Id, CoverageCounts.None);
                var place = rows.Count;
                rows.Add(null!);
                var whole = own + Add(unit.Id, depth + 1);
                rows[place] = new UnitCoverage(unit.Id, unit.ParentId, unit.Code, unit.Name, unit.Level, depth, own, whole);
                sum += whole;
            }

            return sum;
        }
    }

    /// <returns>What the unit needs and has, the open and urgent first; empty for a unit that is not known.</returns>
    public async Task<IReadOnlyList<CoveredNeed>> OfAsync(Guid unitId, CancellationToken stop)
    {
        var units = await database.Set<Unit>().AsNoTracking().Where(u => u.Id == unitId).ToListAsync(stop);
        var needs = await database.Set<Need>().AsNoTracking().Where(n => n.UnitId == unitId).ToListAsync(stop);
        return [.. Cover(units, needs, await SopsAsync(stop)).OrderBy(n => n.State).ThenBy(n => n.Priority).ThenBy(n => n.Title, StringComparer.OrdinalIgnoreCase)];
    }

    private IEnumerable<CoveredNeed> Cover(List<Unit> units, List<Need> needs, List<FiledTitle> sops)
    {
        var byId = sops.ToDictionary(s => s.Id);
        var byUnit = sops.ToLookup(s => s.UnitKey, StringComparer.Ordinal);
        var needsOf = needs.ToLookup(n => n.UnitId);
        foreach (var unit in units)
        {
            var own = unit.Keys().SelectMany(k => byUnit[k]).ToList();
            var met = new HashSet<Guid>();
            foreach (var need in needsOf[unit.Id])
            {
                var linked = need.SopId is { } id ? byId.GetValueOrDefault(id) : null;
                var sop = linked ?? own.Find(s => s.TitleKey == need.TitleKey);
                if (sop is not null)
                {
                    met.Add(sop.Id);
                }

                yield return Of(need, sop, linked is not null);
            }

            foreach (var sop in own.Where(s => !met.Contains(s.Id)))
            {
                yield return new CoveredNeed(null, unit.Id, "", "", "", NeedKind.Administratif, sop.Title, Priority.Medium, null, Progress.Needed, sop.State, false, sop.Id, sop.Number, false, sop.Next);
            }
        }
    }

    private CoveredNeed Of(Need need, FiledTitle? sop, bool linked)
    {
        var state = sop?.State ?? need.Progress switch
        {
            Progress.Drafted => CoverageState.Drafted,
            Progress.InReview => CoverageState.InReview,
            _ => CoverageState.Needed,
        };
        return new CoveredNeed(
            need.Id, need.UnitId, need.Duty, need.Activity, need.Output, need.Kind, need.Title, need.Priority, need.TargetOn, need.Progress,
            state, sop is null && need.TargetOn < _today, sop?.Id, sop?.Number, linked, sop?.Next);
    }

    private async Task<List<FiledTitle>> SopsAsync(CancellationToken stop)
    {
        var rows = await (
            from v in database.Set<SopVersion>().AsNoTracking()
            join t in database.Set<RegisterTexts>() on v.SopId equals t.SopId
            join s in database.Set<SopStanding>() on v.SopId equals s.SopId
            where v.IsCurrent
            select new { v.SopId, v.Number, v.Title, t.TitleKey, v.Unit, v.EffectiveOn, s.WithdrawnOn, s.MonitoringDue, s.EvaluationDue }).ToListAsync(stop);
        var next = await UpcomingEditions.NextAsync(database, sops: null, stop);
        return [.. rows.Select(r => new FiledTitle(
            r.SopId,
            r.Number,
            r.Title,
            r.TitleKey,
            r.Unit ?? "",
            Unit.KeyOf(r.Unit ?? ""),
            r.WithdrawnOn <= _today ? CoverageState.Withdrawn
            : !(r.EffectiveOn <= _today) ? CoverageState.Upcoming
            : r.MonitoringDue < _today || r.EvaluationDue < _today ? CoverageState.Overdue
            : CoverageState.InForce,
            next.GetValueOrDefault(r.SopId)))];
    }

    private sealed record FiledTitle(Guid Id, string Number, string Title, string TitleKey, string Unit, string UnitKey, CoverageState State, NextEdition? Next);
}
