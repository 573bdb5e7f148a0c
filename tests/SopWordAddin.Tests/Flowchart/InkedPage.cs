using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Tests.Flowchart;

/// <summary>
/// What an SVG page shows of a flowchart, whoever wrote it: white outlined shapes, thin straight lines, black arrowheads.
/// Points from the sheet's top left corner.
/// </summary>
internal sealed partial class InkedPage
{
    /// <summary>Connectors and outlines; the tables' borders are thinner or thicker.</summary>
    private const string SymbolWidth = ".75";

    private const string FrameWidth = "1.5";

    private readonly List<Point> _tips = [];
    private readonly List<double> _frameX = [];
    private readonly List<double> _frameY = [];

    public List<Edges> Shapes { get; } = [];

    public List<(Point Start, Point End)> Lines { get; } = [];

    public readonly record struct Point(double X, double Y)
    {
        public static Point Of(Spot spot, Point origin) => new(origin.X + spot.X.Points, origin.Y + spot.Y.Points);

        public bool IsNear(Point other, double within) => Math.Abs(X - other.X) <= within && Math.Abs(Y - other.Y) <= within;
    }

    public readonly record struct Edges(double Left, double Top, double Right, double Bottom)
    {
        public static Edges Of(Box box, Point origin) =>
            new(origin.X + box.X.Points, origin.Y + box.Y.Points, origin.X + box.Right.Points, origin.Y + box.Bottom.Points);

        public static Edges Around(IReadOnlyCollection<Point> points) =>
            new(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));

        public bool IsNear(Edges other, double within) =>
            Math.Abs(Left - other.Left) <= within && Math.Abs(Top - other.Top) <= within
            && Math.Abs(Right - other.Right) <= within && Math.Abs(Bottom - other.Bottom) <= within;
    }

    public static InkedPage Read(string svg)
    {
        var page = new InkedPage();
        foreach (var element in XElement.Parse(svg).Descendants().Where(e => !e.Ancestors().Any(a => a.Name.LocalName == "defs")))
        {
            if (Points(element) is { Count: > 0 } points)
            {
                page.Add(element, points.ConvertAll(p => Moved(p, element)));
            }
        }

        return page;
    }

    /// <summary>Whether a stroke's ink is there; a line that bears an arrowhead may end inside it.</summary>
    public bool Shows(Stroke stroke, Point origin, double within)
    {
        Point start = Point.Of(stroke.Start, origin), end = Point.Of(stroke.End, origin);
        const double head = 7;
        return stroke.Arrow
            ? _tips.Exists(t => t.IsNear(end, within)) && Lines.Exists(l => l.Start.IsNear(start, within) && l.End.IsNear(end, head))
            : Lines.Exists(l => (l.Start.IsNear(start, within) && l.End.IsNear(end, within)) || (l.End.IsNear(start, within) && l.Start.IsNear(end, within)));
    }

    /// <summary>Where the frame of the table that belongs to a place has its corner. A writer may set the frame inside, outside or on the table's edge.</summary>
    public Point FrameCorner(Point place) => new(Nearest(_frameX, place.X), Nearest(_frameY, place.Y));

    private static double Nearest(List<double> values, double to) => values.Count == 0 ? double.NaN : values.MinBy(v => Math.Abs(v - to));

    private void Add(XElement element, List<Point> points)
    {
        var fill = Style(element, "fill");
        if (Style(element, "stroke-width") == FrameWidth)
        {
            AddFrame(points);
            return;
        }

        if (Style(element, "stroke") is null or "none")
        {
            if (points.Count is 3 or 4)
            {
                _tips.Add(points[0]);
            }
        }
        else if (Style(element, "stroke-width")?.TrimStart('0') == SymbolWidth && fill is not (null or "none"))
        {
            Shapes.Add(Edges.Around(points));
        }
        else if (points.Count == 2 && (Style(element, "stroke-width")?.TrimStart('0') is ".75" or ".5") && fill is null or "none")
        {
            Lines.Add((points[0], points[1]));
        }
    }

    private void AddFrame(List<Point> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var isUpright = Math.Abs(points[i].X - points[i - 1].X) < Math.Abs(points[i].Y - points[i - 1].Y);
            (isUpright ? _frameX : _frameY).Add(isUpright ? points[i].X : points[i].Y);
        }
    }

    /// <summary>As an attribute or in the style, of the element or of what it stands in.</summary>
    private static string? Style(XElement element, string name) => element.AncestorsAndSelf()
        .Select(e => e.Attribute(name)?.Value ?? Declaration(e, name))
        .FirstOrDefault(v => v is not null);

    private static string? Declaration(XElement element, string name) => element.Attribute("style")?.Value.Split(';')
        .Select(d => d.Split(':', 2))
        .FirstOrDefault(d => d[0].Trim() == name)?[1].Trim();

    private static List<Point> Points(XElement element) => element.Name.LocalName switch
    {
        "path" => PathPoints(element.Attribute("d")!.Value),
        "rect" when double.TryParse(element.Attribute("width")?.Value, CultureInfo.InvariantCulture, out var width) => Corners(element, width),
        _ => [],
    };

    private static List<Point> Corners(XElement rect, double width)
    {
        double x = Number(rect.Attribute("x")), y = Number(rect.Attribute("y")), height = Number(rect.Attribute("height"));
        return [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height), new(x, y)];
    }

    private static double Number(XAttribute? attribute) => double.Parse(attribute?.Value ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Of curves the ends and the handles: the outlines drawn here reach as far as those.</summary>
    private static List<Point> PathPoints(string path)
    {
        var numbers = Numbers().Matches(path).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
        var points = numbers.Chunk(2).Select(pair => new Point(pair[0], pair[1])).ToList();

        // A closed path may be followed by a move back to its start.
        return points.Count > 2 && points[^1] == points[0] ? points[..^1] : points;
    }

    private static Point Moved(Point point, XElement element)
    {
        foreach (var transform in element.AncestorsAndSelf().Select(e => e.Attribute("transform")?.Value).OfType<string>())
        {
            var n = Numbers().Matches(transform).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
            point = n.Length == 2
                ? new Point(point.X + n[0], point.Y + n[1])
                : new Point((n[0] * point.X) + (n[2] * point.Y) + n[4], (n[1] * point.X) + (n[3] * point.Y) + n[5]);
        }

        return point;
    }

    [GeneratedRegex(@"-?(\d+\.?\d*|\.\d+)")]
    private static partial Regex Numbers();
}
