namespace SopWordAddin.Host.Monitoring.Times;

/// <summary>How long a step took once.</summary>
internal sealed class MeasuredTime
{
    public required Guid Id { get; init; }

    public required Guid SopId { get; init; }

    /// <summary>What was entered in one go, to be taken back in one go.</summary>
    public required Guid Batch { get; init; }

    /// <summary>Stays the same over the versions of an SOP, whatever its number.</summary>
    public required string StepId { get; init; }

    public required DateOnly MeasuredOn { get; init; }

    /// <summary>Of office time.</summary>
    public required double Minutes { get; init; }

    public required string Note { get; init; }

    public required string EnteredBy { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long EnteredAt { get; init; }
}
