using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Conformity;

/// <summary>The hand-labelled phrases of Data/activities-labelled.tsv, see Data/README.md.</summary>
internal static class LabelledActivities
{
    public static IReadOnlyDictionary<string, Func<Phrase, bool>> Labels { get; } = new Dictionary<string, Func<Phrase, bool>>
    {
        ["active"] = p => p.Opening == Opening.Active,
        ["passive"] = p => p.Opening == Opening.Passive,
        ["noun"] = p => p.Opening == Opening.Noun,
        ["vague"] = p => p.Vague is not null,
        ["actorInside"] = p => p.Doer is not null,
        ["twoActivities"] = p => p.Second is not null,
        ["condition"] = p => p.Condition is not null,
    };

    public static IReadOnlyList<LabelledActivity> Half(string split) => [.. All().Where(a => a.Split == split)];

    private static IEnumerable<LabelledActivity> All()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests", "SopWordAddin.Tests", "Conformity", "Data", "activities-labelled.tsv"));
        var header = lines[0].Split('\t');
        return lines.Skip(1).Select(line => line.Split('\t')).Select(cells =>
        {
            var row = header.Zip(cells).ToDictionary(c => c.First, c => c.Second);
            var actors = row["actors"].Split(", ").Select(name => new Actor { Id = name, Name = name });
            return new LabelledActivity(
                row["split"],
                PhraseReader.Read(row["activity"], new ActorNames(actors)),
                Labels.Keys.Where(label => row[label] == "1").ToHashSet(),
                row["doubt"]);
        });
    }
}

internal sealed record LabelledActivity(string Split, Phrase Phrase, IReadOnlySet<string> Labels, string Doubt);
