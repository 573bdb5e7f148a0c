namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class EveryStepHasAnOutput() : Rule("MB-08", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows.Where(row => row.Step.Outputs.All(string.IsNullOrWhiteSpace))
            .Select(row => Find(row.At("outputs"), [row.Number, row.Name]));
}
