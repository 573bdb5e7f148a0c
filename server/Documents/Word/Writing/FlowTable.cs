using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>The flowchart as one table: header rows, then a row with a drawing a step.</summary>
internal sealed class FlowTable(MarkupWriter to, ShapeIds ids, double symbolSize)
{
    /// <summary>A row's drawing counts from its cell's very corner, so white above the texts is their paragraphs' own.</summary>
    private static readonly CellMargins ForDrawing = new(Length.Zero, Length.Zero, Length.Zero);
    private static readonly CellMargins ForHeader = new(TableStyle.CellSide, TableStyle.CellEnd, TableStyle.CellEnd);

    private readonly RowDrawing _drawing = new(to, ids, symbolSize);

    /// <param name="repeatHeader">The header rows come again on every page.</param>
    public void Write(FlowchartDrawing flow, bool repeatHeader)
    {
        TableFrame.Open(to, [.. flow.Columns.Select(c => c.Width)], "Alur SOP", above: Length.Zero);
        WriteHeader(flow, repeatHeader);
        var order = 0;
        foreach (var page in flow.Pages)
        {
            for (var i = 0; i < page.Rows.Count; i++)
            {
                Write(flow.Columns, page.Rows[i], new RowPlace(++order, StartsPage: i == 0 && page.Number > 1, KeepsNext: i < page.Rows.Count - 1));
            }
        }

        to.Write($"</w:tbl>");
    }

    private void WriteHeader(FlowchartDrawing flow, bool repeat)
    {
        var filled = GridRows.Fill(flow.Columns.Count, flow.Header.Select(r => r.Cells), c => new CellPlace(c.FirstColumn, c.ColumnSpan, c.RowSpan));
        foreach (var (row, cells) in flow.Header.Zip(filled))
        {
            TableFrame.OpenRow(to, row.Height, repeat);
            foreach (var cell in cells)
            {
                var width = new Length(flow.Columns.Skip(cell.Place.Column).Take(cell.Place.Columns).Sum(c => c.Width.Twips));
                TableFrame.OpenCell(to, width, cell.Place.Columns, cell.Merge, HeaderStyle(cell.Content));
                to.Write($"""<w:p><w:pPr><w:pStyle w:val="{StyleIds.Header}"/><w:keepNext/></w:pPr>""");
                RunText.Write(to, cell.Content?.Text ?? "", (long)(2 * (cell.Content?.SmallSize ?? 0)));
                to.Write($"</w:p></w:tc>");
            }

            to.Write($"</w:tr>");
        }
    }

    /// <summary>The lines of a turned name may fill the width of its column.</summary>
    private static CellStyle HeaderStyle(HeaderCell? cell) => cell is { Turned: true }
        ? new CellStyle(ForHeader with { Side = Length.Zero }, Turned: true, Middle: true)
        : new CellStyle(ForHeader, Middle: true);

    private void Write(IReadOnlyList<FlowColumn> columns, FlowRow row, RowPlace place)
    {
        TableFrame.OpenRow(to, row.Height, header: false);
        var firstActor = true;
        for (var i = 0; i < columns.Count; i++)
        {
            var isActor = columns[i].Kind == ColumnKind.Actor;
            TableFrame.OpenCell(to, columns[i].Width, 1, null, new CellStyle(isActor ? ForDrawing : null));
            if (isActor)
            {
                WriteActor(firstActor ? row : null, place);
                firstActor = false;
            }
            else
            {
                WriteText(row.Cells[i], place);
            }

            to.Write($"</w:tc>");
        }

        to.Write($"</w:tr>");
    }

    private void WriteActor(FlowRow? drawn, RowPlace place)
    {
        OpenParagraph(StyleIds.Actor, place);
        to.Write($"</w:pPr>");
        if (drawn is not null)
        {
            _drawing.Write(drawn, place.Order);
        }

        to.Write($"</w:p>");
    }

    private void WriteText(FlowCell cell, RowPlace place)
    {
        if (cell.Entries.Count == 0)
        {
            OpenParagraph(StyleIds.Cell, place);
            to.Write($"</w:pPr></w:p>");
        }

        for (var i = 0; i < cell.Entries.Count; i++)
        {
            var entry = cell.Entries[i];
            OpenParagraph(StyleIds.Cell, place);
            if (i == 0)
            {
                to.Write($"""<w:spacing w:before="{TableStyle.CellEnd.Twips}"/>""");
            }

            if (entry.Mark is not null)
            {
                to.Write($"""<w:ind w:left="{TableStyle.ListIndent.Twips}" w:hanging="{TableStyle.ListIndent.Twips}"/>""");
            }
            else if (cell.Kind is ColumnKind.Number or ColumnKind.Time)
            {
                to.Write($"""<w:jc w:val="center"/>""");
            }

            to.Write($"</w:pPr>");
            RunText.Write(to, entry.Mark is null ? entry.Text : $"{entry.Mark}\t{entry.Text}");
            to.Write($"</w:p>");
        }
    }

    private void OpenParagraph(string style, RowPlace place)
    {
        to.Write($"""<w:p><w:pPr><w:pStyle w:val="{style}"/>""");
        if (place.KeepsNext)
        {
            to.Write($"<w:keepNext/>");
        }

        if (place.StartsPage)
        {
            to.Write($"<w:pageBreakBefore/>");
        }
    }

    /// <param name="StartsPage">For Word, which begins a page before a row that asks for it; LibreOffice does not.</param>
    /// <param name="KeepsNext">For LibreOffice: the rows of a page hold together, so a page that ends early ends there too.</param>
    private readonly record struct RowPlace(int Order, bool StartsPage, bool KeepsNext);
}
