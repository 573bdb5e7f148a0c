namespace SopWordAddin.Documents.Sops.Durations;

/// <summary>What a text in the column Waktu is.</summary>
public enum TimeTextKind
{
    Empty,

    /// <summary>One duration, perhaps a range.</summary>
    Duration,

    /// <summary>More than one duration.</summary>
    Several,

    /// <summary>No duration: a frequency, a calendar, a condition.</summary>
    Words,
}

/// <summary>A text in the column Waktu, read.</summary>
/// <param name="Durations">One for a duration, several in their order, else none.</param>
/// <param name="Misspelt">A unit is shortened or misspelt, or a number broken, so that <see cref="Duration.ToString"/> writes it better.</param>
public sealed record TimeText(TimeTextKind Kind, IReadOnlyList<Duration> Durations, bool Misspelt)
{
    public Duration? Duration => Kind == TimeTextKind.Duration ? Durations[0] : null;

    public static TimeText Read(string text) => TimeTextReader.Read(text);
}
