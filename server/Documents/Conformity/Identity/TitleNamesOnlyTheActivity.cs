using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class TitleNamesOnlyTheActivity() : Rule("ID-17", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var title = reading.Cover.Title;
        var plain = SopTitle.Plain(title);
        if (plain.Length > 0 && plain != title.Trim())
        {
            yield return Find(new Place("cover.title"), [title], Fix.Of("title.clean", [plain], Edit.Set("cover.title", plain)));
        }
    }
}
