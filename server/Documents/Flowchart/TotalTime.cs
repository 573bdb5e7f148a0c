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
        return time.Unmeasured.Count > 0 ? "-" : OfficeTime.Say(time.Normal, profile.Calendar).In(Language.Indonesian);
    }
}
