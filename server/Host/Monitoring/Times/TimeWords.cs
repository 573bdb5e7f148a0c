using System.Globalization;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Host.Monitoring.Times;

/// <summary>Times as people write them, as minutes of the office.</summary>
internal static class TimeWords
{
    // Ten years of days and nights: more is a slip of typing.
    private const double Most = 10 * 366 * 24 * 60;

    /// <returns>Null for what is no time.</returns>
    /// <param name="text">A bare number counts minutes; the decimal mark is a comma or a point.</param>
    public static double? Minutes(string text, OfficeCalendar calendar)
    {
        var minutes = double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : StandardOf(text, calendar);
        return minutes is >= 0 and <= Most ? minutes : null;
    }

    /// <summary>The longest that a standard allows.</summary>
    public static double? StandardOf(string text, OfficeCalendar calendar) =>
        TimeText.Read(text).Duration is { } duration ? OfficeTime.Minutes(duration.Longest, calendar) : null;
}
