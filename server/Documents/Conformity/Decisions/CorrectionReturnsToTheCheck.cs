using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class CorrectionReturnsToTheCheck() : Rule("DC-08", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Graph.Symbols.Where(s => IsCheck(s, reading))
            .SelectMany(check => check.Out
                .Where(b => BranchMeaning.Of(b.Label, reading.Profile.DecisionLabels) == false && Corrects(b.To, reading))
                .Where(b => !FlowGraph.After(b.To).Contains(check))
                .Select(b => Past(b.To, check)));

    // A diamond before a box of its own row asks whether that box is needed, and checks nothing.
    private static bool IsCheck(FlowSymbol symbol, Reading reading) =>
        symbol.Node.Kind == NodeKind.Decision && Checking.Is(reading.PhraseOf(symbol.Row).Verb) && symbol.Out.All(b => b.To.Row != symbol.Row);

    private static bool Corrects(FlowSymbol step, Reading reading) =>
        step.Node.Kind == NodeKind.Process && step.Out.Count == 1 && Checking.Corrects(reading.PhraseOf(step.Row).Verb);

    private Finding Past(FlowSymbol correction, FlowSymbol check) => Find(
        correction.Out[0].At("to"),
        [correction.Row.Number, correction.Row.Name, check.Row.Number],
        correction.Out[0].To.In.Count > 1
            ? [Fix.Of("correction.return", [correction.Row.Number, check.Row.Number], Edit.Set($"flow.links[{correction.Out[0].Index}].to", check.Node.Id))]
            : []);
}
