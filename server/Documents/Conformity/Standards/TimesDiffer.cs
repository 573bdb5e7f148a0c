using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Standards;

internal sealed class TimesDiffer() : Rule("MB-05", Severity.Info)
{
    /// <summary>Fewer equal times may be chance.</summary>
    private const int FewestSteps = 4;

    public override IEnumerable<Finding> Check(Reading reading)
    {
        var times = reading.Rows.Select(r => r.Step.Time.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return reading.Rows.Count >= FewestSteps && times is [{ Length: > 0 } only] ? [Find(new Place("flow.steps"), [only])] : [];
    }
}
