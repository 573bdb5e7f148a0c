using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class CheckIsADecision() : Rule("DC-05", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows
            .Where(row => row.Step.Nodes.Count > 0 && row.Step.Nodes.All(n => n.Kind == NodeKind.Process))
            .Where(row => Checking.DemandsDecision(reading.PhraseOf(row).Verb) && !ConfirmsDecision(reading, row))
            .Select(row => Find(row.At("activity", reading.PhraseOf(row).MainSpan), [row.Number, row.Name]));

    /// <summary>"Menyetujui" behind the branch of a decision: whether has been decided there.</summary>
    private static bool ConfirmsDecision(Reading reading, Row row) =>
        reading.PhraseOf(row).Verb == "menyetujui" && reading.RowsBefore(row).Any(r => r.Step.Nodes.Any(n => n.Kind == NodeKind.Decision));
}
