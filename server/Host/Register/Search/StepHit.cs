using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Comparison;

namespace SopWordAddin.Host.Register.Search;

/// <summary>The step by which an SOP was found, where its title and number do not show why.</summary>
/// <param name="Step">As printed.</param>
/// <param name="Text">The activity, or the output that holds the words.</param>
internal sealed record StepHit(int Step, string Text);

/// <summary>Tells of SOPs that were found what in their steps was sought.</summary>
internal sealed class StepHits(DbContext database, IReadOnlyList<SoughtWord> words)
{
    /// <returns>By SOP; none for those whose title or number holds every word, or whose steps hold none of the others.</returns>
    public async Task<IReadOnlyDictionary<Guid, StepHit>> OfAsync(IReadOnlyCollection<SopVersion> found, CancellationToken stop)
    {
        var missing = found
            .Select(v => (v.SopId, Words: words.Where(w => !Holds([v.Title, v.Number], w)).ToList()))
            .Where(m => m.Words.Count > 0)
            .ToDictionary(m => m.SopId, m => m.Words);
        var sops = missing.Keys.ToList();
        var steps = await database.Set<SopStep>().AsNoTracking().Where(s => sops.Contains(s.SopId)).OrderBy(s => s.Number).ToListAsync(stop);
        return steps.GroupBy(s => s.SopId)
            .Select(g => (g.Key, Hit: BestOf(g, missing[g.Key])))
            .Where(h => h.Hit is not null)
            .ToDictionary(h => h.Key, h => h.Hit!);
    }

    private static StepHit? BestOf(IEnumerable<SopStep> steps, List<SoughtWord> missing)
    {
        var best = steps
            .SelectMany(s => RegisterText.Lines(s.Outputs).Prepend(s.Activity).Select(text => (s.Number, Text: text, Words: missing.Count(w => Holds([text], w)))))
            .MaxBy(t => t.Words);
        return best.Words > 0 ? new StepHit(best.Number, best.Text) : null;
    }

    // As the search itself finds: the beginning of a word, another form of its root, a part, or what was probably meant.
    private static bool Holds(IEnumerable<string> texts, SoughtWord sought)
    {
        var root = WordForm.Of(sought.Typed);
        return texts.SelectMany(TextForm.Words).Any(word => sought.Mended.Count > 0
            ? sought.Mended.Contains(word) || sought.Mended.Any(m => WordForm.Of(m) == WordForm.Of(word))
            : word.Contains(sought.Typed, StringComparison.Ordinal) || WordForm.Of(word) == root);
    }
}
