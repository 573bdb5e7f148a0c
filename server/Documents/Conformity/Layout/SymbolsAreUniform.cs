using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Layout;

internal sealed class SymbolsAreUniform() : Rule("LY-07", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Context.Layout is { } layout
        ? layout.UnevenNodes.Select(reading.Graph.Find).OfType<FlowSymbol>().Select(s => Find(s.Place, [s.Row.Number]))
        : [];
}
