using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Tests.Flowchart;

/// <summary>Where the rows' drawings lie on the sheets of the whole document.</summary>
internal static class SheetPlaces
{
    /// <summary>How far a word processor's frame may lie from the text area's corner: its own width, and the line that begins the page.</summary>
    private const double FrameAway = 2;

    /// <returns>Index of the sheet, the table's corner on it, the row, and how far below the table's top it begins.</returns>
    private static IEnumerable<(int Sheet, InkedPage.Point Table, FlowRow Row, double Below)> Of(SopDrawing drawing)
    {
        var flow = drawing.Flow;
        var header = flow.Header.Sum(h => h.Height.Points);
        var first = drawing.PageCount - flow.Pages.Count;
        foreach (var page in flow.Pages)
        {
            var (top, below) = (flow.Margins.Top.Points, header);
            if (page.Number == 1 && flow.StartsBelowCover)
            {
                top += drawing.Cover.Pages[^1].Rows.Sum(r => r.Height.Points) + TableStyle.AfterTable.Points;
            }

            foreach (var row in page.Rows)
            {
                yield return (first + page.Number - 1, new(flow.Margins.Left.Points, top), row, below);
                below += row.Height.Points;
            }
        }
    }

    /// <summary>Names what of the flowchart the sheets do not show within a distance in points; and what they show besides.</summary>
    public static IEnumerable<string> Differences(SopDrawing drawing, IReadOnlyList<InkedPage> sheets, double within)
    {
        foreach (var (sheet, table, row, below) in Of(drawing))
        {
            var ink = sheets[sheet];
            var corner = ink.FrameCorner(table);
            if (!corner.IsNear(table, FrameAway))
            {
                yield return $"no table at {table} on sheet {sheet + 1} but at {corner}";
            }

            var origin = new InkedPage.Point(corner.X + drawing.Flow.ActorsX.Points, corner.Y + below);
            foreach (var symbol in row.Symbols.Where(s => !ink.Shapes.Exists(e => e.IsNear(InkedPage.Edges.Of(s.Box, origin), within))))
            {
                yield return $"{symbol.Name} on sheet {sheet + 1}";
            }

            foreach (var stroke in row.Strokes.Where(s => !ink.Shows(s, origin, within)))
            {
                yield return $"{stroke.Name} from {stroke.Start} on sheet {sheet + 1}";
            }
        }

        var symbols = drawing.Flow.Pages.Sum(p => p.Rows.Sum(r => r.Symbols.Count));
        if (sheets.Sum(s => s.Shapes.Count) != symbols)
        {
            yield return $"{sheets.Sum(s => s.Shapes.Count)} shapes instead of {symbols}";
        }
    }
}
