using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class EveryStepIsReachable() : Rule("ST-04", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Graph.Symbols.Where(s => !reading.Graph.FromEntries.Contains(s)).Select(s => Find(s.Place, [s.Row.Number, s.Row.Name]));
}
