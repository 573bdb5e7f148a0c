namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>Draws the connectors of one page of symbols. Pure and deterministic; ties fall to what was declared first.</summary>
internal static class Router
{
    public static RoutedChart Route(RoutingChart chart)
    {
        var board = new Board(chart);
        var courses = CourseChoice.Choose(board);
        var tracks = TrackPlan.Lay(board, courses);
        var drawn = Drafting.Draw(board, courses, tracks);
        return new RoutedChart([.. drawn.Select(points => new RoutedLink(points, null))], tracks.RowShortage);
    }
}
