using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class DecisionHasTwoTargets() : Rule("DC-01", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Graph.Symbols
            .Where(s => s.Node.Kind == NodeKind.Decision && s.Out.Select(b => b.To).Distinct().Count() < 2)
            .Select(s => Find(s.Place, [s.Row.Number, s.Row.Name]));
}
