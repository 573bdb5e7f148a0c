using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class InputsAreNamed() : Rule("MB-10", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Profile.Flow.ShowInputs
        ? reading.Rows.Where(row => row.Step.Inputs.All(string.IsNullOrWhiteSpace)).Select(row => Find(row.At("inputs"), [row.Number, row.Name], Carried(row, reading)))
        : [];

    private static IReadOnlyList<Fix> Carried(Row row, Reading reading) =>
        reading.RowsBefore(row).SelectMany(before => Likeness.Filled(before.Step.Outputs)).ToList() is { Count: > 0 } outputs
            ? [Fix.Of("inputs.carry", [row.Number, outputs[0]], Edit.Set($"{row.Path}.inputs", outputs.Distinct().Take(SopLimits.ListEntries)))]
            : [];
}
