using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>The markup around cells that both tables share: fixed layout, exact heights, borders, rows that never split.</summary>
internal static class TableFrame
{
    /// <param name="description">For screen readers.</param>
    public static void Open(MarkupWriter to, IReadOnlyList<Length> columns, string description)
    {
        to.Write($"""<w:tbl><w:tblPr><w:tblW w:w="{columns.Sum(c => c.Twips)}" w:type="dxa"/><w:jc w:val="left"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>""");
        Border(to, "top", TableStyle.Frame);
        Border(to, "left", TableStyle.Frame);
        Border(to, "bottom", TableStyle.Frame);
        Border(to, "right", TableStyle.Frame);
        Border(to, "insideH", TableStyle.Border);
        Border(to, "insideV", TableStyle.Border);
        to.Write($"""</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>""");
        Margins(to, TableStyle.CellSide, TableStyle.CellEnd);
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

        if (style.NoMargins || style.Turned)
        {
            to.Write($"<w:tcMar>");
            Margins(to, Length.Zero, style.Turned ? TableStyle.CellEnd : Length.Zero);
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

    private static void Margins(MarkupWriter to, Length side, Length end) =>
        to.Write($"""<w:top w:w="{end.Twips}" w:type="dxa"/><w:left w:w="{side.Twips}" w:type="dxa"/><w:bottom w:w="{end.Twips}" w:type="dxa"/><w:right w:w="{side.Twips}" w:type="dxa"/>""");
}

/// <param name="NoMargins">Actor cells: the drawing counts from the cell's very corner.</param>
/// <param name="Turned">Written bottom to top; its lines may fill the width of the cell.</param>
/// <param name="Middle">Text stands at half the cell's height.</param>
internal readonly record struct CellStyle(bool NoMargins = false, bool Turned = false, bool Middle = false);
