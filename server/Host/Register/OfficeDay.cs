namespace SopWordAddin.Host.Register;

/// <summary>The date at the office, which decides what is in force: Indonesia keeps UTC+7, +8 and +9, without summer time.</summary>
/// <param name="utcOffsetHours">Configuration <c>Office:UtcOffsetHours</c>.</param>
internal sealed class OfficeDay(TimeProvider clock, double utcOffsetHours)
{
    public const string Setting = "Office:UtcOffsetHours";

    public const double WesternIndonesia = 7;

    private const int MostMinutes = 14 * 60;

    /// <summary>What the clock on the wall shows.</summary>
    /// <param name="utcOffset">Minutes that another place's clock is ahead of UTC; the office's when null or impossible.</param>
    public DateTimeOffset Now(int? utcOffset = null) => clock.GetUtcNow().ToOffset(
        utcOffset is >= -MostMinutes and <= MostMinutes ? TimeSpan.FromMinutes(utcOffset.Value) : TimeSpan.FromHours(utcOffsetHours));

    /// <summary>What the clock on the wall showed then.</summary>
    public DateTimeOffset AtOffice(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromHours(utcOffsetHours));

    /// <summary>Midnight at the office.</summary>
    public DateTimeOffset StartOf(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(utcOffsetHours));

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(utcOffsetHours));
}
