using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Register;

/// <summary>What the register keeps of an SOP's current version alone: its steps, its words, its due dates.</summary>
internal sealed class CurrentSop(DbContext database)
{
    /// <summary>To be called in a transaction and saved by the caller.</summary>
    public async Task ReplaceAsync(SopVersion version, CancellationToken stop)
    {
        var filed = await database.Set<FiledSop>().AsNoTracking().SingleAsync(f => f.FilingId == version.FilingId, stop);
        var sop = filed.Read();
        await database.Set<SopStep>().Where(s => s.SopId == version.SopId).ExecuteDeleteAsync(stop);
        await database.Set<SopReference>().Where(r => r.SopId == version.SopId).ExecuteDeleteAsync(stop);
        database.AddRange(StepsOf(version.SopId, sop));
        database.AddRange(ReferencesOf(version.SopId, sop.Cover));
        await ReckonAsync(version, filed, stop);
        await new SearchTexts(database).ReplaceAsync(version, sop, stop);
    }

    private async Task ReckonAsync(SopVersion version, FiledSop filed, CancellationToken stop)
    {
        var standing = await database.Set<SopStanding>().SingleOrDefaultAsync(s => s.SopId == version.SopId, stop);
        if (standing is null)
        {
            standing = new SopStanding { SopId = version.SopId };
            database.Add(standing);
        }

        standing.Reckon(version.EffectiveOn, filed.MonitoringMonths, filed.EvaluationMonths);
    }

    private static IEnumerable<SopStep> StepsOf(Guid sopId, Sop sop) => StepFacts.Of(sop).Select(s => new SopStep
    {
        SopId = sopId,
        Number = s.Number,
        Activity = s.Activity,
        Executors = Lines(s.Executors),
        Inputs = Lines(s.Inputs),
        Outputs = Lines(s.Outputs),
        Time = s.Time,
    });

    private static IEnumerable<SopReference> ReferencesOf(Guid sopId, Cover cover) => cover.RelatedSops
        .Where(title => !string.IsNullOrWhiteSpace(title))
        .Select((title, i) => new SopReference { SopId = sopId, Position = i + 1, Title = title.Trim(), TitleKey = TextForm.Key(title) });

    private static string Lines(IEnumerable<string> entries) => string.Join('\n', entries.Select(e => e.ReplaceLineEndings(" ").Trim()));
}
