namespace SopWordAddin.Documents.Word.Import;

/// <summary>How a shape lies in its box: mirrored first, then turned clockwise about its middle.</summary>
/// <param name="Turn">Degrees.</param>
internal readonly record struct Pose(bool FlipX, bool FlipY, double Turn)
{
    /// <param name="x">0 to 1 across the box.</param>
    /// <param name="y">0 to 1 down the box.</param>
    public Point In(Area box, double x, double y)
    {
        var (dx, dy) = (((FlipX ? 1 - x : x) - 0.5) * box.Width, ((FlipY ? 1 - y : y) - 0.5) * box.Height);
        var (sin, cos) = Math.SinCos(Turn * Math.PI / 180);
        return new Point(box.Middle.X + (dx * cos) - (dy * sin), box.Middle.Y + (dx * sin) + (dy * cos));
    }

    /// <summary>The upright room that the shape takes.</summary>
    public Area Bounds(Area box) =>
        Math.Abs(Math.Sin(Turn * Math.PI / 180)) < 0.7 ? box : new Area(box.Middle.X - (box.Height / 2), box.Middle.Y - (box.Width / 2), box.Height, box.Width);
}

/// <summary>The course of lines and connectors within their box (ECMA-376 Part 1, presetShapeDefinitions).</summary>
internal static class LinePaths
{
    private const double Half = 0.5;

    /// <param name="adjust">Where the bends are, 0 to 1 of the box; those missing are in the middle.</param>
    /// <returns>Empty for what is no line.</returns>
    public static IReadOnlyList<Point> Of(string preset, Area box, Pose pose, IReadOnlyList<double> adjust)
    {
        double Bend(int i) => i < adjust.Count ? adjust[i] : Half;
        (double X, double Y)[] course = preset switch
        {
            "line" or "straightConnector1" => [(0, 0), (1, 1)],
            "bentConnector2" or "curvedConnector2" => [(0, 0), (1, 0), (1, 1)],
            "bentConnector3" or "curvedConnector3" => [(0, 0), (Bend(0), 0), (Bend(0), 1), (1, 1)],
            "bentConnector4" or "curvedConnector4" => [(0, 0), (Bend(0), 0), (Bend(0), Bend(1)), (1, Bend(1)), (1, 1)],
            "bentConnector5" or "curvedConnector5" => [(0, 0), (Bend(0), 0), (Bend(0), Bend(1)), (Bend(2), Bend(1)), (Bend(2), 1), (1, 1)],
            "rightArrow" => [(0, Half), (1, Half)],
            "leftArrow" => [(1, Half), (0, Half)],
            "downArrow" => [(Half, 0), (Half, 1)],
            "upArrow" => [(Half, 1), (Half, 0)],
            _ => [],
        };
        return [.. course.Select(c => pose.In(box, c.X, c.Y))];
    }

    /// <summary>A fat arrow is a line with a head.</summary>
    public static bool IsFatArrow(string preset) => preset is "rightArrow" or "leftArrow" or "downArrow" or "upArrow";
}
