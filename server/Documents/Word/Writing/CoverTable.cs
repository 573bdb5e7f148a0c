using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>The identity table.</summary>
/// <param name="lists">Which set of numbered lists: every SOP of a book counts from 1.</param>
/// <param name="bookmark">Set at the table's beginning; null for none.</param>
internal sealed class CoverTable(MarkupWriter to, ShapeIds ids, int lists = 0, string? bookmark = null)
{
    private bool _isMarked = bookmark is null;

    /// <param name="logo">Null for none.</param>
    public void Write(CoverDrawing cover, LogoInDocument? logo)
    {
        TableFrame.Open(to, cover.Columns, "Identitas SOP", TableStyle.CellEnd);
        var rows = cover.Pages.SelectMany(p => p.Rows.Select((row, i) => (Row: row, StartsPage: i == 0 && p != cover.Pages[0], KeepsNext: i < p.Rows.Count - 1))).ToList();
        var filled = GridRows.Fill(cover.Columns.Count, rows.Select(r => r.Row.Cells), c => new CellPlace(c.FirstColumn, c.ColumnSpan, c.RowSpan));
        foreach (var ((row, startsPage, keepsNext), cells) in rows.Zip(filled))
        {
            TableFrame.OpenRow(to, row.Height, header: false);
            foreach (var cell in cells)
            {
                var width = new Length(cover.Columns.Skip(cell.Place.Column).Take(cell.Place.Columns).Sum(c => c.Twips));
                TableFrame.OpenCell(to, width, cell.Place.Columns, cell.Merge, new CellStyle(Middle: cell.Content?.IsMiddle ?? false));
                Write(cell.Content, (startsPage, keepsNext), cell.Content?.Field == CoverCell.AgencyField && row == rows[0].Row ? logo : null);
                to.Write($"</w:tc>");
            }

            to.Write($"</w:tr>");
        }

        to.Write($"</w:tbl>");
    }

    private void Write(CoverCell? cell, (bool StartsPage, bool KeepsNext) row, LogoInDocument? logo)
    {
        if (cell is null or { Paragraphs.Count: 0 })
        {
            OpenParagraph(row);
            to.Write($"</w:pPr>");
            Mark();
            to.Write($"</w:p>");
            return;
        }

        foreach (var paragraph in cell.Paragraphs)
        {
            if (logo is not null)
            {
                // The room above the agency's first line is the picture's.
                WriteLogo(logo, row);
                Write(cell.Field, paragraph with { SpaceBefore = paragraph.SpaceBefore - TableStyle.LogoHeight }, row);
                logo = null;
            }
            else
            {
                Write(cell.Field, paragraph, row);
            }
        }
    }

    // Looks come from styles, not from runs: LibreOffice drops what is set on the first run of a content control.
    private void Write(string field, CoverParagraph paragraph, (bool StartsPage, bool KeepsNext) row)
    {
        var isAgency = field == CoverCell.AgencyField;
        OpenParagraph(row, isAgency ? StyleIds.Agency : paragraph.Bold ? StyleIds.CoverBold : StyleIds.Cover);
        if (paragraph.Mark is not null)
        {
            to.Write($"""<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{NumberingPart.IdOf(field, lists)}"/></w:numPr>""");
        }

        if (paragraph.SpaceBefore > Length.Zero)
        {
            to.Write($"""<w:spacing w:before="{paragraph.SpaceBefore.Twips}" w:after="0"/>""");
        }

        if (paragraph.Mark is not null)
        {
            to.Write($"""<w:ind w:left="{TableStyle.CoverListIndent.Twips}" w:hanging="{TableStyle.CoverListIndent.Twips}"/>""");
        }

        if (paragraph.Centred && !isAgency)
        {
            to.Write($"""<w:jc w:val="center"/>""");
        }

        to.Write($"</w:pPr>");
        Mark();
        RunText.Write(to, paragraph.Text);
        to.Write($"</w:p>");
    }

    private void WriteLogo(LogoInDocument logo, (bool StartsPage, bool KeepsNext) row)
    {
        OpenParagraph(row);
        to.Write($"""<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>""");
        Mark();
        logo.Write(to, ids);
        to.Write($"</w:p>");
    }

    private void OpenParagraph((bool StartsPage, bool KeepsNext) row, string style = StyleIds.Cover)
    {
        to.Write($"""<w:p><w:pPr><w:pStyle w:val="{style}"/>""");
        if (row.KeepsNext)
        {
            to.Write($"<w:keepNext/>");
        }

        if (row.StartsPage)
        {
            to.Write($"<w:pageBreakBefore/>");
        }
    }

    // Within the table's first paragraph: before the table it would lie on the page before.
    private void Mark()
    {
        if (!_isMarked)
        {
            _isMarked = true;
            to.Write($"""<w:bookmarkStart w:id="{lists}" w:name="{bookmark}"/><w:bookmarkEnd w:id="{lists}"/>""");
        }
    }
}
