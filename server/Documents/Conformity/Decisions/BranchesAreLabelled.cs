using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class BranchesAreLabelled() : Rule("DC-02", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Graph.Symbols.Where(s => s.Node.Kind == NodeKind.Decision).SelectMany(s => Unlabelled(s, reading.Profile).Concat(Alike(s)));

    private IEnumerable<Finding> Unlabelled(FlowSymbol decision, Profile profile) =>
        decision.Out.Where(b => b.Label.Length == 0)
            .Select(b => Find(b.At("label"), [decision.Row.Number, b.To.Row.Number], Complement(decision, b, profile)));

    private IEnumerable<Finding> Alike(FlowSymbol decision) =>
        decision.Out.Where(b => b.Label.Length > 0)
            .GroupBy(b => b.Label, StringComparer.OrdinalIgnoreCase)
            .SelectMany(same => same.Skip(1))
            .Select(b => Find("alike", Severity.Error, b.At("label"), [decision.Row.Number, b.Label]));

    /// <summary>Of two branches one is named after the profile: the other is the profile's other word.</summary>
    private static IReadOnlyList<Fix> Complement(FlowSymbol decision, Branch unnamed, Profile profile)
    {
        if (decision.Out.Count != 2)
        {
            return [];
        }

        var (yes, no) = (profile.DecisionLabels.Yes, profile.DecisionLabels.No);
        var other = decision.Out.Single(b => b != unnamed).Label;
        var name = other == yes ? no : other == no ? yes : null;
        return name is null ? [] : [Fix.Of("label.complement", [decision.Row.Number, name], Edit.Set($"flow.links[{unnamed.Index}].label", name))];
    }
}
