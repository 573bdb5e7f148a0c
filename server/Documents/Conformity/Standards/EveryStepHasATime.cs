namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class EveryStepHasATime() : Rule("MB-01", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows.Where(row => string.IsNullOrWhiteSpace(row.Step.Time))
            .Select(row => Find(row.At("time"), [row.Number, row.Name]));
}
