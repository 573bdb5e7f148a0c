using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Monitoring.Times;

/// <summary>How long each step of an SOP takes in practice.</summary>
internal sealed class StepTimesReading(DbContext database, Profiles profiles, OfficeDay day)
{
    private const int MostEntries = 20;
    private const int MostMonths = 120;

    /// <param name="months">How far back; 0 for all.</param>
    /// <exception cref="RefusedException">The register does not hold the SOP as data.</exception>
    public async Task<TimesAnswer> OfAsync(Guid sopId, int months, Language language, CancellationToken stop)
    {
        var (_, sop) = await MonitoredSop.FindAsync(database, sopId, stop);
        DateOnly? since = months > 0 ? day.Today.AddMonths(-Math.Min(months, MostMonths)) : null;
        var measured = await database.Set<MeasuredTime>().AsNoTracking()
            .Where(t => t.SopId == sopId && (since == null || t.MeasuredOn >= since))
            .Select(t => new { t.StepId, t.Minutes })
            .ToListAsync(stop);
        var byStep = measured.ToLookup(t => t.StepId, t => t.Minutes, StringComparer.Ordinal);
        var calendar = profiles.Of(sop).Calendar;
        var standards = sop.Flow.Steps.ToDictionary(s => s.Id, s => s.Time, StringComparer.Ordinal);
        return new TimesAnswer(
            since,
            [.. MonitoringForm.Of(sop).Steps.Select(s => Of(s, standards[s.StepId], [.. byStep[s.StepId]], (calendar, language)))],
            await EntriesAsync(sopId, stop));
    }

    private static StepTimes Of(MonitoredStep step, string standard, List<double> minutes, (OfficeCalendar Calendar, Language Language) office)
    {
        var most = TimeWords.StandardOf(standard, office.Calendar);
        var spread = Spread.Of(minutes, most);
        var finding = spread is not null && spread.P90 > most
            ? new Message("monitoring.overStandard", step.Number, OfficeTime.Say(spread.P90, office.Calendar), standard)
            : null;
        return new StepTimes(step.StepId, step.Number, step.Activity, standard, most, spread, finding?.In(office.Language));
    }

    private async Task<IReadOnlyList<TimesEntry>> EntriesAsync(Guid sopId, CancellationToken stop)
    {
        var entries = await database.Set<MeasuredTime>().AsNoTracking()
            .Where(t => t.SopId == sopId)
            .GroupBy(t => new { t.Batch, t.EnteredBy, t.EnteredAt })
            .Select(g => new { g.Key.Batch, g.Key.EnteredBy, g.Key.EnteredAt, Count = g.Count(), First = g.Min(t => t.MeasuredOn), Last = g.Max(t => t.MeasuredOn) })
            .OrderByDescending(e => e.EnteredAt)
            .Take(MostEntries)
            .ToListAsync(stop);
        return [.. entries.Select(e => new TimesEntry(e.Batch, e.Count, e.First, e.Last, e.EnteredBy, DateTimeOffset.FromUnixTimeMilliseconds(e.EnteredAt)))];
    }
}
