namespace SopWordAddin.Host.Archive;

/// <summary>How long to wait between two attempts.</summary>
internal sealed class FilingWaits(FilingSettings settings)
{
    private const double Longest = 10;

    /// <param name="seen">How often in a row it has waited for the same.</param>
    public TimeSpan Of(ArchiveUnavailableException away, int seen) => away switch
    {
        // Never sooner than it was asked for, and not all in one moment.
        { RetryAfter: { } asked } => Scattered(Math.Max(asked.TotalSeconds, 0.2)),
        { Patience: Patience.ForPeople } => settings.LockWait(seen),
        { Patience: Patience.Short } => Scattered(Math.Min(Longest, settings.LongestWaitSeconds) * Math.Min(1, (seen + 1) / Longest)),
        _ => Growing(seen),
    };

    /// <summary>1, 2, 4 ... seconds.</summary>
    public TimeSpan Growing(int seen) => Scattered(Math.Min(settings.LongestWaitSeconds, Math.Pow(2, Math.Min(seen, 10))));

    public bool IsOver(int seen) =>
        Enumerable.Range(0, seen).Sum(i => settings.LockWait(i).TotalHours) >= settings.LockPatienceHours;

    private static TimeSpan Scattered(double seconds) => TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 5)));
}
