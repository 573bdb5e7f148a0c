using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Book;

/// <summary>Paragraphs and clauses of the first pages. Lengths are in twips.</summary>
internal sealed class BookParagraphs(MarkupWriter to)
{
    /// <summary>Text width of the upright A4 page.</summary>
    public const int Width = 9070;

    private const int LabelWidth = 1900;
    private const int ColonWidth = 300;
    private const int MarkWidth = 480;

    // Far above the bookmarks of the SOPs.
    private const int FirstBookmark = 100_000;

    private int _bookmarks;

    public void Line(string style, string text, int before = 0, int after = 0, bool startsPage = false, bool keep = false, string? bookmark = null)
    {
        to.Write($"""<w:p><w:pPr><w:pStyle w:val="{style}"/>""");
        if (keep)
        {
            to.Write($"<w:keepNext/>");
        }

        if (startsPage)
        {
            to.Write($"<w:pageBreakBefore/>");
        }

        to.Write($"""<w:spacing w:before="{before}" w:after="{after}"/></w:pPr>""");
        if (bookmark is not null)
        {
            to.Write($"""<w:bookmarkStart w:id="{FirstBookmark + _bookmarks}" w:name="{bookmark}"/><w:bookmarkEnd w:id="{FirstBookmark + _bookmarks++}"/>""");
        }

        RunText.Write(to, text);
        to.Write($"</w:p>");
    }

    /// <summary>An entry of a list, its mark hanging.</summary>
    public void Entry(string mark, string words)
    {
        to.Write($"""<w:p><w:pPr><w:pStyle w:val="{BookStyles.Text}"/><w:spacing w:before="0" w:after="60"/><w:ind w:left="{MarkWidth}" w:hanging="{MarkWidth}"/></w:pPr>""");
        RunText.Write(to, $"{mark}\t{words}");
        to.Write($"</w:p>");
    }

    /// <summary>A label, a colon, and what stands under it: how a decision sets out its clauses.</summary>
    public void Clauses(string label, IReadOnlyList<(string Mark, string Words)> clauses)
    {
        to.Write($"""<w:tbl><w:tblPr><w:tblW w:w="{Width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{LabelWidth}"/><w:gridCol w:w="{ColonWidth}"/><w:gridCol w:w="{Width - LabelWidth - ColonWidth}"/></w:tblGrid><w:tr>""");
        Cell(LabelWidth, () => Line(BookStyles.Text, label));
        Cell(ColonWidth, () => Line(BookStyles.Text, ":"));
        Cell(Width - LabelWidth - ColonWidth, () =>
        {
            foreach (var (mark, words) in clauses)
            {
                if (mark.Length > 0)
                {
                    Entry(mark, words);
                }
                else
                {
                    Line(BookStyles.Text, words, after: 60);
                }
            }
        });
        to.Write($"</w:tr></w:tbl>");
        Line(BookStyles.Text, "");
    }

    /// <param name="numbering">The section's <c>w:pgNumType</c>, or nothing.</param>
    public void EndSection(string numbering, bool header = true)
    {
        to.Write($"""<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr>""");
        if (header)
        {
            to.Write($"""<w:headerReference w:type="default" r:id="{BookBody.HeaderId}"/>""");
        }

        to.Write($"""<w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1134" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/>""");
        to.Insert(System.Text.Encoding.UTF8.GetBytes(numbering));
        to.Write($"</w:sectPr></w:pPr></w:p>");
    }

    private void Cell(int width, Action content)
    {
        to.Write($"""<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>""");
        content();
        to.Write($"</w:tc>");
    }
}
