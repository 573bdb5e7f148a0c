namespace SopWordAddin.Documents.Word.Writing;

/// <summary>What our shapes are called; readers find steps, symbols and links by these.</summary>
internal static class ShapeNames
{
    public const string RowPrefix = "row:";

    /// <summary>Of a row that goes on from the one above.</summary>
    public const string MorePrefix = "more:";

    public const string NodePrefix = "node:";
    public const string LinkPrefix = "link:";
    public const string LabelPrefix = "label:";
    public const string PagePrefix = "page:";
    public const string JoinPrefix = "join:";
    public const string Logo = "logo";

    /// <summary>Of a row's whole drawing: <c>row:{stepId}</c> or <c>more:{stepId}</c>, without id for rows that are no step.</summary>
    public static string Row(string? stepId, bool continued) => (continued ? MorePrefix : RowPrefix) + stepId;

    /// <param name="actorId">Empty for a node that nobody carries out.</param>
    public static string Node(string nodeId, string actorId) => $"{NodePrefix}{nodeId}:{actorId}";
}
