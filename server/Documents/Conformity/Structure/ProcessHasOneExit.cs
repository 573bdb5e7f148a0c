using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class ProcessHasOneExit() : Rule("ST-07", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Graph.Symbols
            .Where(s => s.Node.Kind is NodeKind.Start or NodeKind.Process && !reading.Graph.Exits.Contains(s))
            .SelectMany(Exits);

    private IEnumerable<Finding> Exits(FlowSymbol symbol)
    {
        var labels = symbol.Out.Count(b => b.Label.Length > 0);
        return symbol.Out.Count switch
        {
            0 => [Find(symbol.Place, [symbol.Row.Number, symbol.Row.Name])],
            1 => [],
            2 when labels == 2 => [Find("decision", Severity.Error, symbol.At("kind"), [symbol.Row.Number, symbol.Row.Name])],
            var many => [Find("parallel", Severity.Warning, symbol.Place, [symbol.Row.Number, symbol.Row.Name, many])],
        };
    }
}
