namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>Follows a course over the lines. A trace runs from the middle of the source to the middle of the target, as crossings of lines.</summary>
internal static class CourseTrace
{
    /// <summary>The line the piece at <paramref name="index"/> lies on.</summary>
    public static int LineOf(Board board, RoutingLink link, in Course course, int index) =>
        index == 0 ? board.LineOf(link.From, course.From.Axis())
        : index == course.Turns ? board.LineOf(link.To, course.To.Axis())
        : course.Middle[index - 1];

    /// <summary>Writes the trace's points, one more than its pieces, as pairs (vertical line, horizontal line).</summary>
    public static void Write(Board board, RoutingLink link, in Course course, Span<short> vertical, Span<short> horizontal)
    {
        vertical[0] = (short)board.LineOf(link.From, Axis.Vertical);
        horizontal[0] = (short)board.LineOf(link.From, Axis.Horizontal);
        var axis = course.From.Axis();
        for (var i = 0; i < course.Turns; i++)
        {
            var (own, next) = ((short)LineOf(board, link, course, i), (short)LineOf(board, link, course, i + 1));
            (vertical[i + 1], horizontal[i + 1]) = axis == Axis.Vertical ? (own, next) : (next, own);
            axis = axis.Other();
        }

        vertical[course.Turns + 1] = (short)board.LineOf(link.To, Axis.Vertical);
        horizontal[course.Turns + 1] = (short)board.LineOf(link.To, Axis.Horizontal);
    }

    /// <summary>Nominal length outside the two symbols, in points.</summary>
    public static float Length(Board board, RoutingLink link, in Course course)
    {
        Span<short> vertical = stackalloc short[Course.MostTurns + 2], horizontal = stackalloc short[Course.MostTurns + 2];
        Write(board, link, course, vertical, horizontal);
        double[] x = board.Lines(Axis.Vertical).At, y = board.Lines(Axis.Horizontal).At;
        var length = -Half(board.Nodes[link.From], course.From) - Half(board.Nodes[link.To], course.To);
        for (var i = 0; i <= course.Turns; i++)
        {
            length += Math.Abs(x[vertical[i + 1]] - x[vertical[i]]) + Math.Abs(y[horizontal[i + 1]] - y[horizontal[i]]);
        }

        return (float)length;
    }

    /// <summary>Nominal length of the piece that arrives, outside the target.</summary>
    public static double LastPiece(Board board, RoutingLink link, in Course course)
    {
        if (course.Turns == 0)
        {
            return Length(board, link, course);
        }

        var across = board.Lines(course.To.Axis().Other()).At;
        var corner = across[LineOf(board, link, course, course.Turns - 1)];
        var middle = across[board.LineOf(link.To, course.To.Axis().Other())];
        return Math.Abs(corner - middle) - Half(board.Nodes[link.To], course.To);
    }

    /// <summary>How many joining lines its vertical pieces cross.</summary>
    public static int BarsCrossed(Board board, RoutingLink link, in Course course)
    {
        if (board.Chart.Bars.Count == 0)
        {
            return 0;
        }

        Span<short> vertical = stackalloc short[Course.MostTurns + 2], horizontal = stackalloc short[Course.MostTurns + 2];
        Write(board, link, course, vertical, horizontal);
        double[] x = board.Lines(Axis.Vertical).At, y = board.Lines(Axis.Horizontal).At;
        var crossed = 0;
        for (var i = 0; i <= course.Turns; i++)
        {
            foreach (var bar in board.Chart.Bars)
            {
                crossed += vertical[i] == vertical[i + 1] && x[vertical[i]] > bar.Left && x[vertical[i]] < bar.Right
                    && (y[horizontal[i]] < bar.Y) != (y[horizontal[i + 1]] < bar.Y) ? 1 : 0;
            }
        }

        return crossed;
    }

    private static double Half(RoutingNode node, Side side) => (side.Axis() == Axis.Vertical ? node.Height : node.Width) / 2;
}
