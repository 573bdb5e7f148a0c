using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed partial class NipHasEighteenDigits() : Rule("ID-02", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var official = reading.Cover.ApprovedBy;
        var place = new Place("cover.approvedBy.nip");
        if (string.IsNullOrWhiteSpace(official.Nip))
        {
            // The number comes with the name; a draft has neither.
            return string.IsNullOrWhiteSpace(official.Name) ? [] : [Find("empty", Severity.Warning, place, [])];
        }

        if (Nip().IsMatch(official.Nip))
        {
            return [];
        }

        return Grouped(official.Nip) is { } grouped
            ? [Find("groups", Severity.Warning, place, [official.Nip], Fix.Of("nip.group", [], Edit.Set(place.Path, grouped)))]
            : [Find(place, [official.Nip])];
    }

    /// <returns>Null where it is not 18 digits that are only parted in another way.</returns>
    private static string? Grouped(string nip)
    {
        var digits = string.Concat(nip.Where(char.IsAsciiDigit));
        return digits.Length == 18 && nip.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-')
            ? $"{digits[..8]} {digits[8..14]} {digits[14]} {digits[15..]}"
            : null;
    }

    [GeneratedRegex(@"^\d{8} ?\d{6} ?\d ?\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Nip();
}
