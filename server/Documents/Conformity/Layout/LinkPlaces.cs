namespace SopWordAddin.Documents.Conformity.Layout;

/// <summary>From what the drawing names to where it lies in the SOP.</summary>
internal static class LinkPlaces
{
    public static Place Of(Reading reading, string from, string to) =>
        reading.Graph.Find(from)?.Out.Find(b => b.To.Node.Id == to) is { } link ? link.At() : new Place("flow.links");

    /// <summary>Number of the step of a node; 0 for one that is gone.</summary>
    public static int NumberOf(Reading reading, string nodeId) => reading.Graph.Find(nodeId)?.Row.Number ?? 0;
}
