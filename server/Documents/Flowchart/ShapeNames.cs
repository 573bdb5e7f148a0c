namespace SopWordAddin.Documents.Flowchart;

/// <summary>What the shapes of a drawing are called; readers find steps, symbols and links by these.</summary>
public static class ShapeNames
{
    public const string RowPrefix = "row:";

    /// <summary>Of a row that goes on from the one above.</summary>
    public const string MorePrefix = "more:";

    public const string NodePrefix = "node:";
    public const string LinkPrefix = "link:";
    public const string LabelPrefix = "label:";
    public const string JoinPrefix = "join:";
    public const string Logo = "logo";

    /// <summary>Of a row's whole drawing: <c>row:{stepId}</c> or <c>more:{stepId}</c>, without id for rows that are no step.</summary>
    public static string Row(string? stepId, bool continued) => (continued ? MorePrefix : RowPrefix) + stepId;

    /// <param name="actorId">Empty for a node that nobody carries out.</param>
    public static string Node(string nodeId, string actorId) => $"{NodePrefix}{nodeId}:{actorId}";

    /// <summary>Of a capsule that the profile adds to a node, and of the arrow between them.</summary>
    public static string Capsule(string nodeId) => $"capsule:{nodeId}";

    /// <summary>Of the plain lines between the columns of a node with several actors.</summary>
    public static string Join(string nodeId) => JoinPrefix + nodeId;

    public static string Link(string from, string to) => $"{LinkPrefix}{from}>{to}";

    public static string Label(string from, string to) => $"{LabelPrefix}{from}>{to}";

    /// <summary>Of an off-page connector.</summary>
    public static string Page(string number) => $"page:{number}";
}
