using System.Globalization;
using System.Text;

namespace SopWordAddin.Documents.Calendar;

/// <summary>Due days as an iCalendar object (RFC 5545): all-day events that take up no time, each with an alarm.</summary>
public static class ICalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";

    // Octets of a line, its end not counted (3.1).
    private const int LongestLine = 75;

    // Nine in the morning a week ahead: the alarm counts from midnight on the day.
    private const string Alarm = "-P6DT15H";

    /// <param name="name">What readers call the calendar.</param>
    /// <param name="at">When it is written: the events' DTSTAMP.</param>
    /// <returns>UTF-8 without a mark. The same events at the same moment give the same bytes.</returns>
    public static byte[] Write(string name, IEnumerable<CalendarEvent> events, DateTimeOffset at)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//SopWordAddin//Monitoring//ID");
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "METHOD", "PUBLISH");

        // The first is RFC 7986; the second is what Outlook and Apple read.
        Line(text, "NAME", Escaped(name));
        Line(text, "X-WR-CALNAME", Escaped(name));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        Line(text, "X-PUBLISHED-TTL", "P1D");
        var stamp = at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        foreach (var each in events)
        {
            Write(text, each, stamp);
        }

        Line(text, "END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, CalendarEvent each, string stamp)
    {
        Line(text, "BEGIN", "VEVENT");
        Line(text, "UID", Escaped(each.Uid));
        Line(text, "DTSTAMP", stamp);
        Line(text, "DTSTART;VALUE=DATE", Day(each.On));
        Line(text, "DTEND;VALUE=DATE", Day(each.On.AddDays(1)));
        Line(text, "SUMMARY", Escaped(each.Summary));
        Line(text, "DESCRIPTION", Escaped(each.Description));
        Line(text, "CATEGORIES", Escaped(each.Category));
        Line(text, "TRANSP", "TRANSPARENT");
        if (each.Url is { } url)
        {
            // A URI is not escaped as text is (3.3.13).
            Line(text, "URL", url.AbsoluteUri);
        }

        Line(text, "BEGIN", "VALARM");
        Line(text, "ACTION", "DISPLAY");
        Line(text, "DESCRIPTION", Escaped(each.Reminder));
        Line(text, "TRIGGER", Alarm);
        Line(text, "END", "VALARM");
        Line(text, "END", "VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Text (3.3.11); control characters, which no text may hold, are left out.</summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' => escaped.Append(@"\\"),
                ';' => escaped.Append(@"\;"),
                ',' => escaped.Append(@"\,"),
                '\n' => escaped.Append(@"\n"),
                '\t' => escaped.Append('\t'),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    // Folded by octets, never within a character (3.1).
    private static void Line(StringBuilder text, string name, string value)
    {
        var room = LongestLine;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                room = LongestLine - 1;
            }

            text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
