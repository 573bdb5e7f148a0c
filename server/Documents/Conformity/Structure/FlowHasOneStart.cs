using SopWordAddin.Documents.Conformity.Decisions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class FlowHasOneStart() : Rule("ST-02", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var starts = reading.Graph.Symbols.Where(s => s.Node.Kind == NodeKind.Start).ToList();
        return starts.Count == 0 ? [None(reading.Graph)] : starts.Skip(1).Select(s => Extra(s, starts[0], reading));
    }

    private Finding None(FlowGraph graph) => graph.Entries is [var first]
        ? Find(first.At("kind"), [], CapsuleFixes.MakeStart(first))
        : Find(new Place("flow.steps"), []);

    /// <summary>A second start that other steps lead to is a process by its links; one that none leads to only the author can place.</summary>
    private Finding Extra(FlowSymbol extra, FlowSymbol first, Reading reading) => Find(
        "extra",
        Severity.Error,
        extra.At("kind"),
        [extra.Row.Number, first.Row.Number],
        CapsuleFixes.MakeProcess(
            extra,
            mayBe: FlowGraph.After(first).Contains(extra) && extra.Out.Count == 1 && !Checking.DemandsDecision(reading.PhraseOf(extra.Row).Verb)));
}
