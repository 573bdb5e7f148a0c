using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class TotalKeepsTheServiceStandard() : Rule("MB-07", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        if (reading.Context.ServiceStandard is not { } text || TimeText.Read(text).Duration is not { } standard)
        {
            yield break;
        }

        var calendar = reading.Profile.Calendar;
        var time = ProcedureTime.Of(reading.Sop, reading.Profile);
        if (time.Normal > OfficeTime.Minutes(standard.Longest, calendar))
        {
            yield return Find(new Place("flow.steps"), [OfficeTime.Say(time.Normal, calendar), standard.ToString()]);
        }
    }
}
