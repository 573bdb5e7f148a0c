using System.Globalization;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Book;

/// <summary>
/// The table of contents: a row an SOP with its number, revision and page. Pages are fields that hold the number counted
/// here, so that they are right before Word ever counts.
/// </summary>
internal sealed class BookContents(MarkupWriter to)
{
    /// <summary>About how many rows a page holds.</summary>
    public const int RowsAPage = 32;

    private static readonly int[] Widths = [560, 2700, 3760, 900, 1150];

    private static readonly (int Value, string Digits)[] RomanDigits = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public void Open(IReadOnlyList<string> heads)
    {
        to.Write($"""<w:tbl><w:tblPr><w:tblW w:w="{BookParagraphs.Width}" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>""");
        foreach (var width in Widths)
        {
            to.Write($"""<w:gridCol w:w="{width}"/>""");
        }

        to.Write($"</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (var i = 0; i < heads.Count; i++)
        {
            Cell(i, BookStyles.Subheading, heads[i]);
        }

        to.Write($"</w:tr>");
    }

    /// <summary>A part before the SOPs, counted in Roman numerals.</summary>
    public void Front(string title, string bookmark, string page)
    {
        to.Write($"<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        Cell(0, BookStyles.Text, "");
        Cell(1, BookStyles.Text, "");
        Cell(2, BookStyles.Text, title);
        Cell(3, BookStyles.Text, "");
        PageCell(bookmark, page);
        to.Write($"</w:tr>");
    }

    public void Sop(int number, BookEntry entry)
    {
        to.Write($"<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        Cell(0, BookStyles.Text, Text(number));
        Cell(1, BookStyles.Text, entry.Number);
        Cell(2, BookStyles.Text, entry.Title);
        Cell(3, BookStyles.Text, Text(entry.Revision));
        PageCell(entry.Bookmark, Text(entry.Page));
        to.Write($"</w:tr>");
    }

    public static void Close(MarkupWriter to) => to.Write($"</w:tbl>");

    public static string Roman(int number)
    {
        var roman = "";
        foreach (var (value, digits) in RomanDigits)
        {
            for (; number >= value; number -= value)
            {
                roman += digits;
            }
        }

        return roman;
    }

    private void Cell(int column, string style, string text)
    {
        OpenCell(column, style);
        RunText.Write(to, text);
        to.Write($"</w:p></w:tc>");
    }

    private void PageCell(string bookmark, string page)
    {
        OpenCell(Widths.Length - 1, BookStyles.Text);
        to.Write($"""<w:fldSimple w:instr=" PAGEREF {bookmark} \h "><w:r><w:t>{page}</w:t></w:r></w:fldSimple></w:p></w:tc>""");
    }

    private void OpenCell(int column, string style)
    {
        var isText = column is 1 or 2;
        to.Write($"""<w:tc><w:tcPr><w:tcW w:w="{Widths[column]}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{style}"/><w:spacing w:before="40" w:after="40"/><w:jc w:val="{(isText ? "left" : "center")}"/></w:pPr>""");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
