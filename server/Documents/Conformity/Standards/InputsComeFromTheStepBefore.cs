using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class InputsComeFromTheStepBefore() : Rule("MB-11", Severity.Info)
{
    /// <summary>In so many rows it is how the author understands the column, and is said once.</summary>
    private const int Habit = 4;

    public override IEnumerable<Finding> Check(Reading reading)
    {
        var gaps = reading.Rows.Select(row => GapIn(row, reading)).OfType<Gap>().ToList();
        return gaps.Count < Habit ? gaps.Select(Alone) : [Together(gaps)];
    }

    private static Gap? GapIn(Row row, Reading reading)
    {
        var inputs = Likeness.Filled(row.Step.Inputs).ToList();
        var outputs = reading.RowsBefore(row).SelectMany(before => Likeness.Filled(before.Step.Outputs)).ToList();
        return inputs.Count > 0 && outputs.Count > 0 && !Likeness.AnyAlike(inputs, outputs, reading) ? new Gap(row, outputs[0]) : null;
    }

    private Finding Alone(Gap gap) => Find(
        gap.Row.At("inputs"),
        [gap.Row.Number, gap.Row.Name, gap.Output],
        gap.MayBeFilled ? [Fix.Of("inputs.add", [gap.Row.Number, gap.Output], gap.Filled)] : []);

    private Finding Together(IReadOnlyList<Gap> gaps)
    {
        var (first, rows) = (gaps[0], Places.Numbers([.. gaps.Select(gap => gap.Row)]));
        return Find(
            "several",
            Severity.Info,
            first.Row.At("inputs"),
            [rows, first.Row.Number, first.Output],
            gaps.All(gap => gap.MayBeFilled) ? [Fix.Of("inputs.addAll", [rows], [.. gaps.Select(gap => gap.Filled)])] : [])
            with { Also = [.. gaps.Skip(1).Select(gap => gap.Row.At("inputs"))] };
    }

    /// <param name="Output">Of a step before, which the row does not take up.</param>
    private sealed record Gap(Row Row, string Output)
    {
        public bool MayBeFilled => Row.Step.Inputs.Count < SopLimits.ListEntries && Likeness.Key(Output).Length > 0;

        public Edit Filled => Edit.Set($"{Row.Path}.inputs", Row.Step.Inputs.Append(Output));
    }
}
