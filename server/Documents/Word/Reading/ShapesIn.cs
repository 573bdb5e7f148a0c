using System.Globalization;
using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>A shape of a row's drawing.</summary>
/// <param name="Preset">Its geometry, for example <c>flowChartDecision</c>; empty when it has none.</param>
/// <param name="Text">Its words, line by line; null when it can hold none.</param>
/// <param name="Column">Index of the executor's column that its middle lies in; -1 outside of them.</param>
internal sealed record Shape(string Name, string Preset, string? Text, int Column);

/// <summary>Reads drawings: ours by their names, others by their geometry and place.</summary>
internal static class ShapesIn
{
    private const long EmuPerTwip = 635;

    public static IEnumerable<Shape> Row(VisibleRow row, IReadOnlyList<ReadColumn> columns)
    {
        foreach (var cell in row.Cells)
        {
            foreach (var shape in cell.Element.Descendants(Ns.Wps + "wsp").Where(IsSeen))
            {
                var words = shape.Element(Ns.Wps + "txbx")?.Element(Ns.W + "txbxContent");
                yield return new Shape(
                    NameOf(shape),
                    (string?)shape.Element(Ns.Wps + "spPr")?.Element(Ns.A + "prstGeom")?.Attribute("prst") ?? "",
                    words is null ? null : string.Join('\n', VisibleText.Paragraphs(words)),
                    ColumnAt(row, columns, cell, MiddleOf(shape)));
            }
        }
    }

    /// <summary>Names of whole drawings, the row's among them.</summary>
    public static IEnumerable<string> DrawingNames(XElement container) => container.Descendants(Ns.Wp + "docPr")
        .Where(IsSeen)
        .Select(p => (string?)p.Attribute("name") ?? "");

    // Fallbacks repeat the drawing for old programs; deleted runs are not there any more.
    private static bool IsSeen(XElement shape) =>
        !shape.Ancestors().Any(a => a.Name == Ns.Mc + "Fallback" || a.Name == Ns.W + "del" || a.Name == Ns.W + "moveFrom");

    // A shape alone in its drawing has its name there; LibreOffice keeps no names within groups.
    private static string NameOf(XElement shape) =>
        (string?)shape.Element(Ns.Wps + "cNvPr")?.Attribute("name")
        ?? (IsGrouped(shape) ? null : (string?)AnchorOf(shape)?.Element(Ns.Wp + "docPr")?.Attribute("name"))
        ?? "";

    private static bool IsGrouped(XElement shape) => shape.Parent?.Name == Ns.Wpg + "wgp" || shape.Parent?.Name == Ns.Wpg + "grpSp";

    private static XElement? AnchorOf(XElement shape) =>
        shape.Ancestors().FirstOrDefault(a => a.Name == Ns.Wp + "anchor" || a.Name == Ns.Wp + "inline");

    /// <summary>From the left edge of the cell that the drawing hangs in, in EMU.</summary>
    private static double MiddleOf(XElement shape)
    {
        var anchor = AnchorOf(shape);
        var offset = Number(anchor?.Element(Ns.Wp + "positionH")?.Element(Ns.Wp + "posOffset")?.Value);
        if (!IsGrouped(shape))
        {
            return offset + (Number((string?)anchor?.Element(Ns.Wp + "extent")?.Attribute("cx")) / 2);
        }

        var own = shape.Element(Ns.Wps + "spPr")?.Element(Ns.A + "xfrm");
        var middle = Number((string?)own?.Element(Ns.A + "off")?.Attribute("x")) + (Number((string?)own?.Element(Ns.A + "ext")?.Attribute("cx")) / 2);
        foreach (var group in shape.Ancestors().TakeWhile(a => a != anchor).Where(a => a.Name == Ns.Wpg + "wgp" || a.Name == Ns.Wpg + "grpSp"))
        {
            middle = ThroughGroup(group, middle);
        }

        return offset + middle;
    }

    private static double ThroughGroup(XElement group, double x)
    {
        var frame = group.Element(Ns.Wpg + "grpSpPr")?.Element(Ns.A + "xfrm");
        var isOuter = group.Name == Ns.Wpg + "wgp";
        var start = Number((string?)frame?.Element(Ns.A + "chOff")?.Attribute("x"));
        var inner = Number((string?)frame?.Element(Ns.A + "chExt")?.Attribute("cx"));
        var outer = Number((string?)frame?.Element(Ns.A + "ext")?.Attribute("cx"));
        var scaled = (x - start) * (inner > 0 ? outer / inner : 1);
        return isOuter ? scaled : scaled + Number((string?)frame?.Element(Ns.A + "off")?.Attribute("x"));
    }

    private static int ColumnAt(VisibleRow row, IReadOnlyList<ReadColumn> columns, VisibleCell cell, double x)
    {
        var actors = columns.Where(c => c.Field is null).ToList();
        var left = 0d;
        foreach (var next in row.Cells.SkipWhile(c => c != cell))
        {
            var width = Number((string?)next.Element.Element(Ns.W + "tcPr")?.Element(Ns.W + "tcW")?.Attribute(Ns.W + "w")) * EmuPerTwip;
            if (x < left + width)
            {
                return actors.FindIndex(a => a.Grid >= next.Column && a.Grid < next.Column + next.Columns);
            }

            left += width;
        }

        return -1;
    }

    private static double Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
