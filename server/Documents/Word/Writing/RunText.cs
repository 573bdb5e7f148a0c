namespace SopWordAddin.Documents.Word.Writing;

/// <summary>A text as a run: line feeds and tabs are elements of their own in Word.</summary>
internal static class RunText
{
    private static readonly char[] Breaks = ['\n', '\t', '\r'];

    /// <param name="halfPoints">Size of the type; 0 for that of the paragraph's style.</param>
    public static void Write(MarkupWriter to, string text, long halfPoints = 0)
    {
        if (text.Length == 0)
        {
            return;
        }

        to.Write($"<w:r>");
        if (halfPoints > 0)
        {
            to.Write($"""<w:rPr><w:sz w:val="{halfPoints}"/><w:szCs w:val="{halfPoints}"/></w:rPr>""");
        }

        text = text.ReplaceLineEndings("\n");
        while (text.IndexOfAny(Breaks) is var at and >= 0)
        {
            Piece(to, text[..at]);
            if (text[at] == '\t')
            {
                to.Write($"<w:tab/>");
            }
            else
            {
                to.Write($"<w:br/>");
            }

            text = text[(at + 1)..];
        }

        Piece(to, text);
        to.Write($"</w:r>");
    }

    private static void Piece(MarkupWriter to, string text)
    {
        if (text.Length > 0)
        {
            to.Write($"""<w:t xml:space="preserve">{text}</w:t>""");
        }
    }
}
