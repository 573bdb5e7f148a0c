namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>Turns courses and tracks into points, from outline to outline.</summary>
internal static class Drafting
{
    public static RoutedPoint[][] Draw(Board board, Traffic courses, TrackPlan tracks)
    {
        var drawn = new RoutedPoint[board.Links.Length][];
        for (var link = 0; link < drawn.Length; link++)
        {
            drawn[link] = Draw(board, link, courses[link], tracks);
        }

        return drawn;
    }

    private static RoutedPoint[] Draw(Board board, int link, in Course course, TrackPlan tracks)
    {
        var points = new RoutedPoint[course.Turns + 2];
        var chartLink = board.Links[link];
        points[0] = End(board.Nodes[chartLink.From], course.From, tracks.Place(link, 0));
        var axis = course.From.Axis();
        for (var i = 0; i < course.Turns; i++, axis = axis.Other())
        {
            double own = tracks.Place(link, i), next = tracks.Place(link, i + 1);
            points[i + 1] = axis == Axis.Vertical ? new RoutedPoint(own, next) : new RoutedPoint(next, own);
        }

        points[^1] = End(board.Nodes[chartLink.To], course.To, tracks.Place(link, course.Turns));
        return points;
    }

    private static RoutedPoint End(RoutingNode node, Side side, double at)
    {
        var depth = Outline.Depth(node, side, at - (side.Axis() == Axis.Vertical ? node.X + node.Width / 2 : node.Y + node.Height / 2));
        return side switch
        {
            Side.Top => new RoutedPoint(at, node.Y + depth),
            Side.Bottom => new RoutedPoint(at, node.Y + node.Height - depth),
            Side.Left => new RoutedPoint(node.X + depth, at),
            _ => new RoutedPoint(node.X + node.Width - depth, at),
        };
    }
}
