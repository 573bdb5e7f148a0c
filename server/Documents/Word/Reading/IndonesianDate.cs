using System.Globalization;
using System.Text.RegularExpressions;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>Dates as offices write them: <c>2 Juni 2025</c>, <c>02 Jun. 2025</c>, <c>2-6-2025</c>, <c>2025-06-02</c>.</summary>
internal static partial class IndonesianDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];

    // Spellings whose first three letters are another language's or an older form.
    private static readonly Dictionary<string, int> OtherMonths = new(StringComparer.Ordinal)
    {
        ["peb"] = 2, ["may"] = 5, ["ags"] = 8, ["agt"] = 8, ["aug"] = 8, ["oct"] = 10, ["nop"] = 11, ["dec"] = 12,
    };

    /// <summary>Null when the text is no full date.</summary>
    public static DateOnly? Parse(string text)
    {
        if (Worded().Match(text) is { Success: true } worded)
        {
            var name = worded.Groups["m"].Value.ToLowerInvariant();
            var month = name.Length < 3 ? 0 : Array.IndexOf(Months, name[..3]) + 1;
            return Date(worded, month > 0 ? month : OtherMonths.GetValueOrDefault(name.Length < 3 ? name : name[..3]));
        }

        var counted = Counted().Match(text);
        counted = counted.Success ? counted : Iso().Match(text);
        return counted.Success ? Date(counted, Number(counted, "m")) : null;
    }

    private static DateOnly? Date(Match match, int month)
    {
        var (year, day) = (Number(match, "y"), Number(match, "d"));
        return year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\D{0,20}?\b(?<d>\d{1,2})\s+(?<m>\p{L}{3,12})\.?,?\s+(?<y>\d{4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^\s*(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\s*(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
