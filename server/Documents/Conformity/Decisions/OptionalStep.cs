using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

/// <summary>
/// "Menyerahkan lokasi kerja (bila diperlukan)" as it should be drawn: in the same row a diamond that asks, then the box;
/// yes goes into the box, no past it.
/// </summary>
internal static partial class OptionalStep
{
    public static IReadOnlyList<Fix> AsDecision(Row row, Reading reading)
    {
        var flow = reading.Sop.Flow;
        if (row.Step.Nodes is not [{ Kind: NodeKind.Process } box]
            || reading.Graph.Find(box.Id) is not { Out: [var next] } symbol
            || !reading.Graph.FromEntries.Contains(symbol) || !reading.Graph.ToExits.Contains(symbol)
            || reading.Ways.Back.Contains(next) || next.To.Node.Kind == NodeKind.Start
            || Condition().Match(row.Step.Activity) is not { Success: true } condition
            || flow.Links.Count + 2 > SopLimits.Links)
        {
            return [];
        }

        var activity = row.Step.Activity.Remove(condition.Index, condition.Length).Trim();
        var diamond = new Node { Id = FreeId(box.Id, reading), Kind = NodeKind.Decision, Actors = [.. box.Actors.Take(1)], Text = Question(condition.Groups["when"].Value) };
        return activity.Length == 0 || reading.PhraseOf(row).Key != Wording.PhraseReader.Read(activity, reading.Actors).Key
            ? []
            : [Fix.Of(
                "step.optional",
                [row.Number, diamond.Text!],
                [
                    Edit.Set($"{row.Path}.activity", activity),
                    Edit.Set($"{row.Path}.nodes", (Node[])[diamond, box]),
                    .. symbol.In.Select(b => Edit.Set($"flow.links[{b.Index}].to", diamond.Id)),
                    .. Exits(diamond.Id, next, reading).Select((link, i) => Edit.Set($"flow.links[{flow.Links.Count + i}]", link)),
                ])];
    }

    private static Link[] Exits(string diamond, Branch next, Reading reading)
    {
        var labels = reading.Profile.DecisionLabels;
        return [new Link { From = diamond, To = next.From.Node.Id, Label = labels.Yes }, new Link { From = diamond, To = next.To.Node.Id, Label = labels.No }];
    }

    private static string Question(string when)
    {
        var words = when.Trim();
        return words is "diperlukan" or "dibutuhkan" ? "Perlu?" : $"{char.ToUpperInvariant(words[0])}{words[1..]}?";
    }

    private static string FreeId(string box, Reading reading)
    {
        var id = $"{box[..Math.Min(box.Length, SopLimits.IdLength - 6)]}-d";
        for (var i = 2; reading.Graph.Find(id) is not null; i++)
        {
            id = $"{id[..(id.LastIndexOf('-') + 2)]}{i}";
        }

        return id;
    }

    [GeneratedRegex(
        @"\s*(?:\(\s*(?:jika|apabila|bila|bilamana|jikalau)\s+(?<when>\p{L}+(?: \p{L}+){0,2})\s*\)|,?\s+(?:jika|apabila|bila|bilamana|jikalau)\s+(?<when>diperlukan|perlu|dibutuhkan|ada)\s*(?=\.?\s*$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Condition();
}
