using Newtonsoft.Json;

namespace SopWordAddin.Host.Monitoring.Times;

/// <summary>The times of an SOP's steps beside their standards.</summary>
/// <param name="Since">The first day that counts; null for all.</param>
/// <param name="Entries">What was entered last, newest first.</param>
internal sealed record TimesAnswer(DateOnly? Since, IReadOnlyList<StepTimes> Steps, IReadOnlyList<TimesEntry> Entries);

/// <param name="Standard">As the SOP writes it.</param>
/// <param name="StandardMinutes">The longest that it allows; null where it cannot be counted.</param>
/// <param name="Measured">Null while nothing was measured.</param>
/// <param name="Finding">What to do about it, in the caller's language; null where nothing is.</param>
internal sealed record StepTimes(string StepId, int Number, string Activity, string Standard, double? StandardMinutes, Spread? Measured, string? Finding);

/// <summary>What was entered in one go.</summary>
internal sealed record TimesEntry(Guid Batch, int Count, DateOnly First, DateOnly Last, string EnteredBy, DateTimeOffset EnteredAt);

/// <summary>Times of one step, as sent.</summary>
internal sealed record NewTimes
{
    [JsonProperty(Required = Required.Always)]
    public string StepId { get; init; } = "";

    /// <summary>Today when left out.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Each as people write it: <c>15 menit</c>, <c>1,5 jam</c>; a bare number counts minutes.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<string> Times { get; init; } = [];

    public string Note { get; init; } = "";
}

/// <param name="Batch">To take them back by.</param>
internal sealed record EnteredTimes(Guid Batch, int Count);
