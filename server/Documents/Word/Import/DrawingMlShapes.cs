using System.Globalization;
using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>The shapes of a DrawingML drawing: alone, in groups within groups, on a canvas.</summary>
internal static class DrawingMlShapes
{
    public const double EmuPerPoint = 12_700;

    private static readonly XNamespace Wpc = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas";

    // 60,000ths of a degree, 100,000ths of a length (ECMA-376 Part 1, 20.1.10).
    private const double AngleUnit = 60_000;
    private const double ShareUnit = 100_000;

    /// <param name="drawing">A <c>wp:anchor</c> or <c>wp:inline</c>.</param>
    /// <returns>Places count from the drawing's top left corner.</returns>
    public static IEnumerable<DrawnShape> In(XElement drawing)
    {
        var size = drawing.Element(Ns.Wp + "extent");
        var frame = new Area(0, 0, Emu(size, "cx"), Emu(size, "cy"));
        var properties = drawing.Element(Ns.Wp + "docPr");
        var (id, name) = ((string?)properties?.Attribute("id") ?? "", (string?)properties?.Attribute("name") ?? "");
        foreach (var content in drawing.Element(Ns.A + "graphic")?.Element(Ns.A + "graphicData")?.Elements() ?? [])
        {
            if (content.Name == Ns.Wps + "wsp")
            {
                yield return Shape(content, frame, (id, name));
            }
            else if (content.Name == Ns.Wpg + "wgp")
            {
                foreach (var shape in Group(content, frame))
                {
                    yield return shape;
                }
            }
            else if (content.Name == Wpc + "wpc")
            {
                foreach (var shape in Children(content))
                {
                    yield return shape;
                }
            }
        }
    }

    private static IEnumerable<DrawnShape> Children(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == Ns.Wps + "wsp")
            {
                yield return Shape(child, Box(child.Element(Ns.Wps + "spPr")?.Element(Ns.A + "xfrm")), ("", ""));
            }
            else if (child.Name == Ns.Wpg + "grpSp" || child.Name == Ns.Wpg + "wgp")
            {
                foreach (var shape in Group(child, Box(child.Element(Ns.Wpg + "grpSpPr")?.Element(Ns.A + "xfrm"))))
                {
                    yield return shape;
                }
            }
        }
    }

    private static IEnumerable<DrawnShape> Group(XElement group, Area frame)
    {
        var inner = group.Element(Ns.Wpg + "grpSpPr")?.Element(Ns.A + "xfrm");
        var (x, y) = (Emu(inner?.Element(Ns.A + "chOff"), "x"), Emu(inner?.Element(Ns.A + "chOff"), "y"));
        var (width, height) = (Emu(inner?.Element(Ns.A + "chExt"), "cx"), Emu(inner?.Element(Ns.A + "chExt"), "cy"));
        var (scaleX, scaleY) = (width > 0 ? frame.Width / width : 1, height > 0 ? frame.Height / height : 1);
        return Children(group).Select(s => s.Placed(p => new Point(frame.Left + ((p.X - x) * scaleX), frame.Top + ((p.Y - y) * scaleY))));
    }

    /// <param name="outer">Id and name of the drawing, for a shape alone in it.</param>
    private static DrawnShape Shape(XElement shape, Area box, (string Id, string Name) outer)
    {
        var looks = shape.Element(Ns.Wps + "spPr");
        var frame = looks?.Element(Ns.A + "xfrm");
        var pose = new Pose(IsOn(frame, "flipH"), IsOn(frame, "flipV"), Number((string?)frame?.Attribute("rot")) / AngleUnit);
        var geometry = looks?.Element(Ns.A + "prstGeom");
        var free = looks?.Element(Ns.A + "custGeom");
        var preset = (string?)geometry?.Attribute("prst") ?? "";
        var path = free is null ? LinePaths.Of(preset, box, pose, Adjust(geometry)) : FreeForms.Path(free, box, pose);
        var line = looks?.Element(Ns.A + "ln");
        var ties = shape.Element(Ns.Wps + "cNvCnPr");
        var own = shape.Element(Ns.Wps + "cNvPr");
        var text = shape.Element(Ns.Wps + "txbx")?.Element(Ns.W + "txbxContent");
        return new DrawnShape(free is null ? preset : FreeForms.Preset(free), pose.Bounds(box))
        {
            Id = (string?)own?.Attribute("id") ?? outer.Id,
            Name = (string?)own?.Attribute("name") ?? outer.Name,
            Path = path,
            ArrowAtStart = HasHead(line, "headEnd"),
            ArrowAtEnd = HasHead(line, "tailEnd") || LinePaths.IsFatArrow(preset),
            TiedStart = (string?)ties?.Element(Ns.A + "stCxn")?.Attribute("id"),
            TiedEnd = (string?)ties?.Element(Ns.A + "endCxn")?.Attribute("id"),
            Text = text is null ? "" : VisibleText.Plain(string.Join(' ', VisibleText.Paragraphs(text))),
            IsOutlined = line is null ? shape.Element(Ns.Wps + "style") is not null : line.Element(Ns.A + "noFill") is null,
        };
    }

    // "Tail" is where the line ends, though arrows fly the other way (ECMA-376 Part 1, 20.1.8.57).
    private static bool HasHead(XElement? line, string end) => (string?)line?.Element(Ns.A + end)?.Attribute("type") is { } type && type != "none";

    private static List<double> Adjust(XElement? geometry) =>
        [.. (geometry?.Element(Ns.A + "avLst")?.Elements(Ns.A + "gd") ?? []).Select(g => Number(((string?)g.Attribute("fmla"))?.Replace("val", "", StringComparison.Ordinal)) / ShareUnit)];

    private static Area Box(XElement? frame)
    {
        var (off, ext) = (frame?.Element(Ns.A + "off"), frame?.Element(Ns.A + "ext"));
        return new Area(Emu(off, "x"), Emu(off, "y"), Emu(ext, "cx"), Emu(ext, "cy"));
    }

    private static bool IsOn(XElement? frame, string flag) => (string?)frame?.Attribute(flag) is "1" or "true" or "on";

    private static double Emu(XElement? element, string attribute) => Number((string?)element?.Attribute(attribute)) / EmuPerPoint;

    public static double Number(string? text) =>
        double.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e12 ? number : 0;
}
