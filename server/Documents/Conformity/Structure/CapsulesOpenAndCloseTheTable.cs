using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class CapsulesOpenAndCloseTheTable() : Rule("ST-10", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var graph = reading.Graph;
        if (graph.Symbols.Count == 0)
        {
            yield break;
        }

        if (graph.Entries[0] is { Node.Kind: NodeKind.Start } start && start.Row.Index > 0)
        {
            yield return Find("start", Severity.Warning, start.At("kind"), [start.Row.Number]);
        }

        if (graph.Exits[^1] is { Node.Kind: NodeKind.End } end && end.Row != graph.Symbols[^1].Row)
        {
            var last = graph.Symbols[^1];
            yield return Find("end", Severity.Warning, last.At("kind"), [end.Row.Number, last.Row.Number]);
        }
    }
}
