using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>How high paragraphs and cells come out, near enough to tell which row a shape lies over.</summary>
internal sealed class ParagraphLooks
{
    private const double TwipsPerPoint = 20;
    private const double UsualSize = 10;
    private const int MostStyles = 10;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly XElement? _defaults;

    public ParagraphLooks(WordPackage package)
    {
        var root = Root(package);
        _defaults = root?.Element(Ns.W + "docDefaults");
        foreach (var style in root?.Elements(Ns.W + "style") ?? [])
        {
            _styles.TryAdd((string?)style.Attribute(Ns.W + "styleId") ?? "", style);
        }
    }

    /// <param name="width">Of the text, in points.</param>
    public double Height(XElement paragraph, double width)
    {
        var size = Size(paragraph);
        var spacing = Spacing(paragraph).ToList();
        var lines = Math.Max(1, new MeasuredText(string.Join('\n', VisibleText.Paragraphs(new XElement("cell", paragraph))), new Typeface(FontMetrics.Regular, size)).CountLines(Length.FromPoints(Math.Clamp(width, 5, 2000))));
        return Twips(spacing, "before") + Twips(spacing, "after") + (lines * LineHeight(spacing, size));
    }

    public double Height(VisibleCell cell, double width) =>
        cell.Element.Elements(Ns.W + "p").Sum(p => Height(p, width));

    private static double LineHeight(List<XElement> spacing, double size)
    {
        var set = spacing.Find(s => s.Attribute(Ns.W + "line") is not null);
        var line = DrawingMlShapes.Number((string?)set?.Attribute(Ns.W + "line"));
        return line <= 0 ? TableStyle.LineHeight(size).Points
            : (string?)set!.Attribute(Ns.W + "lineRule") is "exact" or "atLeast" ? line / TwipsPerPoint
            : TableStyle.LineHeight(size).Points * line / 240;
    }

    private static double Twips(List<XElement> spacing, string attribute) =>
        DrawingMlShapes.Number(spacing.Select(s => (string?)s.Attribute(Ns.W + attribute)).FirstOrDefault(v => v is not null)) / TwipsPerPoint;

    // Heights are guessed without styles, too.
    private static XElement? Root(WordPackage package)
    {
        try
        {
            return package.FromMain(Ns.Types.Styles) is { } part ? package.Xml(part).Root : null;
        }
        catch (DocumentRefusedException)
        {
            return null;
        }
    }

    private double Size(XElement paragraph)
    {
        var halves = paragraph.Descendants(Ns.W + "sz").Where(s => s.Ancestors().TakeWhile(a => a != paragraph).All(a => a.Name != Ns.W + "drawing" && a.Name != Ns.W + "pict"))
            .Concat(Chain(paragraph).Select(s => s.Element(Ns.W + "rPr")?.Element(Ns.W + "sz")))
            .Append(_defaults?.Element(Ns.W + "rPrDefault")?.Element(Ns.W + "rPr")?.Element(Ns.W + "sz"))
            .Select(s => DrawingMlShapes.Number((string?)s?.Attribute(Ns.W + "val")))
            .FirstOrDefault(s => s > 0);
        return halves > 0 ? Math.Clamp(halves / 2, 1, 100) : UsualSize;
    }

    private IEnumerable<XElement> Spacing(XElement paragraph) => new[] { paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "spacing") }
        .Concat(Chain(paragraph).Select(s => s.Element(Ns.W + "pPr")?.Element(Ns.W + "spacing")))
        .Append(_defaults?.Element(Ns.W + "pPrDefault")?.Element(Ns.W + "pPr")?.Element(Ns.W + "spacing"))
        .OfType<XElement>();

    private IEnumerable<XElement> Chain(XElement paragraph)
    {
        var id = (string?)paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val") ?? "Normal";
        for (var i = 0; i < MostStyles && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = (string?)style.Element(Ns.W + "basedOn")?.Attribute(Ns.W + "val") ?? "";
        }
    }
}
