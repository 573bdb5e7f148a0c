namespace SopWordAddin.Host.Register;

/// <summary>The date at the office, which decides what is in force: Indonesia keeps UTC+7, +8 and +9, without summer time.</summary>
/// <param name="utcOffsetHours">Configuration <c>Office:UtcOffsetHours</c>.</param>
internal sealed class OfficeDay(TimeProvider clock, double utcOffsetHours)
{
    public const string Setting = "Office:UtcOffsetHours";

    public const double WesternIndonesia = 7;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(utcOffsetHours));
}
