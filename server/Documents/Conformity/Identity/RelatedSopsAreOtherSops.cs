using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed partial class RelatedSopsAreOtherSops() : Rule("ID-11", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var entries = reading.Cover.RelatedSops;
        var own = SopTitle.Normal(reading.Cover.Title);
        for (var i = 0; i < entries.Count; i++)
        {
            var place = new Place($"cover.relatedSops[{i}]");
            if (string.IsNullOrWhiteSpace(entries[i]))
            {
                continue;
            }

            if (All().IsMatch(entries[i]))
            {
                yield return Find("all", Severity.Warning, place, [entries[i]]);
            }
            else if (!SopTitle.IsCalledSop(entries[i]))
            {
                yield return NotCalledSop(entries[i], place, reading);
            }
            else if (IsOwn(SopTitle.Normal(entries[i]), own))
            {
                yield return Find("self", Severity.Warning, place, [entries[i]], Without(entries, i));
            }
        }
    }

    /// <summary>The very title, or the title cut short: authors leave out the object of a long one.</summary>
    private static bool IsOwn(string related, string own) =>
        related == own || (related.Contains(' ', StringComparison.Ordinal) && own.StartsWith(related + " ", StringComparison.Ordinal));

    private Finding NotCalledSop(string entry, Place place, Reading reading) =>
        reading.Context.Register?.KnownTitles?.Contains(entry.Trim(), StringComparer.OrdinalIgnoreCase) is true
            ? Find("bare", Severity.Warning, place, [entry], Fix.Of("related.prefix", [entry], Edit.Set(place.Path, $"SOP {entry.Trim()}")))
            : Find(place, [entry]);

    private static Fix Without(IReadOnlyList<string> entries, int index) =>
        Fix.Of("related.remove", [entries[index]], Edit.Set("cover.relatedSops", entries.Where((_, i) => i != index)));

    [GeneratedRegex(@"\b(?:seluruh|semua|segala)\s+sop\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex All();
}
