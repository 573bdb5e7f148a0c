using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>The markup around cells that both tables share: fixed layout, exact heights, borders, rows that never split.</summary>
internal static class TableFrame
{
    /// <param name="description">For screen readers.</param>
    /// <param name="above">White at the top of cells. All cells of a row get that of the one that has most, so a row whose cells count from their corner can have none.</param>
    public static void Open(MarkupWriter to, IReadOnlyList<Length> columns, string description, Length above)
    {
        to.Write($"""<w:tbl><w:tblPr><w:tblW w:w="{columns.Sum(c => c.Twips)}" w:type="dxa"/><w:jc w:val="left"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>""");
        Border(to, "top", TableStyle.Frame);
        Border(to, "left", TableStyle.Frame);
        Border(to, "bottom", TableStyle.Frame);
        Border(to, "right", TableStyle.Frame);
        Border(to, "insideH", TableStyle.Border);
        Border(to, "insideV", TableStyle.Border);
        to.Write($"""</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>""");
        Margins(to, new CellMargins(TableStyle.CellSide, above, TableStyle.CellEnd));
        to.Write($"""</w:tblCellMar><w:tblCaption w:val="{description}"/></w:tblPr><w:tblGrid>""");
        foreach (var column in columns)
        {
            to.Write($"""<w:gridCol w:w="{column.Twips}"/>""");
        }

        to.Write($"</w:tblGrid>");
    }

    public static void OpenRow(MarkupWriter to, Length height, bool header)
    {
        to.Write($"""<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height.Twips}" w:hRule="exact"/>""");
        if (header)
        {
            to.Write($"<w:tblHeader/>");
        }

        to.Write($"</w:trPr>");
    }

    /// <param name="merge"><c>restart</c> or <c>continue</c>; null for a cell of one row.</param>
    public static void OpenCell(MarkupWriter to, Length width, int columns, string? merge, CellStyle style)
    {
        to.Write($"""<w:tc><w:tcPr><w:tcW w:w="{width.Twips}" w:type="dxa"/>""");
        if (columns > 1)
        {
            to.Write($"""<w:gridSpan w:val="{columns}"/>""");
        }

        if (merge is not null)
        {
            to.Write($"""<w:vMerge w:val="{merge}"/>""");
        }

        if (style.Margins is { } margins)
        {
            to.Write($"<w:tcMar>");
            Margins(to, margins);
            to.Write($"</w:tcMar>");
        }

        if (style.Turned)
        {
            to.Write($"""<w:textDirection w:val="btLr"/>""");
        }

        if (style.Middle)
        {
            to.Write($"""<w:vAlign w:val="center"/>""");
        }

        to.Write($"</w:tcPr>");
    }

    private static void Border(MarkupWriter to, string side, Length width) =>
        to.Write($"""<w:{side} w:val="single" w:sz="{(long)(width.Points * 8)}" w:space="0" w:color="000000"/>""");

    private static void Margins(MarkupWriter to, CellMargins margins) =>
        to.Write($"""<w:top w:w="{margins.Above.Twips}" w:type="dxa"/><w:left w:w="{margins.Side.Twips}" w:type="dxa"/><w:bottom w:w="{margins.Below.Twips}" w:type="dxa"/><w:right w:w="{margins.Side.Twips}" w:type="dxa"/>""");
}

/// <param name="Margins">Null for the table's own.</param>
/// <param name="Turned">Written bottom to top.</param>
/// <param name="Middle">Text stands at half the cell's height.</param>
internal readonly record struct CellStyle(CellMargins? Margins = null, bool Turned = false, bool Middle = false);

/// <param name="Side">Left and right.</param>
internal readonly record struct CellMargins(Length Side, Length Above, Length Below);
