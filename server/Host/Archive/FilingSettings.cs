namespace SopWordAddin.Host.Archive;

/// <summary>Configuration section <c>Filing</c>.</summary>
internal sealed record FilingSettings
{
    /// <summary>How long a filing is out of reach after whoever worked on it died.</summary>
    public double LeaseSeconds { get; init; } = 30;

    /// <summary>How long the person who files waits for it to arrive before the server goes on alone.</summary>
    public double InlineSeconds { get; init; } = 15;

    /// <summary>How often the worker looks for filings that other processes left.</summary>
    public double LookSeconds { get; init; } = 5;

    /// <summary>Filings that this process carries at once, besides those that people wait for.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>The longest wait between two attempts while the archive is away.</summary>
    public double LongestWaitSeconds { get; init; } = 60;

    /// <summary>Waits for a file that a person has open; the last one repeats.</summary>
    public IReadOnlyList<double> LockWaitSeconds { get; init; } = [];

    /// <summary>How long a file may stay open before a person has to see to it.</summary>
    public double LockPatienceHours { get; init; } = 24;

    /// <summary>How long the right to act for a person is kept at most.</summary>
    public double SessionHours { get; init; } = 24;

    /// <summary>How long the database keeps the bytes of a document after it was filed.</summary>
    public double KeepDays { get; init; } = 7;

    public TimeSpan LockWait(int waits)
    {
        IReadOnlyList<double> seconds = LockWaitSeconds.Count > 0 ? LockWaitSeconds : [60, 300, 900];
        return TimeSpan.FromSeconds(seconds[Math.Min(waits, seconds.Count - 1)]);
    }
}
