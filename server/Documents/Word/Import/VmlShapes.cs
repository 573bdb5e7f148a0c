using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>The shapes of a VML drawing, as Word before 2010 and other programs write them (ECMA-376 Part 4, 19).</summary>
internal static class VmlShapes
{
    public static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";

    // o:spt, the number of a shape in the old drawing layer ([MS-ODRAW] 2.4.24, MSOSPT).
    private static readonly Dictionary<int, string> Presets = new()
    {
        [1] = "rect", [2] = "roundRect", [3] = "ellipse", [4] = "diamond", [13] = "rightArrow", [15] = "homePlate", [20] = "line",
        [32] = "straightConnector1", [33] = "bentConnector2", [34] = "bentConnector3", [35] = "bentConnector4", [36] = "bentConnector5",
        [37] = "curvedConnector2", [38] = "curvedConnector3", [39] = "curvedConnector4", [40] = "curvedConnector5",
        [66] = "leftArrow", [67] = "downArrow", [68] = "upArrow", [75] = "picture", [109] = "flowChartProcess", [110] = "flowChartDecision",
        [112] = "flowChartPredefinedProcess", [114] = "flowChartDocument", [115] = "flowChartMultidocument", [116] = "flowChartTerminator",
        [120] = "flowChartConnector", [176] = "flowChartAlternateProcess", [177] = "flowChartOffpageConnector", [202] = "textBox",
    };

    /// <summary>Shapes of a <c>w:pict</c>; places count from the place that it hangs at.</summary>
    public static IEnumerable<DrawnShape> In(XElement picture)
    {
        var types = picture.Document?.Descendants(V + "shapetype").Where(t => t.Attribute("id") is not null).ToLookup(t => (string)t.Attribute("id")!, Spt, StringComparer.Ordinal);
        return Children(picture, types, VmlUnits.Points);
    }

    private static IEnumerable<DrawnShape> Children(XElement parent, ILookup<string, int>? types, VmlUnits units)
    {
        foreach (var child in parent.Elements().Where(e => e.Name.Namespace == V))
        {
            if (child.Name == V + "group")
            {
                foreach (var shape in Group(child, types, units))
                {
                    yield return shape;
                }
            }
            else if (PresetOf(child, types) is { } preset)
            {
                yield return Shape(child, preset, units);
            }
        }
    }

    private static IEnumerable<DrawnShape> Group(XElement group, ILookup<string, int>? types, VmlUnits units)
    {
        var frame = VmlStyle.Of(group).Box(units);
        var (x, y) = VmlUnits.Pair((string?)group.Attribute("coordorigin"), (0, 0));
        var (width, height) = VmlUnits.Pair((string?)group.Attribute("coordsize"), (1000, 1000));
        var (scaleX, scaleY) = (width > 0 ? frame.Width / width : 1, height > 0 ? frame.Height / height : 1);
        return Children(group, types, VmlUnits.Own)
            .Select(s => s.Placed(p => new Point(frame.Left + ((p.X - x) * scaleX), frame.Top + ((p.Y - y) * scaleY))));
    }

    /// <summary>Null for what is no shape, such as a type's definition.</summary>
    private static string? PresetOf(XElement element, ILookup<string, int>? types) => element.Name.LocalName switch
    {
        "line" => "line",
        "polyline" => "polyline",
        "rect" => "rect",
        "roundrect" => "roundRect",
        "oval" => "ellipse",
        "shape" => Presets.GetValueOrDefault(TypeOf(element, types), ""),
        _ => null,
    };

    private static int TypeOf(XElement shape, ILookup<string, int>? types)
    {
        var type = ((string?)shape.Attribute("type"))?.TrimStart('#') ?? "";
        var digits = type[(type.LastIndexOf('t') + 1)..];
        return Spt(shape) is var own and > 0 ? own
            : types?[type].FirstOrDefault() is { } named and > 0 ? named
            : int.TryParse(digits, out var number) ? number : 0;
    }

    private static int Spt(XElement element) => (int)DrawingMlShapes.Number((string?)element.Attribute(O + "spt"));

    private static DrawnShape Shape(XElement shape, string preset, VmlUnits units)
    {
        var style = VmlStyle.Of(shape);
        var line = preset == "line" ? Ends(shape, style, units) : [];
        var box = line.Length > 0 ? Around(line) : style.Box(units);
        var pose = style.Pose;
        var stroke = shape.Element(V + "stroke");
        var text = shape.Element(V + "textbox")?.Element(Ns.W + "txbxContent");
        return new DrawnShape(preset is "polyline" ? "" : preset, pose.Bounds(box))
        {
            Id = (string?)shape.Attribute(O + "spid") ?? (string?)shape.Attribute("id") ?? "",
            Name = (string?)shape.Attribute("ID") ?? (string?)shape.Attribute("alt") ?? "",
            Path = line.Length > 0 ? line : preset == "polyline" ? Polyline(shape, units) : LinePaths.Of(preset, box, pose, Adjust(shape)),
            ArrowAtStart = HasHead(stroke, "startarrow"),
            ArrowAtEnd = HasHead(stroke, "endarrow") || LinePaths.IsFatArrow(preset),
            Text = text is null ? "" : VisibleText.Plain(string.Join(' ', VisibleText.Paragraphs(text))),
            IsOutlined = !IsOff((string?)shape.Attribute("stroked")) && !IsOff((string?)stroke?.Attribute("on")),
        };
    }

    // from and to are corners of the box; the style says whether the line runs the other way in it.
    private static Point[] Ends(XElement line, VmlStyle style, VmlUnits units)
    {
        var (from, to) = (units.Point((string?)line.Attribute("from")), units.Point((string?)line.Attribute("to")));
        var (flipX, flipY) = (style.Pose.FlipX, style.Pose.FlipY);
        return
        [
            new Point(flipX ? to.X : from.X, flipY ? to.Y : from.Y),
            new Point(flipX ? from.X : to.X, flipY ? from.Y : to.Y),
        ];
    }

    private static Point[] Polyline(XElement shape, VmlUnits units)
    {
        var numbers = ((string?)shape.Attribute("points") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return [.. numbers.Chunk(2).Where(c => c.Length == 2).Select(c => new Point(units.Length(c[0]), units.Length(c[1])))];
    }

    private static Area Around(Point[] points)
    {
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        return new Area(left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top);
    }

    // Counted in 21,600ths of the shape.
    private static List<double> Adjust(XElement shape) =>
        [.. ((string?)shape.Attribute("adj") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(a => DrawingMlShapes.Number(a) / 21_600)];

    private static bool HasHead(XElement? stroke, string end) => (string?)stroke?.Attribute(end) is { } type && type != "none";

    private static bool IsOff(string? value) => value is "f" or "false";
}
