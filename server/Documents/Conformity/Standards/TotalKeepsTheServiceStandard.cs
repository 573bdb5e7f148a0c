using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class TotalKeepsTheServiceStandard() : Rule("MB-07", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        if (reading.Sop.ServiceStandard is not { } text || string.IsNullOrWhiteSpace(text))
        {
            yield break;
        }

        var calendar = reading.Profile.Calendar;
        if (TimeText.Read(text).Duration is not { } standard)
        {
            yield return Find("unread", Severity.Info, new Place("serviceStandard"), [text]);
        }
        else if (ProcedureTime.Of(reading.Sop, reading.Profile).Normal is var normal && normal > OfficeTime.Minutes(standard.Longest, calendar))
        {
            yield return Find(new Place("flow.steps"), [OfficeTime.Say(normal, calendar), standard.ToString()]);
        }
    }
}
