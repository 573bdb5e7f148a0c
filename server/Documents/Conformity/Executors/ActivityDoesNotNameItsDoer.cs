using SopWordAddin.Documents.Conformity.Activities;
using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Executors;

internal sealed class ActivityDoesNotNameItsDoer() : Rule("AC-03", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows.Where(row => reading.PhraseOf(row).Doer is not null).Select(row => Named(row, reading));

    private Finding Named(Row row, Reading reading)
    {
        var phrase = reading.PhraseOf(row);
        var doer = phrase.Doer!.Value;
        return Find(
            row.At("activity", doer),
            [row.Number, phrase.Text.Substring(doer.Start, doer.Length)],
            DoerRemoval.Of(phrase, reading.Actors) is { } without ? ActivityFix.Offer("activity.doer", row, reading, without, Fault.Doer) : []);
    }
}
