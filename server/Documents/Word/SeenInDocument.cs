namespace SopWordAddin.Documents.Word;

/// <summary>What a document shows and the model has no place for.</summary>
public sealed record SeenInDocument
{
    /// <summary>Insertions, deletions and moves in the whole text that nobody has accepted yet.</summary>
    public int TrackedChanges { get; init; }

    /// <summary>Dates that are no full date, by JSON path, for example <c>cover.createdOn</c> to <c>April 2020</c>.</summary>
    public IReadOnlyDictionary<string, string> UnreadDates { get; init; } = new Dictionary<string, string>();

    /// <summary>Labels as they stand in the tables, by JSON path in the profile, for example <c>coverLabels.createdOn</c>.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Shapes in the flowchart's rows that are none of the five symbols.</summary>
    public int ForeignShapes { get; init; }
}
