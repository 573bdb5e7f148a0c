using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class FlowHasAnEnd() : Rule("ST-03", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var ends = reading.Graph.Symbols.Where(s => s.Node.Kind == NodeKind.End).ToList();
        return ends.Count == 0
            ? [None(reading.Graph)]
            : ends.SkipLast(1).Select(s => Find("several", Severity.Warning, s.At("kind"), [s.Row.Number, ends[^1].Row.Number]));
    }

    private Finding None(FlowGraph graph) => graph.Exits is [var last]
        ? Find(last.At("kind"), [], CapsuleFixes.MakeEnd(last))
        : Find(new Place("flow.steps"), []);
}
