using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed class LegalBasisDescendsByRank() : Rule("ID-09", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var entries = reading.Cover.LegalBasis;
        var ranks = entries.Select(e => Regulation.Read(e).Rank).ToList();
        var highest = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            if (ranks[i] < highest)
            {
                yield return Find(new Place($"cover.legalBasis[{i}]"), [entries[i]], Sorted(entries, ranks));
                yield break;
            }

            highest = ranks[i] ?? highest;
        }
    }

    private static IReadOnlyList<Fix> Sorted(IReadOnlyList<string> entries, List<int?> ranks) => ranks.Contains(null)
        ? []
        : [Fix.Of("legalBasis.sort", [], Edit.Set("cover.legalBasis", entries.Zip(ranks).OrderBy(e => e.Second).Select(e => e.First)))];
}
