using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class InputsComeFromTheStepBefore() : Rule("MB-11", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Rows.SelectMany(row => Unrelated(row, reading));

    private IEnumerable<Finding> Unrelated(Row row, Reading reading)
    {
        var inputs = Likeness.Filled(row.Step.Inputs).ToList();
        var outputs = reading.RowsBefore(row).SelectMany(before => Likeness.Filled(before.Step.Outputs)).ToList();
        if (inputs.Count > 0 && outputs.Count > 0 && !Likeness.AnyAlike(inputs, outputs, reading))
        {
            yield return Find(row.At("inputs"), [row.Number, row.Name, outputs[0]], Added(row, outputs[0]));
        }
    }

    private static IReadOnlyList<Fix> Added(Row row, string output) => row.Step.Inputs.Count < SopLimits.ListEntries && Likeness.Key(output).Length > 0
        ? [Fix.Of("inputs.add", [row.Number, output], Edit.Set($"{row.Path}.inputs", row.Step.Inputs.Append(output)))]
        : [];
}
