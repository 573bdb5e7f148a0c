using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class LastOutputIsTheProduct() : Rule("MB-12", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var words = Likeness.Words(reading.Cover.Title);
        var title = words.Where(w => !Lexicon.IsActionNoun(w) && !Lexicon.IsActive(w)).ToHashSet(StringComparer.Ordinal);
        var ends = reading.Graph.Exits.Select(e => e.Row).Distinct().ToList();
        var outputs = ends.SelectMany(r => Likeness.Filled(r.Step.Outputs)).ToList();
        if (title.Count > 0 && outputs.Count > 0 && !outputs.Any(o => Likeness.Words(o).Overlaps(title) || Likeness.Words(o).Any(w => IsMadeBy(words, w))))
        {
            yield return Find(ends[^1].At("outputs"), [outputs[0], reading.Cover.Title]);
        }
    }

    /// <summary>"laporan" is what "pelaporan" makes.</summary>
    private static bool IsMadeBy(IEnumerable<string> title, string output) =>
        output.Length > 4 && title.Any(w => Lexicon.IsActionNoun(w) && w.EndsWith(output, StringComparison.Ordinal));
}
