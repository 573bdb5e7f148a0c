using System.Globalization;
using System.Xml.Linq;

namespace SopWordAddin.Tests.Word.Import;

/// <summary>Draws the pieces of a link as one connector from symbol to symbol, the way Word's connectors are drawn.</summary>
internal static class TiedConnectors
{
    private static readonly XNamespace A = Distortion.A;
    private static readonly XNamespace Wps = Distortion.Wps;
    private static readonly XNamespace W = Docx.W;
    private const int EmuPerTwip = 635;

    public static void Draw(XElement root)
    {
        var crossing = root.Descendants(Wps + "cNvPr").Any(p => Name(p).StartsWith("page:", StringComparison.Ordinal));
        var top = 0L;
        var pieces = new Dictionary<string, List<(XElement Shape, XElement Anchor, long Top)>>(StringComparer.Ordinal);
        var symbols = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in root.Descendants(W + "tbl").Last().Elements(W + "tr"))
        {
            foreach (var (anchor, shapes) in Distortion.Groups(row))
            {
                foreach (var shape in shapes)
                {
                    Sort(shape, anchor, top, pieces, symbols);
                }
            }

            top += EmuPerTwip * Distortion.Long(row.Element(W + "trPr")!.Element(W + "trHeight")!.Attribute(W + "val"));
        }

        // Links that pass a page keep their pieces: their connectors belong to them.
        foreach (var (name, parts) in pieces.Where(p => !crossing || IsWhole(p.Value)))
        {
            Replace(name, parts, symbols);
        }
    }

    private static void Sort(XElement shape, XElement anchor, long top, Dictionary<string, List<(XElement, XElement, long)>> pieces, Dictionary<string, string> symbols)
    {
        var properties = shape.Element(Wps + "cNvPr")!;
        var name = Name(properties);
        if (name.StartsWith("node:", StringComparison.Ordinal))
        {
            symbols.TryAdd(name.Split(':')[1], properties.Attribute("id")!.Value);
        }
        else if (name.StartsWith("link:", StringComparison.Ordinal))
        {
            if (!pieces.TryGetValue(name[5..], out var list))
            {
                pieces.Add(name[5..], list = []);
            }

            list.Add((shape, anchor, top));
        }
    }

    private static bool IsWhole(List<(XElement Shape, XElement Anchor, long Top)> parts)
    {
        var starts = parts.Select(p => Ends(p).Start).ToHashSet();
        return parts.Count(p => !starts.Contains(Ends(p).End)) == 1;
    }

    private static void Replace(string name, List<(XElement Shape, XElement Anchor, long Top)> parts, Dictionary<string, string> symbols)
    {
        var ends = parts.Select(Ends).ToHashSet();
        var first = parts.First(p => !ends.Any(e => e.End == Ends(p).Start));
        var start = Ends(first).Start;
        var end = Ends(parts.First(p => p.Shape.Descendants(A + "tailEnd").Any())).End;
        var ids = name.Split('>');
        var shape = first.Shape;
        parts.Where(p => p.Shape != shape).ToList().ForEach(p => p.Shape.Remove());
        shape.Element(Wps + "cNvCnPr")!.Add(
            new XElement(A + "stCxn", new XAttribute("id", symbols[ids[0]]), new XAttribute("idx", 2)),
            new XElement(A + "endCxn", new XAttribute("id", symbols[ids[1]]), new XAttribute("idx", 0)));
        var looks = shape.Element(Wps + "spPr")!;
        looks.Element(A + "prstGeom")!.SetAttributeValue("prst", start.X == end.X || start.Y == end.Y ? "straightConnector1" : "bentConnector3");
        looks.Element(A + "xfrm")!.ReplaceWith(Frame(start, (end.X, end.Y), first.Top));
        if (looks.Element(A + "ln")!.Element(A + "tailEnd") is null)
        {
            looks.Element(A + "ln")!.Add(new XElement(A + "tailEnd", new XAttribute("type", "triangle")));
        }
    }

    private static XElement Frame((long X, long Y) start, (long X, long Y) end, long top) => new(
        A + "xfrm",
        end.X < start.X ? new XAttribute("flipH", 1) : null,
        end.Y < start.Y ? new XAttribute("flipV", 1) : null,
        new XElement(A + "off", new XAttribute("x", Math.Min(start.X, end.X)), new XAttribute("y", Math.Min(start.Y, end.Y) - top)),
        new XElement(A + "ext", new XAttribute("cx", Math.Abs(end.X - start.X)), new XAttribute("cy", Math.Abs(end.Y - start.Y))));

    private static ((long X, long Y) Start, (long X, long Y) End) Ends((XElement Shape, XElement Anchor, long Top) part)
    {
        var frame = part.Shape.Element(Wps + "spPr")!.Element(A + "xfrm")!;
        var (off, ext) = (frame.Element(A + "off")!, frame.Element(A + "ext")!);
        var (x, y) = (Distortion.Long(off.Attribute("x")), Distortion.Long(off.Attribute("y")) + part.Top);
        var (right, bottom) = (x + Distortion.Long(ext.Attribute("cx")), y + Distortion.Long(ext.Attribute("cy")));
        var (h, v) = (frame.Attribute("flipH") is not null, frame.Attribute("flipV") is not null);
        return ((h ? right : x, v ? bottom : y), (h ? x : right, v ? y : bottom));
    }

    private static string Name(XElement properties) => properties.Attribute("name")?.Value ?? "";
}
