using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

/// <summary>An entry of the legal basis, taken apart.</summary>
/// <param name="Rank">Of its kind in the hierarchy, 1 is highest; null when the kind is not known.</param>
internal sealed partial record Regulation(int? Rank, bool HasNumber, bool HasYear, bool SaysAbout)
{
    private static readonly List<(string Kind, int Rank)> Kinds =
        [.. WordList.Rows("regulations.tsv").Select(r => (r[0], int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture))).OrderByDescending(k => k.Item1.Length)];

    public static Regulation Read(string entry)
    {
        var text = entry[(TypedNumber.Of(entry)?.Length ?? 0)..].Trim().ToLowerInvariant();
        return new Regulation(RankOf(text), Number().IsMatch(text), Year().IsMatch(text), About().IsMatch(text));
    }

    private static int? RankOf(string text)
    {
        foreach (var (kind, rank) in Kinds)
        {
            // "UU" is a kind, "uuwo" is not; "PER-" and "permendagri" go on at once.
            if (text.StartsWith(kind, StringComparison.Ordinal)
                && (kind.Length > 4 || kind is "per-" || text.Length == kind.Length || !char.IsLetter(text[kind.Length])))
            {
                return rank;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:nomor|no\.?)\s*:?\s*\S*\d|\d[\w.]*\s*/", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\btahun\s+\d{4}\b|/\s*\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\btentang\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex About();
}
