using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>
/// The drawing that one row carries: an anchored group in the row's first actor cell. Rows share no shape,
/// so a row may be moved, copied or deleted in Word and the others stay whole.
/// </summary>
internal sealed class RowDrawing(MarkupWriter to, ShapeIds ids, double symbolSize)
{
    private const long LineWidth = 9525; // 0.75 pt

    /// <param name="order">Drawings further down lie above those further up.</param>
    public void Write(FlowRow row, int order)
    {
        if (row.Symbols.Count + row.Strokes.Count + row.Labels.Count == 0)
        {
            return;
        }

        var box = Bounds(row);
        to.Write($"""<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{251658240L + order}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">""");
        to.Write($"""<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>{box.X.Emu}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{box.Y.Emu}</wp:posOffset></wp:positionV>""");
        to.Write($"""<wp:extent cx="{box.Width.Emu}" cy="{box.Height.Emu}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{ids.Next()}" name="{ShapeNames.Row(row.StepId, row.Continued)}" descr="{string.Join(' ', row.Symbols.Select(s => s.Description))}"/><wp:cNvGraphicFramePr/>""");
        to.Write($"""<a:graphic><a:graphicData uri="{Ns.Wpg}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{box.Width.Emu}" cy="{box.Height.Emu}"/>""");
        to.Write($"""<a:chOff x="{box.X.Emu}" y="{box.Y.Emu}"/><a:chExt cx="{box.Width.Emu}" cy="{box.Height.Emu}"/></a:xfrm></wpg:grpSpPr>""");
        foreach (var stroke in row.Strokes)
        {
            Write(stroke);
        }

        foreach (var symbol in row.Symbols)
        {
            Write(symbol);
        }

        foreach (var label in row.Labels)
        {
            Write(label);
        }

        to.Write($"</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>");
    }

    private void Write(Symbol symbol)
    {
        to.Write($"""<wps:wsp><wps:cNvPr id="{ids.Next()}" name="{symbol.Name}" descr="{symbol.Description}"/><wps:cNvSpPr/><wps:spPr>""");
        Place(symbol.Box);
        to.Write($"""<a:prstGeom prst="{Preset(symbol.Kind)}"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="{LineWidth}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>""");
        if (symbol.Lines.Count > 0)
        {
            Words(string.Join('\n', symbol.Lines));
        }
        else
        {
            to.Write($"<wps:bodyPr/>");
        }

        to.Write($"</wps:wsp>");
    }

    private void Write(Stroke stroke)
    {
        to.Write($"""<wps:wsp><wps:cNvPr id="{ids.Next()}" name="{stroke.Name}" descr="{stroke.Description}"/><wps:cNvCnPr/><wps:spPr>""");
        var (from, end) = (stroke.Start, stroke.End);
        var box = new Box(Least(from.X, end.X), Least(from.Y, end.Y), Distance(from.X, end.X), Distance(from.Y, end.Y));
        Place(box, flipH: end.X < from.X, flipV: end.Y < from.Y);
        to.Write($"""<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="{LineWidth}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>""");
        if (stroke.Arrow)
        {
            to.Write($"""<a:tailEnd type="triangle" w="med" len="med"/>""");
        }

        to.Write($"</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>");
    }

    // White, so that a column's border stops at the words that lie across it.
    private void Write(BranchLabel label)
    {
        to.Write($"""<wps:wsp><wps:cNvPr id="{ids.Next()}" name="{label.Name}"/><wps:cNvSpPr txBox="1"/><wps:spPr>""");
        Place(label.Box);
        to.Write($"""<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr>""");
        Words(label.Text, wrap: "none");
        to.Write($"</wps:wsp>");
    }

    // LibreOffice heeds no styles in shapes, so size and place are said again.
    private void Words(string text, string wrap = "square")
    {
        to.Write($"""<wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val="{StyleIds.Symbol}"/><w:jc w:val="center"/></w:pPr>""");
        RunText.Write(to, text, StylesPart.HalfPoints(symbolSize));
        to.Write($"""</w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>""");
    }

    private void Place(Box box, bool flipH = false, bool flipV = false)
    {
        to.Write($"<a:xfrm");
        if (flipH)
        {
            to.Write($""" flipH="1" """);
        }

        if (flipV)
        {
            to.Write($""" flipV="1" """);
        }

        to.Write($"""><a:off x="{box.X.Emu}" y="{box.Y.Emu}"/><a:ext cx="{box.Width.Emu}" cy="{box.Height.Emu}"/></a:xfrm>""");
    }

    private static string Preset(SymbolKind kind) => kind switch
    {
        SymbolKind.Terminator => "flowChartTerminator",
        SymbolKind.Process => "flowChartProcess",
        SymbolKind.Decision => "flowChartDecision",
        _ => "flowChartOffpageConnector",
    };

    private static Box Bounds(FlowRow row)
    {
        var boxes = row.Symbols.Select(s => s.Box)
            .Concat(row.Labels.Select(l => l.Box))
            .Concat(row.Strokes.Select(s => new Box(Least(s.Start.X, s.End.X), Least(s.Start.Y, s.End.Y), Distance(s.Start.X, s.End.X), Distance(s.Start.Y, s.End.Y))))
            .ToList();
        var (x, y) = (boxes.Min(b => b.X), boxes.Min(b => b.Y));
        return new Box(x, y, boxes.Max(b => b.Right) - x, boxes.Max(b => b.Bottom) - y);
    }

    private static Length Least(Length a, Length b) => a < b ? a : b;

    private static Length Distance(Length a, Length b) => a < b ? b - a : a - b;
}
