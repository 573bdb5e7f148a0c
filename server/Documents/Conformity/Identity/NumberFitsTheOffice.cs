using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Identity;

internal sealed partial class NumberFitsTheOffice() : Rule("ID-05", Severity.Info)
{
    // Of an SOP without a date.
    private const int AnyYear = 2026;

    public override IEnumerable<Finding> Check(Reading reading)
    {
        var number = reading.Cover.Number;
        var place = new Place("cover.number");
        if (string.IsNullOrWhiteSpace(number) || Placeholders.Pattern.IsMatch(number))
        {
            yield break;
        }

        var pattern = NumberPattern.Of(reading.Profile.NumberTemplate);
        if (!pattern.IsMatch(number))
        {
            var year = (reading.Cover.EffectiveOn ?? reading.Cover.CreatedOn)?.Year ?? AnyYear;
            yield return Find(place, [number, NumberPattern.Example(reading.Profile.NumberTemplate, year)], Cleaned(number, pattern));
        }

        if (reading.Context.Register?.NumbersInUse.Any(used => Blanks().Replace(used, "").Equals(Blanks().Replace(number, ""), StringComparison.OrdinalIgnoreCase)) == true)
        {
            yield return Find("used", Severity.Warning, place, [number]);
        }
    }

    private static IReadOnlyList<Fix> Cleaned(string number, Regex pattern)
    {
        var clean = Blanks().Replace(Prefix().Replace(number.Trim(), ""), "");
        return pattern.IsMatch(clean) ? [Fix.Of("number.clean", [clean], Edit.Set("cover.number", clean))] : [];
    }

    [GeneratedRegex(@"^(?:nomor|no\.?)\s*:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
