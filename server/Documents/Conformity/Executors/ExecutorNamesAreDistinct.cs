using System.Text.RegularExpressions;
using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Executors;

internal sealed partial class ExecutorNamesAreDistinct() : Rule("AC-08", Severity.Warning)
{
    private static readonly HashSet<string> Known = WordList.Set("known-abbreviations.txt");

    public override IEnumerable<Finding> Check(Reading reading)
    {
        var actors = reading.Sop.Flow.Actors;
        var first = new Dictionary<(string, string?), Actor>();
        for (var i = 0; i < actors.Count; i++)
        {
            var place = new Place($"flow.actors[{i}].name");
            var name = (ActorNames.Normal(actors[i].Name), actors[i].Group);
            if (name.Item1.Length > 0 && !first.TryAdd(name, actors[i]))
            {
                yield return Find(place, [actors[i].Name, first[name].Name]);
            }
            else if (string.Join(", ", Unexplained(actors[i].Name, reading.Cover)) is { Length: > 0 } abbreviations)
            {
                yield return Find("abbreviation", Severity.Info, place, [abbreviations, actors[i].Name]);
            }
        }
    }

    private static IEnumerable<string> Unexplained(string name, Cover cover) => Abbreviation().Matches(name).Select(m => m.Value).Distinct()
        .Where(a => !Known.Contains(a.ToLowerInvariant()) && !ActorNames.IsAbbreviation(a.ToLowerInvariant()) && !IsSpeltOut(a, cover));

    private static bool IsSpeltOut(string abbreviation, Cover cover) =>
        cover.ExecutorQualifications.Concat(cover.Records).Concat(cover.Agency).Append(cover.Title)
            .Any(text => text.Contains($"({abbreviation})", StringComparison.Ordinal));

    [GeneratedRegex(@"\b\p{Lu}{2,6}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
