namespace SopWordAddin.Host.Register;

/// <summary>One filed document of an SOP, as its cover described it.</summary>
internal sealed class SopVersion
{
    public required Guid FilingId { get; init; }

    public required Guid SopId { get; init; }

    /// <summary>1 for the first document of this SOP, then counting up.</summary>
    public required int Version { get; init; }

    /// <summary>The one that binds, or will bind first; the list shows these.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>Since when, in Unix milliseconds; null for one that never was.</summary>
    public long? CurrentAt { get; set; }

    /// <summary>Its effective date lies ahead. While another is current it waits for that day.</summary>
    public bool Upcoming { get; set; }

    /// <summary>Why it will not come into force after all; null for every other.</summary>
    public string? CalledOff { get; set; }

    public required string Profile { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string? Unit { get; init; }

    public required int Revision { get; init; }

    /// <summary>Of the effective date, else of the day of making, else of filing.</summary>
    public required int Year { get; init; }

    public required DateOnly? CreatedOn { get; init; }

    public required DateOnly? RevisedOn { get; init; }

    public required DateOnly? EffectiveOn { get; init; }

    /// <summary>Position of who signed.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Names of the actors, one a line.</summary>
    public required string Executors { get; init; }

    /// <summary>Names over the executors' columns, one a line; empty for what was filed before they were kept.</summary>
    public required string Groups { get; init; }

    public required int Steps { get; init; }

    /// <summary>Office minutes of the procedure when nothing goes wrong.</summary>
    public required double NormalMinutes { get; init; }

    /// <summary>Office minutes of the slowest way with every loop gone through once.</summary>
    public required double WorstMinutes { get; init; }

    /// <summary>What a search looks at, see <see cref="RegisterText.Searchable"/>.</summary>
    public required string SearchText { get; init; }

    /// <summary>Of the document, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes of the document.</summary>
    public required long Size { get; init; }

    /// <summary>Name of the person who filed it.</summary>
    public required string FiledBy { get; init; }

    /// <summary>Unix milliseconds; null while the filing is on its way.</summary>
    public long? FiledAt { get; set; }

    /// <summary>Its filing was called off: it never was a version of anything.</summary>
    public bool Cancelled { get; set; }

    /// <summary>Where a person finds it in the archive; null while the filing is on its way.</summary>
    public string? Location { get; set; }
}
