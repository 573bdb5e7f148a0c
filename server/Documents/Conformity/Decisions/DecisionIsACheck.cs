using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class DecisionIsACheck() : Rule("DC-04", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Graph.Symbols
            .Where(s => s.Node.Kind == NodeKind.Decision && AsksInTheRow(s) && reading.PhraseOf(s.Row) is { Main: >= 0 } phrase && !Checking.Is(phrase.Verb))
            .Select(s => Find(s.Row.At("activity", reading.PhraseOf(s.Row).MainSpan), [s.Row.Number, s.Row.Name]));

    // A diamond with words inside asks its own question; of several diamonds in a row the first asks the row's.
    private static bool AsksInTheRow(FlowSymbol decision) =>
        string.IsNullOrWhiteSpace(decision.Node.Text) && decision.Row.Step.Nodes.First(n => n.Kind == NodeKind.Decision) == decision.Node;
}
