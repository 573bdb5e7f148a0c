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

    /// <summary>The longest wait between two attempts.</summary>
    public double LongestWaitSeconds { get; init; } = 60;

    /// <summary>How long the database keeps the bytes of a document after it was filed.</summary>
    public double KeepDays { get; init; } = 7;
}
