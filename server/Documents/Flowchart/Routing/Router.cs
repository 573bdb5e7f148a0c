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
        var labels = LabelPlacement.Place(chart, drawn, tracks.RowShortage);
        return new RoutedChart([.. drawn.Select((points, link) => new RoutedLink(points, labels[link]))], tracks.RowShortage);
    }
}
