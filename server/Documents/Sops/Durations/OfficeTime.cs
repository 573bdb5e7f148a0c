namespace SopWordAddin.Documents.Sops.Durations;

/// <summary>Times of different units on one scale: minutes in the office, after its calendar.</summary>
public static class OfficeTime
{
    public static double Minutes(IEnumerable<Amount> amounts, OfficeCalendar calendar) =>
        amounts.Sum(a => a.Number * MinutesOf(a.Unit, calendar));

    /// <summary>In working days, hours and minutes, those that are not zero: <c>2 hari kerja 3 jam</c>.</summary>
    public static Message Say(double minutes, OfficeCalendar calendar)
    {
        var (days, hours, rest) = Split(minutes, calendar);
        return (days, hours, rest) switch
        {
            (0, 0, _) => new Message("time.minutes", rest),
            (0, _, 0) => new Message("time.hours", hours),
            (0, _, _) => new Message("time.hoursMinutes", hours, rest),
            (_, 0, 0) => new Message("time.days", days),
            (_, 0, _) => new Message("time.daysMinutes", days, rest),
            (_, _, 0) => new Message("time.daysHours", days, hours),
            _ => new Message("time.daysHoursMinutes", days, hours, rest),
        };
    }

    /// <summary>As <see cref="Say"/>, for a document.</summary>
    /// <param name="day">What the document calls a day of the office.</param>
    internal static IReadOnlyList<Amount> Parts(double minutes, OfficeCalendar calendar, TimeUnit day)
    {
        var (days, hours, rest) = Split(minutes, calendar);
        Amount[] parts = [new(days, day), new(hours, TimeUnit.Hour), new(rest, TimeUnit.Minute)];
        return days + hours + rest > 0 ? [.. parts.Where(p => p.Number > 0)] : [parts[^1]];
    }

    private static (long Days, long Hours, long Minutes) Split(double minutes, OfficeCalendar calendar)
    {
        var left = (long)Math.Round(minutes);
        var day = (long)Math.Round(MinutesOf(TimeUnit.WorkingDay, calendar));
        return day > 0 ? (left / day, left % day / 60, left % day % 60) : (0, left / 60, left % 60);
    }

    private static double MinutesOf(TimeUnit unit, OfficeCalendar calendar) => unit switch
    {
        TimeUnit.Second => 1 / 60.0,
        TimeUnit.Minute => 1,
        TimeUnit.Hour => 60,
        TimeUnit.Day or TimeUnit.WorkingDay => calendar.HoursPerDay * 60,
        TimeUnit.Week => calendar.DaysPerWeek * calendar.HoursPerDay * 60,
        TimeUnit.Month => calendar.DaysPerMonth * calendar.HoursPerDay * 60,
        TimeUnit.Quarter => 3 * MinutesOf(TimeUnit.Month, calendar),
        TimeUnit.Semester => 6 * MinutesOf(TimeUnit.Month, calendar),
        TimeUnit.Year => 12 * MinutesOf(TimeUnit.Month, calendar),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };
}
