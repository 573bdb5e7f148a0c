using SopWordAddin.Documents.Flowchart.Text;

namespace SopWordAddin.Documents.Flowchart.Identity;

/// <summary>Paragraphs of the identity table: made, measured, and parted where a page ends.</summary>
internal static class CoverText
{
    /// <param name="width">Of the cell, its margins included.</param>
    public static CoverParagraph Paragraph(string text, Length width, double size, bool bold = false, bool centred = false)
    {
        var face = new Typeface(bold ? FontMetrics.Bold : FontMetrics.Regular, size);
        return new CoverParagraph(text, new MeasuredText(text, face).Lines(Inner(width)), null, bold, centred, size, Length.Zero);
    }

    /// <summary>Width of a cell in which each of these bold texts stands on one line.</summary>
    public static Length WidthOfLine(IEnumerable<string> texts, double size)
    {
        var face = new Typeface(FontMetrics.Bold, size);
        // A little more than the words: measuring keeps half a percent of every width free.
        return new Length(texts.Max(text => face.Width(text).Twips) * 101 / 100) + TableStyle.CellSide + TableStyle.CellSide;
    }

    /// <summary>A list, numbered when it has more than one entry; one empty line for none.</summary>
    public static List<CoverParagraph> List(IReadOnlyList<string> entries, Length width, double size)
    {
        if (entries.Count < 2)
        {
            return [Paragraph(entries.Count == 0 ? "" : entries[0], width, size)];
        }

        var paragraphs = new List<CoverParagraph>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            paragraphs.Add(Paragraph(entries[i], width - TableStyle.CoverListIndent, size) with { Mark = string.Create(null, $"{i + 1}.") });
        }

        return paragraphs;
    }

    public static int Height(CoverParagraph paragraph) =>
        paragraph.SpaceBefore.Twips + (Math.Max(1, paragraph.Lines.Count) * TableStyle.LineHeight(paragraph.FontSize).Twips);

    /// <summary>Height of a cell with these paragraphs, its white included; in twips as all of it.</summary>
    public static int CellHeight(IReadOnlyList<CoverParagraph> paragraphs)
    {
        var height = (TableStyle.CellEnd + TableStyle.CellEnd + TableStyle.Border).Twips;
        foreach (var paragraph in paragraphs)
        {
            height += Height(paragraph);
        }

        return height;
    }

    /// <summary>What fits a cell of the given height, and what is left for the next page. A cell for which there is no room at all gets one line nevertheless when forced.</summary>
    public static (List<CoverParagraph> Fits, List<CoverParagraph> Left) Split(IReadOnlyList<CoverParagraph> paragraphs, int height, bool force)
    {
        var fits = new List<CoverParagraph>();
        var rest = new List<CoverParagraph>();
        var room = height - CellHeight([]);
        foreach (var paragraph in paragraphs)
        {
            var line = TableStyle.LineHeight(paragraph.FontSize).Twips;
            var lines = Math.Max(1, paragraph.Lines.Count);
            var count = rest.Count > 0 ? 0 : Math.Clamp((room - paragraph.SpaceBefore.Twips) / line, force && fits.Count == 0 ? 1 : 0, lines);
            if (count == lines)
            {
                fits.Add(paragraph);
            }
            else if (count == 0)
            {
                rest.Add(paragraph);
            }
            else
            {
                fits.Add(Part(paragraph, 0, count));
                rest.Add(Part(paragraph, count, lines) with { Mark = null, SpaceBefore = Length.Zero });
            }

            room -= paragraph.SpaceBefore.Twips + (count * line);
        }

        return (fits, rest);
    }

    private static CoverParagraph Part(CoverParagraph paragraph, int first, int end)
    {
        string[] lines = [.. paragraph.Lines.Skip(first).Take(end - first)];
        return paragraph with { Text = string.Join(' ', lines), Lines = lines };
    }

    private static Length Inner(Length width) => width - TableStyle.CellSide - TableStyle.CellSide;
}
