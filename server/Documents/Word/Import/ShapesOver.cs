using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>
/// Every shape that lies over the flowchart, in its places: those that hang in a cell, and those that hang on a
/// paragraph above or below the tables.
/// </summary>
internal sealed class ShapesOver(IReadOnlyList<TableLayout> tables, ParagraphLooks looks)
{
    /// <summary>A document with more shapes is no SOP that a person drew.</summary>
    public const int Most = 6_000;

    private const double UsualWidth = 500;

    // How far from the tables a paragraph may stand whose drawings are looked at.
    private const int Near = 12;

    public List<DrawnShape> All(IReadOnlyList<XElement> elements)
    {
        var found = new List<DrawnShape>();
        foreach (var table in tables)
        {
            for (var row = 0; row < table.Grid.Rows.Count && found.Count < Most; row++)
            {
                foreach (var cell in table.Grid.Rows[row].Cells)
                {
                    AddCell(found, table, row, cell);
                }
            }
        }

        if (tables.Count > 0 && elements.Count > 0)
        {
            AddAround(found, elements[0], elements[^1]);
        }

        return found.Count > Most ? found[..Most] : found;
    }

    private static void AddCell(List<DrawnShape> found, TableLayout table, int row, VisibleCell cell)
    {
        foreach (var paragraph in cell.Element.Descendants(Ns.W + "p").Where(p => !p.Ancestors(Ns.W + "txbxContent").Any()))
        {
            foreach (var drawing in Drawings(paragraph))
            {
                var text = table.Corner(row, cell, paragraph);
                var corner = table.Corner(row, cell);
                found.AddRange(Placed(drawing, new Hook(text, corner)));
            }
        }
    }

    // Paragraphs right before and after the tables, as long as nothing but paragraphs stands between.
    private void AddAround(List<DrawnShape> found, XElement first, XElement last)
    {
        var y = tables[0].Top(0);
        foreach (var paragraph in first.ElementsBeforeSelf().Reverse().TakeWhile(e => e.Name == Ns.W + "p").Take(Near))
        {
            y -= looks.Height(paragraph, UsualWidth);
            AddLoose(found, paragraph, y);
        }

        y = tables[^1].Bottom;
        foreach (var paragraph in last.ElementsAfterSelf().TakeWhile(e => e.Name == Ns.W + "p").Take(Near))
        {
            AddLoose(found, paragraph, y);
            y += looks.Height(paragraph, UsualWidth);
        }
    }

    private void AddLoose(List<DrawnShape> found, XElement paragraph, double y)
    {
        var over = new Area(0, tables[0].Top(0), tables.Max(t => t.Width), tables[^1].Bottom - tables[0].Top(0));
        found.AddRange(Drawings(paragraph)
            .SelectMany(d => Placed(d, new Hook(new Point(0, y), new Point(0, y))))
            .Where(s => over.To(s.Box.Middle) < s.Box.Height + 20));
    }

    /// <summary>DrawingML and VML drawings that hang in a paragraph; of both forms of one drawing the newer.</summary>
    private static IEnumerable<XElement> Drawings(XElement paragraph) => paragraph.Descendants()
        .Where(e => e.Name == Ns.Wp + "anchor" || e.Name == Ns.Wp + "inline" || (e.Name == Ns.W + "pict" && e.Elements().Any(c => c.Name.Namespace == VmlShapes.V)))
        .Where(e => !e.Ancestors().TakeWhile(a => a != paragraph).Any(a => a.Name == Ns.W + "del" || a.Name == Ns.W + "moveFrom" || a.Name == Ns.W + "txbxContent" || IsSpare(a)));

    private static bool IsSpare(XElement element) =>
        element.Name == Ns.Mc + "Fallback" && (element.Parent?.Elements(Ns.Mc + "Choice").Any(c => c.Descendants(Ns.W + "drawing").Any()) ?? false);

    private static IEnumerable<DrawnShape> Placed(XElement drawing, Hook hook)
    {
        if (drawing.Name == Ns.W + "pict")
        {
            // In a group or alone: the outermost style holds the place, which VmlShapes has read already.
            return VmlShapes.In(drawing).Select(s => Moved(s, hook.Text));
        }

        var (x, fromCellX) = Offset(drawing, "positionH");
        var (y, fromCellY) = Offset(drawing, "positionV");
        var at = new Point((fromCellX ? hook.Cell.X : hook.Text.X) + x, (fromCellY ? hook.Cell.Y : hook.Text.Y) + y);
        return DrawingMlShapes.In(drawing).Select(s => Moved(s, at));
    }

    private static DrawnShape Moved(DrawnShape shape, Point by) => shape.Placed(p => new Point(p.X + by.X, p.Y + by.Y));

    // Within a table cell Word takes page and margin for the cell itself (layoutInCell, ECMA-376 Part 1, 20.4.2.3).
    private static (double Offset, bool FromCell) Offset(XElement anchor, string direction)
    {
        var position = anchor.Element(Ns.Wp + direction);
        var offset = DrawingMlShapes.Number(position?.Element(Ns.Wp + "posOffset")?.Value) / DrawingMlShapes.EmuPerPoint;
        return (offset, (string?)position?.Attribute("relativeFrom") is not (null or "column" or "character" or "paragraph" or "line"));
    }

    /// <param name="Text">Where the paragraph's text begins.</param>
    /// <param name="Cell">The corner of the cell.</param>
    private readonly record struct Hook(Point Text, Point Cell);
}
