namespace SopWordAddin.Documents.Word.Import;

/// <summary>A place on paper in points, from the flowchart's top left corner, y down.</summary>
internal readonly record struct Point(double X, double Y)
{
    public double To(Point other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    /// <summary>Distance to the piece of line from <paramref name="a"/> to <paramref name="b"/>.</summary>
    public double To(Point a, Point b) => To(On(a, b));

    /// <summary>The place nearest to this one on the piece of line from <paramref name="a"/> to <paramref name="b"/>.</summary>
    public Point On(Point a, Point b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var square = (dx * dx) + (dy * dy);
        var along = square == 0 ? 0 : Math.Clamp((((X - a.X) * dx) + ((Y - a.Y) * dy)) / square, 0, 1);
        return new Point(a.X + (along * dx), a.Y + (along * dy));
    }
}

/// <summary>An upright rectangle, in points.</summary>
internal readonly record struct Area(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public Point Middle => new(Left + (Width / 2), Top + (Height / 2));

    public Area Moved(double x, double y) => this with { Left = Left + x, Top = Top + y };

    /// <summary>0 for a place within.</summary>
    public double To(Point point)
    {
        var x = Math.Max(0, Math.Max(Left - point.X, point.X - Right));
        var y = Math.Max(0, Math.Max(Top - point.Y, point.Y - Bottom));
        return Math.Sqrt((x * x) + (y * y));
    }

    /// <summary>How much of this one's height, or width, another stretch covers: 0 to 1.</summary>
    public static double Share(double from, double to, double start, double end) =>
        to <= from ? (from >= start && from <= end ? 1 : 0) : Math.Clamp((Math.Min(to, end) - Math.Max(from, start)) / (to - from), 0, 1);
}
