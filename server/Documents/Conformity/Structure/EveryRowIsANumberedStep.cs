using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class EveryRowIsANumberedStep() : Rule("ST-09", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Rows.SelectMany(Row);

    private IEnumerable<Finding> Row(Row row)
    {
        if (string.IsNullOrWhiteSpace(row.Step.Activity))
        {
            yield return Find(row.At("activity"), [row.Number]);
        }
        else if (TypedNumber.Of(row.Step.Activity) is { } typed)
        {
            // The table numbers its rows itself: a typed number doubles that, or contradicts it once a row moves.
            yield return Find(
                "typed",
                Severity.Warning,
                row.At("activity", typed),
                [row.Number, row.Step.Activity.Substring(typed.Start, typed.Length).Trim()],
                Fix.Of("activity.number", [row.Number], Edit.Set($"{row.Path}.activity", row.Step.Activity[(typed.Start + typed.Length)..])));
        }
    }
}
