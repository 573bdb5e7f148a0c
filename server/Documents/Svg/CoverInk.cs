using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Svg;

/// <summary>Draws a page of the identity table.</summary>
internal static class CoverInk
{
    /// <summary>Returns the table's lower edge.</summary>
    public static Length Draw(SvgSheet sheet, CoverDrawing cover, CoverPage page, Logo? logo)
    {
        var y = Length.Zero;
        for (var i = 0; i < page.Rows.Count; i++)
        {
            foreach (var cell in page.Rows[i].Cells)
            {
                var height = new Length(page.Rows.Skip(i).Take(cell.RowSpan).Sum(r => r.Height.Twips));
                var box = new Box(Sum(cover.Columns, 0, cell.FirstColumn), y, Sum(cover.Columns, cell.FirstColumn, cell.ColumnSpan), height);
                DrawCell(sheet, cell, box, logo);
            }

            y += page.Rows[i].Height;
        }

        sheet.Rectangle(new Box(Length.Zero, Length.Zero, Sum(cover.Columns, 0, cover.Columns.Count), y), TableStyle.Frame);
        return y;
    }

    private static Length Sum(IReadOnlyList<Length> widths, int first, int count) =>
        new(widths.Skip(first).Take(count).Sum(w => w.Twips));

    private static void DrawCell(SvgSheet sheet, CoverCell cell, Box box, Logo? logo)
    {
        sheet.Rectangle(box);
        var content = cell.Paragraphs.Sum(p => p.SpaceBefore.Twips + (Math.Max(1, p.Lines.Count) * TableStyle.LineHeight(p.FontSize).Twips));
        var y = cell.IsMiddle ? box.Y + new Length((box.Height.Twips - content) / 2) : box.Y + TableStyle.CellEnd;
        if (cell.Field == CoverCell.AgencyField && logo is not null)
        {
            DrawLogo(sheet, logo, box, y);
        }

        foreach (var paragraph in cell.Paragraphs)
        {
            y = DrawParagraph(sheet, paragraph, box, y + paragraph.SpaceBefore);
        }
    }

    private static Length DrawParagraph(SvgSheet sheet, CoverParagraph paragraph, Box box, Length y)
    {
        var face = new Typeface(paragraph.Bold ? FontMetrics.Bold : FontMetrics.Regular, paragraph.FontSize);
        var left = box.X + TableStyle.CellSide;
        if (paragraph.Mark is { } mark)
        {
            sheet.Text(mark, face, left, y, centred: false);
            left += TableStyle.CoverListIndent;
        }

        var x = paragraph.Centred ? box.X + new Length(box.Width.Twips / 2) : left;
        foreach (var line in paragraph.Lines)
        {
            sheet.Text(line, face, x, y, paragraph.Centred);
            y += face.LineHeight;
        }

        return paragraph.Lines.Count == 0 ? y + face.LineHeight : y;
    }

    private static void DrawLogo(SvgSheet sheet, Logo logo, Box box, Length y)
    {
        sheet.Raw("<image");
        sheet.At(" x", box.X).At(" y", y).At(" width", box.Width).At(" height", TableStyle.LogoHeight);
        sheet.Raw($" href=\"data:{logo.MediaType};base64,{logo.Base64}\"/>");
    }
}
