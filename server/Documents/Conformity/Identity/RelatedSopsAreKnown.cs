using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class RelatedSopsAreKnown() : Rule("ID-12", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        if (reading.Context.Register is not { KnownTitles: { } titles } register)
        {
            yield break;
        }

        var known = titles.Select(SopTitle.Normal).ToHashSet(StringComparer.Ordinal);
        var back = register.TitlesThatReferBack.Select(SopTitle.Normal).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < reading.Cover.RelatedSops.Count; i++)
        {
            var entry = reading.Cover.RelatedSops[i];
            if (!SopTitle.IsCalledSop(entry))
            {
                continue;
            }

            var title = SopTitle.Normal(entry);
            if (!known.Contains(title))
            {
                yield return Find(new Place($"cover.relatedSops[{i}]"), [entry]);
            }
            else if (!back.Contains(title))
            {
                yield return Find("back", Severity.Info, new Place($"cover.relatedSops[{i}]"), [entry]);
            }
        }
    }
}
