namespace SopWordAddin.Documents.Conformity.Documents;

internal sealed class ReviewIsClosed() : Rule("DOC-03", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        if (reading.Context.Review is { OpenComments: > 0 and var comments })
        {
            yield return Find(new Place(""), [comments]);
        }

        if (reading.Context.Review is { TrackedChanges: > 0 and var changes })
        {
            yield return Find("changes", Severity.Info, new Place(""), [changes]);
        }
    }
}
