using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class NothingComesBeforeStartOrAfterEnd() : Rule("ST-08", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Graph.Symbols.SelectMany(symbol => symbol.Node.Kind switch
        {
            NodeKind.Start => BeforeStart(symbol),
            NodeKind.End => symbol.Out.Where(b => !b.LoopsOnItself).Select(b => Find("end", Severity.Error, b.At(), [symbol.Row.Number, b.To.Row.Number])),
            _ => [],
        });

    /// <summary>A rejected draft going back to the first step is normal; a step that only leads into the start is not.</summary>
    private IEnumerable<Finding> BeforeStart(FlowSymbol start)
    {
        var after = FlowGraph.After(start);
        return start.In.Where(b => !b.LoopsOnItself && !after.Contains(b.From))
            .Select(b => Find("start", Severity.Error, b.At(), [b.From.Row.Number, start.Row.Number]));
    }
}
