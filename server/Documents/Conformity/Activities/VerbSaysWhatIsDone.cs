using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Activities;

internal sealed class VerbSaysWhatIsDone() : Rule("AT-02", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows.Where(row => reading.PhraseOf(row).Vague is not null).Select(row => Vague(row, reading));

    private Finding Vague(Row row, Reading reading)
    {
        var phrase = reading.PhraseOf(row);
        var (verb, noun) = phrase.Vague!.Value;
        var span = Token.Cover(phrase.Words[verb], phrase.Words[noun]);
        return Find(
            row.At("activity", span),
            [row.Number, phrase.TextOf(span)],
            Rewording.Vague(phrase) is { } text ? ActivityFix.Offer("activity.vague", row, reading, text, Fault.Vague) : []);
    }
}
