using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Activities;

internal sealed class ActivityOpensWithAVerb() : Rule("AT-01", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows.Where(row => reading.PhraseOf(row).Opening is Opening.Noun or Opening.Passive or Opening.Other).Select(row => Opens(row, reading));

    private Finding Opens(Row row, Reading reading)
    {
        var phrase = reading.PhraseOf(row);
        var (place, args) = (row.At("activity", phrase.MainSpan), (object[])[row.Number, phrase.TextOf(phrase.MainSpan!.Value)]);
        var fixes = Rewording.Opening(phrase) is { } text ? ActivityFix.Offer("activity.verb", row, reading, text, Fault.Opening) : [];
        return phrase.Opening == Opening.Passive ? Find("passive", Severity.Warning, place, args, fixes) : Find(place, args, fixes);
    }
}
