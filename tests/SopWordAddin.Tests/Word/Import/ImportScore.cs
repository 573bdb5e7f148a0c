using System.Globalization;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Word.Import;

/// <summary>How much of an SOP came back right, per kind: what is missing, wrong or invented counts against it.</summary>
internal sealed class ImportScore
{
    private readonly Dictionary<string, (int Right, int All)> _counts = new(StringComparer.Ordinal);

    public List<string> Faults { get; } = [];

    public double Share(string kind) => _counts.TryGetValue(kind, out var c) && c.All > 0 ? (double)c.Right / c.All : 1;

    public override string ToString() => string.Join("  ", _counts.Select(c =>
        string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value.Right}/{c.Value.All} = {100.0 * c.Value.Right / c.Value.All:0.0} %")));

    public void Add(string name, Sop expected, Sop? actual)
    {
        Compare(name, "fields", Fields(expected.Cover), Fields(actual?.Cover ?? new Cover()));
        Compare(name, "steps", Steps(expected.Flow), Steps(actual?.Flow ?? new Flow()));
        Compare(name, "symbols", Symbols(expected.Flow), Symbols(actual?.Flow ?? new Flow()));
        Compare(name, "links", Links(expected.Flow), Links(actual?.Flow ?? new Flow()));
    }

    private void Compare(string name, string kind, List<string> expected, List<string> actual)
    {
        var missing = expected.Except(actual).ToList();
        var invented = actual.Except(expected).ToList();
        var (right, all) = _counts.GetValueOrDefault(kind);
        _counts[kind] = (right + expected.Count - missing.Count, all + expected.Count + Math.Max(0, invented.Count - missing.Count));
        Faults.AddRange(missing.Select(m => $"{name}: - {kind} {m}"));
        Faults.AddRange(invented.Select(i => $"{name}: + {kind} {i}"));
    }

    private static List<string> Fields(Cover c) =>
    [
        $"agency {Text(c.Agency)}", $"unit {c.Unit}", $"number {c.Number}", $"title {c.Title}",
        $"created {c.CreatedOn:O}", $"revised {c.RevisedOn:O}", $"effective {c.EffectiveOn:O}",
        $"approver {c.ApprovedBy.Position} / {c.ApprovedBy.Name} / {c.ApprovedBy.Nip}",
        $"legalBasis {Text(c.LegalBasis)}", $"qualifications {Text(c.ExecutorQualifications)}", $"related {Text(c.RelatedSops)}",
        $"equipment {Text(c.Equipment)}", $"warnings {Text(c.Warnings)}", $"records {Text(c.Records)}",
    ];

    private static List<string> Steps(Flow flow) =>
        [.. flow.Steps.Select((s, i) => $"{i + 1}: {Plain(s.Activity)} | {Text(s.Inputs)} | {Plain(s.Time)} | {Text(s.Outputs)} | {Plain(s.Notes)}")];

    private static List<string> Symbols(Flow flow) => [.. flow.Steps.SelectMany((s, i) => s.Nodes.Select(n => $"{Place(flow, n, i)} {n.Text}"))];

    private static List<string> Links(Flow flow)
    {
        var places = flow.Steps.SelectMany((s, i) => s.Nodes.Select(n => (n.Id, Place: Place(flow, n, i)))).ToDictionary(n => n.Id, n => n.Place);
        return [.. flow.Links.Select(l => $"{places.GetValueOrDefault(l.From)} > {places.GetValueOrDefault(l.To)} {l.Label}")];
    }

    // Symbols of one row have an order only in the model; on paper they lie side by side.
    private static string Place(Flow flow, Node node, int step) =>
        $"{step + 1} {node.Kind} {string.Join(" + ", node.Actors.Select(a => flow.Actors.Select((actor, i) => (actor, i)).Where(p => p.actor.Id == a).Select(p => $"{p.i + 1} {p.actor.Group}/{p.actor.Name}").First()))}";

    private static string Text(IReadOnlyList<string> entries) => string.Join(" ; ", entries.Select(Plain));

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
