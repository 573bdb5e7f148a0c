using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class BranchLabelsAreTheProfiles() : Rule("DC-03", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var labels = reading.Profile.DecisionLabels;
        return reading.Graph.Symbols.Where(s => s.Node.Kind == NodeKind.Decision)
            .Select(s => (Decision: s, Other: s.Out.FirstOrDefault(b => b.Label.Length > 0 && b.Label != labels.Yes && b.Label != labels.No)))
            .Where(s => s.Other is not null)
            .Select(s => Find(s.Other!.At("label"), [s.Decision.Row.Number, s.Other!.Label, labels.Yes, labels.No], Renamed(s.Decision, labels)));
    }

    /// <summary>Only where the two labels say yes and no in other words: "Terbuka" and "Dikecualikan" say more.</summary>
    private static IReadOnlyList<Fix> Renamed(FlowSymbol decision, DecisionLabels labels)
    {
        var meanings = decision.Out.Select(b => BranchMeaning.Of(b.Label, labels)).ToList();
        return meanings is [true, false] or [false, true]
            ? [Fix.Of(
                "label.profile",
                [decision.Row.Number, labels.Yes, labels.No],
                [.. decision.Out.Zip(meanings, (b, yes) => Edit.Set($"flow.links[{b.Index}].label", yes == true ? labels.Yes : labels.No))])]
            : [];
    }
}
