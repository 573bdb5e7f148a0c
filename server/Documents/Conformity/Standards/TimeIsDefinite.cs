using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class TimeIsDefinite() : Rule("MB-03", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows.Where(row => reading.TimeOf(row).Kind == TimeTextKind.Words && VagueTimes.AreIn(row.Step.Time))
            .Select(row => Find(row.At("time"), [row.Number, row.Step.Time]));
}
