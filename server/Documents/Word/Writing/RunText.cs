namespace SopWordAddin.Documents.Word.Writing;

/// <summary>A text as a run: line feeds and tabs are elements of their own in Word.</summary>
internal static class RunText
{
    private static readonly char[] Breaks = ['\n', '\t', '\r'];

    /// <param name="properties">Markup of the run's properties.</param>
    public static void Write(MarkupWriter to, string text, Action<MarkupWriter>? properties = null)
    {
        if (text.Length == 0)
        {
            return;
        }

        to.Write($"<w:r>");
        properties?.Invoke(to);
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
