using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class OneKindOfDayIsUsed() : Rule("MB-06", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var days = reading.Rows.Where(r => Uses(reading, r, TimeUnit.Day)).ToList();
        var working = reading.Rows.Where(r => Uses(reading, r, TimeUnit.WorkingDay)).ToList();
        if (days.Count > 0 && working.Count > 0)
        {
            yield return Find(new Place("flow.steps"), [days[0].Number, working[0].Number]);
        }
    }

    private static bool Uses(Reading reading, Row row, TimeUnit unit) =>
        reading.TimeOf(row).Durations.Any(d => d.Shortest.Concat(d.Longest).Any(a => a.Unit == unit));
}
