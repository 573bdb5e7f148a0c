using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class CheckIsADecision() : Rule("DC-05", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows
            .Where(row => row.Step.Nodes.Count > 0 && row.Step.Nodes.All(n => n.Kind == NodeKind.Process))
            .Where(row => Checking.DemandsDecision(reading.PhraseOf(row).Verb))
            .Select(row => Find(row.At("activity", reading.PhraseOf(row).MainSpan), [row.Number, row.Name, reading.PhraseOf(row).Verb]));
}
