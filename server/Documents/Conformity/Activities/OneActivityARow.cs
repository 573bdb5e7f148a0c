namespace SopWordAddin.Documents.Conformity.Activities;

internal sealed class OneActivityARow() : Rule("AT-03", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading) =>
        reading.Rows.Where(row => reading.PhraseOf(row).Second is not null)
            .Select(row => Find(row.At("activity", reading.PhraseOf(row).Second), [row.Number, reading.PhraseOf(row).TextOf(reading.PhraseOf(row).Second!.Value)]));
}
