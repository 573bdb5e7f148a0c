using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>
/// Rows that hold nothing but a capsule: how some offices draw start and end. They are no steps; the step they lead to
/// starts, the step that leads to them ends.
/// </summary>
internal static class CapsuleRows
{
    public static (List<DrawnNode> Nodes, List<DrawnLink> Links) Fold(IReadOnlyList<StepRow> rows, List<DrawnNode> nodes, List<DrawnLink> links)
    {
        var folded = rows.Where(r => r.Kind != RowKind.Step).SelectMany(r => r.Rows).ToHashSet();
        foreach (var link in links.Where(l => folded.Contains(l.From.Row) && l.To.Kind == NodeKind.Process))
        {
            link.To.Kind = NodeKind.Start;
        }

        foreach (var link in links.Where(l => folded.Contains(l.To.Row) && l.From.Kind == NodeKind.Process))
        {
            link.From.Kind = NodeKind.End;
        }

        return ([.. nodes.Where(n => !folded.Contains(n.Row))], [.. links.Where(l => !folded.Contains(l.From.Row) && !folded.Contains(l.To.Row))]);
    }
}
