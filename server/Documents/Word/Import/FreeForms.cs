using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>Forms that a person drew freely: an open course is a line, a closed one is known by its corners.</summary>
internal static class FreeForms
{
    public static IReadOnlyList<Point> Path(XElement geometry, Area box, Pose pose)
    {
        var (points, closed, _) = Read(geometry);
        return closed ? [] : [.. points.Select(p => pose.In(box, p.X, p.Y))];
    }

    /// <summary>The preset it looks like; empty for none.</summary>
    public static string Preset(XElement geometry)
    {
        var (points, closed, round) = Read(geometry);
        return closed ? Preset([.. points], round) : "";
    }

    /// <param name="corners">0 to 1 of the box.</param>
    public static string Preset(IReadOnlyList<Point> corners, bool round)
    {
        var distinct = corners.Distinct().ToList();
        return round ? "flowChartTerminator" : distinct.Count switch
        {
            4 when distinct.TrueForAll(IsMiddleOfSide) => "diamond",
            4 => "rect",
            5 => "flowChartOffpageConnector",
            _ => "",
        };
    }

    private static bool IsMiddleOfSide(Point p) => (Math.Abs(p.X - 0.5) < 0.15) != (Math.Abs(p.Y - 0.5) < 0.15);

    private static (List<Point> Points, bool Closed, bool Round) Read(XElement geometry)
    {
        var path = geometry.Element(Ns.A + "pathLst")?.Element(Ns.A + "path");
        var (width, height) = (Size(path, "w"), Size(path, "h"));
        var points = (path?.Elements() ?? [])
            .Where(e => e.Name == Ns.A + "moveTo" || e.Name == Ns.A + "lnTo" || e.Name == Ns.A + "cubicBezTo")
            .Select(e => e.Elements(Ns.A + "pt").LastOrDefault())
            .OfType<XElement>()
            .Select(p => new Point(Number(p, "x") / width, Number(p, "y") / height))
            .ToList();
        var round = path?.Element(Ns.A + "arcTo") is not null || (path?.Elements(Ns.A + "cubicBezTo").Skip(1).Any() ?? false);
        return (points, path?.Element(Ns.A + "close") is not null || (points.Count > 3 && points[0] == points[^1]), round);
    }

    private static double Size(XElement? path, string attribute) => path is null ? 1 : Math.Max(1, Number(path, attribute));

    private static double Number(XElement element, string attribute) => DrawingMlShapes.Number((string?)element.Attribute(attribute));
}
