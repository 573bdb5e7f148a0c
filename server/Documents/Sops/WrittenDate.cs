using System.Globalization;
using System.Text.RegularExpressions;

namespace SopWordAddin.Documents.Sops;

/// <summary>
/// Dates as offices and Excel write them: <c>2 Juni 2025</c>, <c>02 Jun. 2025</c>, <c>2-Jun-25</c>, <c>June 2, 2025</c>, <c>2-6-2025</c>,
/// <c>2025-06-02</c>. Counted ones have the day before the month.
/// </summary>
public static partial class WrittenDate
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
        if (new[] { Worded(), MonthFirst() }.Select(form => form.Match(text)).FirstOrDefault(m => m.Success) is { } worded)
        {
            return Date(worded, MonthOf(worded.Groups["m"].Value));
        }

        var counted = Counted().Match(text);
        counted = counted.Success ? counted : Iso().Match(text);
        return counted.Success ? Date(counted, Number(counted, "m")) : null;
    }

    private static int MonthOf(string name)
    {
        var start = name[..3].ToLowerInvariant();
        var month = Array.IndexOf(Months, start) + 1;
        return month > 0 ? month : OtherMonths.GetValueOrDefault(start);
    }

    private static DateOnly? Date(Match match, int month)
    {
        var (written, day) = (Number(match, "y"), Number(match, "d"));
        var year = written < 100 ? 2000 + written : written;
        return year is >= 1900 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\D{0,20}?\b(?<d>\d{1,2})[\s-]+(?<m>\p{L}{3,12})\.?,?[\s-]+(?<y>\d{4}|\d{2})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^\s*(?<m>\p{L}{3,12})\.?\s+(?<d>\d{1,2}),?\s+(?<y>\d{4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^\s*(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\s*(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
