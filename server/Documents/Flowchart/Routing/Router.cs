namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>Draws the connectors of one page of symbols.</summary>
internal static class Router
{
    public static RoutedChart Route(RoutingChart chart) => new(
        [.. chart.Links.Select(link => new RoutedLink(Elbow(chart.Nodes[link.From], chart.Nodes[link.To]), null))],
        new double[Math.Max(0, chart.RowEdges.Count - 1)]);

    private static RoutedPoint[] Elbow(RoutingNode from, RoutingNode to)
    {
        double x = from.X + from.Width / 2, y = from.Y + from.Height / 2, toX = to.X + to.Width / 2;
        var down = to.Y > from.Y;
        var end = new RoutedPoint(toX, down ? to.Y : to.Y + to.Height);
        return Math.Abs(x - toX) < 0.01
            ? [new(x, down ? from.Y + from.Height : from.Y), end]
            : [new(toX > x ? from.X + from.Width : from.X, y), new(toX, y), end];
    }
}
