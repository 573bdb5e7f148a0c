using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class TimeIsANumberAndAUnit() : Rule("MB-02", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Rows.SelectMany(row => Unread(row, reading.TimeOf(row)));

    private IEnumerable<Finding> Unread(Row row, TimeText time)
    {
        if (time.Kind == TimeTextKind.Words && !VagueTimes.AreIn(row.Step.Time))
        {
            yield return Find(row.At("time"), [row.Number, row.Step.Time]);
        }
        else if (time is { Misspelt: true, Duration: { } duration })
        {
            yield return Find(
                "spelling",
                Severity.Info,
                row.At("time"),
                [row.Number, row.Step.Time, duration.ToString()],
                Fix.Of("time.spelling", [row.Number, duration.ToString()], Edit.Set($"{row.Path}.time", duration.ToString())));
        }
    }
}
