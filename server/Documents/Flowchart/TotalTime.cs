using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>What stands in the total-time row.</summary>
internal static class TotalTime
{
    /// <summary>Time of the normal way; a dash when a step's time cannot be counted, because a wrong sum is worse than none.</summary>
    public static string Of(Sop sop, Profile profile)
    {
        var time = ProcedureTime.Of(sop, profile);
        return time.Unmeasured.Count > 0 ? "-" : Duration.Text(OfficeTime.Parts(time.Normal, profile.Calendar, DayOf(sop.Flow)));
    }

    /// <summary>Working days where a step says so; else plain days: a document does not promise under its steps what none of them says.</summary>
    private static TimeUnit DayOf(Flow flow) =>
        flow.Steps.Any(s => TimeText.Read(s.Time).Duration is { } d && d.Shortest.Concat(d.Longest).Any(a => a.Unit == TimeUnit.WorkingDay))
            ? TimeUnit.WorkingDay
            : TimeUnit.Day;
}
