using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Flowchart.Text;

namespace SopWordAddin.Documents.Svg;

/// <summary>Draws a page of the flowchart table.</summary>
internal static class FlowInk
{
    /// <param name="y">Of the table's upper edge.</param>
    public static void Draw(SvgSheet sheet, FlowchartDrawing flow, FlowPage page, Length y)
    {
        var top = y;
        if (page.Number == 1 || sheet.RepeatsHeader)
        {
            y = DrawHeader(sheet, flow, y);
        }

        foreach (var row in page.Rows)
        {
            sheet.Open("g", row.StepId is null ? "data-row" : "data-step-id", row.StepId ?? "");
            DrawRow(sheet, flow, row, y);
            sheet.Close("g");
            y += row.Height;
        }

        var last = flow.Columns[^1];
        sheet.Rectangle(new Box(Length.Zero, top, last.X + last.Width, y - top), TableStyle.Frame);
    }

    private static Length DrawHeader(SvgSheet sheet, FlowchartDrawing flow, Length y)
    {
        for (var i = 0; i < flow.Header.Count; i++)
        {
            foreach (var cell in flow.Header[i].Cells)
            {
                var last = flow.Columns[cell.FirstColumn + cell.ColumnSpan - 1];
                var x = flow.Columns[cell.FirstColumn].X;
                var height = new Length(flow.Header.Skip(i).Take(cell.RowSpan).Sum(r => r.Height.Twips));
                DrawHeaderCell(sheet, cell, new Box(x, y, last.X + last.Width - x, height));
            }

            y += flow.Header[i].Height;
        }

        return y;
    }

    private static void DrawHeaderCell(SvgSheet sheet, HeaderCell cell, Box box)
    {
        sheet.Rectangle(box);
        var face = sheet.HeaderFace with { Size = cell.SmallSize ?? sheet.HeaderFace.Size };
        var apart = sheet.HeaderFace.LineHeight;
        var (x, y) = (box.X + new Length(box.Width.Twips / 2), box.Y + new Length(box.Height.Twips / 2));
        var top = y - new Length(((cell.Lines.Count - 1) * apart.Twips + face.LineHeight.Twips) / 2);
        foreach (var line in cell.Lines)
        {
            if (cell.Turned)
            {
                sheet.Turned(line, face, x, top, y);
            }
            else
            {
                sheet.Text(line, face, x, top, centred: true);
            }

            top += apart;
        }
    }

    private static void DrawRow(SvgSheet sheet, FlowchartDrawing flow, FlowRow row, Length y)
    {
        for (var i = 0; i < flow.Columns.Count; i++)
        {
            var column = flow.Columns[i];
            sheet.Rectangle(new Box(column.X, y, column.Width, row.Height));
            DrawText(sheet, row.Cells[i], new Box(column.X, y, column.Width, row.Height));
        }

        var origin = new Spot(flow.ActorsX, y);
        foreach (var stroke in row.Strokes)
        {
            SymbolInk.Draw(sheet, stroke, origin);
        }

        foreach (var symbol in row.Symbols)
        {
            SymbolInk.Draw(sheet, symbol, origin);
        }

        foreach (var label in row.Labels)
        {
            // White, so that a column's border stops at the words that lie across it.
            sheet.Raw("<rect");
            sheet.At(" x", origin.X + label.Box.X).At(" y", origin.Y + label.Box.Y).At(" width", label.Box.Width).At(" height", label.Box.Height);
            sheet.Raw(" fill=\"#fff\" stroke=\"none\"/>");
            var middle = origin.X + label.Box.X + new Length(label.Box.Width.Twips / 2);
            sheet.Text(label.Text, sheet.SymbolFace, middle, origin.Y + label.Box.Y, centred: true);
        }
    }

    private static void DrawText(SvgSheet sheet, FlowCell cell, Box box)
    {
        var face = sheet.BodyFace;
        var centred = cell.Kind is ColumnKind.Number or ColumnKind.Time;
        var y = box.Y + TableStyle.CellEnd;
        foreach (var entry in cell.Entries)
        {
            var x = box.X + TableStyle.CellSide;
            if (entry.Mark is { } mark)
            {
                sheet.Text(mark, face, x, y, centred: false);
                x += TableStyle.ListIndent;
            }

            foreach (var line in entry.Lines)
            {
                sheet.Text(line, face, centred ? box.X + new Length(box.Width.Twips / 2) : x, y, centred);
                y += face.LineHeight;
            }

            y += entry.Lines.Count == 0 ? face.LineHeight : Length.Zero;
        }
    }
}
