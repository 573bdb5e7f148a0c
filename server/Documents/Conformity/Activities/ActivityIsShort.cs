using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Activities;

internal sealed class ActivityIsShort() : Rule("AT-04", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading) => reading.Rows.SelectMany(row => Long(row, reading));

    private IEnumerable<Finding> Long(Row row, Reading reading)
    {
        var extra = row.Step.Activity.IndexOf("ketentuan tambahan", StringComparison.OrdinalIgnoreCase);
        if (extra >= 0)
        {
            yield return Find("extra", Severity.Info, row.At("activity", new Span(extra, row.Step.Activity.Length - extra)), [row.Number]);
        }
        else if (ActivityFix.IsLong(reading.PhraseOf(row), reading.Profile.Rules))
        {
            yield return Find(row.At("activity"), [row.Number, reading.PhraseOf(row).Words.Count, row.Step.Activity.Length]);
        }
    }
}
