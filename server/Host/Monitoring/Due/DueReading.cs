using Microsoft.EntityFrameworkCore;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Monitoring.Due;

/// <summary>Which monitorings and evaluations are due.</summary>
internal sealed class DueReading(DbContext database, OfficeDay day)
{
    private const int MostListed = 100;
    private const int FurthestDays = 400;

    private readonly DateOnly _today = day.Today;

    /// <param name="unit">As on the covers; null for all.</param>
    /// <param name="days">How far ahead the list looks.</param>
    public async Task<DueAnswer> ListAsync(string? unit, int days, CancellationToken stop)
    {
        var all = await AllAsync(stop);
        var fitting = all.Where(i => i.Days <= Math.Clamp(days, 0, FurthestDays) && (unit is null || i.Unit == unit))
            .OrderBy(i => i.Days >= 0).ThenBy(i => i.Unit, StringComparer.OrdinalIgnoreCase).ThenBy(i => i.On).ThenBy(i => i.Title, StringComparer.OrdinalIgnoreCase).ThenBy(i => i.Kind)
            .ToList();
        var revise = await ToReviseAsync(stop);
        return new DueAnswer(await CountsAsync(all, revise.Count, stop), UnitsOf(all), [.. fitting.Take(MostListed)], fitting.Count, revise);
    }

    /// <summary>Every due day ahead and behind of SOPs that are not withdrawn, also of those that are not in force yet.</summary>
    public async Task<IReadOnlyList<DueItem>> AheadAsync(string? unit, CancellationToken stop) =>
        [.. (await AllAsync(stop, upcoming: true)).Where(i => unit is null || i.Unit == unit).OrderBy(i => i.On).ThenBy(i => i.SopId).ThenBy(i => i.Kind)];

    private async Task<List<DueItem>> AllAsync(CancellationToken stop, bool upcoming = false)
    {
        var rows = await (
            from c in CurrentSops.NotWithdrawn(database, _today)
            let v = c.Version
            let s = c.Standing
            where v.EffectiveOn != null && (upcoming || v.EffectiveOn <= _today)
            select new { v.SopId, v.Number, v.Title, v.Unit, s.MonitoringDue, s.EvaluationDue, s.MonitoredOn, s.EvaluatedOn }).ToListAsync(stop);
        var begun = (await database.Set<Assessment>().AsNoTracking().Where(a => a.CompletedAt == null).Select(a => new { a.SopId, a.Kind }).ToListAsync(stop))
            .Select(a => (a.SopId, a.Kind)).ToHashSet();
        var next = await UpcomingEditions.NextAsync(database, sops: null, stop);
        var items = new List<DueItem>(rows.Count * 2);
        foreach (var row in rows)
        {
            Add(AssessmentKind.Monitoring, row.MonitoringDue, row.MonitoredOn);
            Add(AssessmentKind.Evaluation, row.EvaluationDue, row.EvaluatedOn);

            void Add(AssessmentKind kind, DateOnly? due, DateOnly? last)
            {
                if (due is { } on)
                {
                    items.Add(new DueItem(
                        row.SopId, row.Number, row.Title, row.Unit ?? "", kind, on, on.DayNumber - _today.DayNumber, last,
                        begun.Contains((row.SopId, kind)), next.GetValueOrDefault(row.SopId)));
                }
            }
        }

        return items;
    }

    private async Task<DueCounts> CountsAsync(List<DueItem> items, int toRevise, CancellationToken stop)
    {
        var newYear = new DateOnly(_today.Year, 1, 1);
        var done = await database.Set<Assessment>().CountAsync(a => a.CompletedAt != null && a.AssessedOn >= newYear, stop);
        return new DueCounts(
            items.Select(i => i.SopId).Distinct().Count(),
            items.Count(i => i.Kind == AssessmentKind.Monitoring && i.Days < 0),
            items.Count(i => i.Kind == AssessmentKind.Evaluation && i.Days < 0),
            items.Count(IsSoon),
            done,
            toRevise);
    }

    // What was evaluated after the version that counts now; an older verdict was heard.
    private async Task<IReadOnlyList<DueRevision>> ToReviseAsync(CancellationToken stop)
    {
        var rows = await (
            from a in database.Set<Assessment>().AsNoTracking()
            join c in CurrentSops.NotWithdrawn(database, _today) on a.SopId equals c.Version.SopId
            where c.Version.EffectiveOn <= _today && a.Version == c.Version.Version && a.WantsRevision && a.CompletedAt != null
                && !database.Set<Assessment>().Any(later => later.SopId == a.SopId && later.Kind == a.Kind && later.CompletedAt > a.CompletedAt)
            select new { a.SopId, c.Version.Number, c.Version.Title, c.Version.Unit, a.Id, a.CompletedAt }).ToListAsync(stop);
        return
        [
            .. rows.OrderByDescending(r => r.CompletedAt).DistinctBy(r => r.SopId)
                .OrderBy(r => r.Title, StringComparer.OrdinalIgnoreCase)
                .Select(r => new DueRevision(r.SopId, r.Number, r.Title, r.Unit ?? "", r.Id)),
        ];
    }

    private static IReadOnlyList<DueUnit> UnitsOf(List<DueItem> items) =>
    [
        .. items.GroupBy(i => i.Unit, StringComparer.Ordinal)
            .Select(g => new DueUnit(g.Key, g.Count(i => i.Days < 0), g.Count(IsSoon)))
            .OrderByDescending(u => u.Overdue).ThenByDescending(u => u.Soon).ThenBy(u => u.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private static bool IsSoon(DueItem item) => item.Days is >= 0 and <= SopStanding.SoonDays;
}
