using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Decisions;

internal sealed class ConditionIsADecision() : Rule("DC-06", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows
            .Where(row => row.Step.Nodes.All(n => n.Kind != NodeKind.Decision) && reading.PhraseOf(row).Condition is not null && !Outcomes.AreIn(row.Step.Activity))
            .Select(row => Condition(row, reading));

    private Finding Condition(Row row, Reading reading)
    {
        var condition = reading.PhraseOf(row).Condition!.Value;
        return Find(row.At("activity", condition), [row.Number, row.Step.Activity.Substring(condition.Start, condition.Length)], OptionalStep.AsDecision(row, reading));
    }
}
