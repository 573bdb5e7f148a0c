using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Documents;

internal sealed class RevisionIsRaised() : Rule("DOC-02", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        if (reading.Context.Register?.Previous is not { } previous)
        {
            yield break;
        }

        var cover = reading.Cover;
        if (cover.Number.Trim() != previous.Number.Trim())
        {
            yield return Find("number", Severity.Warning, new Place("cover.number"), [previous.Number], Fix.Of("number.keep", [previous.Number], Edit.Set("cover.number", previous.Number)));
        }

        if (previous.ContentChanged && cover.Revision <= previous.Revision)
        {
            yield return Find(new Place("cover.revision"), [previous.Revision], Fix.Of("revision.raise", [previous.Revision + 1], Edit.Set("cover.revision", previous.Revision + 1)));
        }

        if (previous.ContentChanged && (cover.RevisedOn is null || cover.RevisedOn <= previous.RevisedOn))
        {
            yield return Find("date", Severity.Warning, new Place("cover.revisedOn"), []);
        }
    }
}
