using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class EveryStepLeadsToAnEnd() : Rule("ST-05", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Graph.Symbols.Where(s => !reading.Graph.ToExits.Contains(s)).Select(s => Find(s.Place, [s.Row.Number, s.Row.Name]));
}
