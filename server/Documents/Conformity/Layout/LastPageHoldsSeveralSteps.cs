namespace SopWordAddin.Documents.Conformity.Layout;

internal sealed class LastPageHoldsSeveralSteps() : Rule("LY-03", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Context.Layout is { FlowPages: > 1, StepsOnLastPage: 1 } && reading.Rows.Count > 0
            ? [Find(reading.Rows[^1].At("activity"), [reading.Rows.Count])]
            : [];
}
