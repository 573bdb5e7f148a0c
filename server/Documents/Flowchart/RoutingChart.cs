namespace SopWordAddin.Documents.Flowchart;

/// <summary>One page of symbols whose connectors are to be drawn. Points, y down; only the connectors are free.</summary>
/// <param name="ColumnEdges">The vertical borders of the actor columns, ascending, at least two; nothing is drawn along them.</param>
/// <param name="RowEdges">The horizontal borders of the rows, ascending, at least two; nothing is drawn along them.</param>
/// <param name="Bars">Horizontal joining lines of nodes with several actors; not to be run along.</param>
public sealed record RoutingChart(
    IReadOnlyList<double> ColumnEdges,
    IReadOnlyList<double> RowEdges,
    IReadOnlyList<RoutingNode> Nodes,
    IReadOnlyList<RoutingLink> Links,
    IReadOnlyList<RoutingBar> Bars);

public enum RoutingNodeKind
{
    Terminator,
    Process,
    Decision,

    /// <summary>Off-page connector at the foot of the page, joined from above or the sides: links going on end here, links coming back from a later page start here.</summary>
    PageExit,

    /// <summary>Off-page connector at the head of the page, joined at its point or the sides: links going on start here, links going back to an earlier page end here.</summary>
    PageEntry,
}

/// <summary>A symbol, by its top left corner. Its index in the chart is its identity.</summary>
public readonly record struct RoutingNode(RoutingNodeKind Kind, int Row, int Column, double X, double Y, double Width, double Height);

/// <param name="From">Index of a node.</param>
/// <param name="To">Index of a node; several links may join the same two.</param>
/// <param name="LabelWidth">0 when the link carries no label.</param>
/// <param name="GoesBack">A correcting branch: expected to go back by the side, clear of the way that led to its decision.</param>
public readonly record struct RoutingLink(int From, int To, double LabelWidth, double LabelHeight, bool GoesBack = false);

public readonly record struct RoutingBar(int Node, double Y, double Left, double Right);

/// <param name="Links">In the order of the chart's links.</param>
/// <param name="RowShortage">Per row, the points of height it lacked for an even distance between its connectors; 0 where it had room.</param>
public sealed record RoutedChart(IReadOnlyList<RoutedLink> Links, IReadOnlyList<double> RowShortage);

/// <param name="Points">From the border of the source to the border of the target, each piece horizontal or vertical.</param>
/// <param name="Label">Null for none.</param>
public sealed record RoutedLink(IReadOnlyList<RoutedPoint> Points, RoutedLabel? Label);

/// <summary>The place of a label, by its top left corner.</summary>
/// <param name="Width">As asked for; less where the page has no room for that, and the words are to be shortened.</param>
public readonly record struct RoutedLabel(double X, double Y, double Width);

public readonly record struct RoutedPoint(double X, double Y);
