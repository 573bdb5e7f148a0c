namespace SopWordAddin.Host.Units;

internal enum NeedKind
{
    Administratif,
    Teknis,
}

internal enum Priority
{
    High,
    Medium,
    Low,
}

/// <summary>How far an SOP is that the register does not hold yet, as people say.</summary>
internal enum Progress
{
    Needed,
    Drafted,
    InReview,
}

/// <summary>An SOP that a unit needs.</summary>
internal sealed class Need
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; set; }

    /// <summary>Tugas dan fungsi that it follows from.</summary>
    public required string Duty { get; set; }

    public required string Activity { get; set; }

    public required string Output { get; set; }

    public required NeedKind Kind { get; set; }

    public required string Title { get; set; }

    /// <summary>By which the SOP that meets it is found.</summary>
    public required string TitleKey { get; set; }

    public required Priority Priority { get; set; }

    public DateOnly? TargetOn { get; set; }

    public required Progress Progress { get; set; }

    /// <summary>The SOP that meets it, where a person has said so; else that of the same title in the same unit.</summary>
    public Guid? SopId { get; set; }
}
