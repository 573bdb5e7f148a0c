namespace SopWordAddin.Host.Register.SavedViews;

/// <summary>A question to the register that a person keeps under a name.</summary>
internal sealed class SavedView
{
    public required Guid Id { get; init; }

    /// <summary>Key of the person.</summary>
    public required string Owner { get; init; }

    public required string Name { get; set; }

    /// <summary>As in the address of the page.</summary>
    public required string Query { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public required long CreatedAt { get; init; }
}
