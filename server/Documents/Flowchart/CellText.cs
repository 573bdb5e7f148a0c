using SopWordAddin.Documents.Flowchart.Text;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>The measured texts of one cell of the flowchart table; more than one are a numbered list.</summary>
internal sealed class CellText
{
    private static readonly CellText Nothing = new([]);

    private readonly MeasuredText[] _entries;

    private CellText(MeasuredText[] entries) => _entries = entries;

    /// <summary>Width of the longest word with the cell's margins.</summary>
    public Length Least
    {
        get
        {
            var longest = Length.Zero;
            foreach (var entry in _entries)
            {
                longest = entry.LongestPiece > longest ? entry.LongestPiece : longest;
            }

            return longest + Sides + new Length(longest.Twips / 100);
        }
    }

    private Length Sides => TableStyle.CellSide + TableStyle.CellSide + (_entries.Length > 1 ? TableStyle.ListIndent : Length.Zero);

    public static CellText Of(string text, Typeface face) =>
        string.IsNullOrWhiteSpace(text) ? Nothing : new CellText([new MeasuredText(text, face)]);

    public static CellText Of(IReadOnlyList<string> entries, Typeface face)
    {
        if (entries.Count == 0)
        {
            return Nothing;
        }

        var measured = new MeasuredText[entries.Count];
        for (var i = 0; i < measured.Length; i++)
        {
            measured[i] = new MeasuredText(entries[i], face);
        }

        return new CellText(measured);
    }

    /// <param name="width">Of the column, its margins included.</param>
    public int CountLines(Length width)
    {
        var count = 0;
        foreach (var entry in _entries)
        {
            count += Math.Max(1, entry.CountLines(width - Sides));
        }

        return count;
    }

    /// <param name="width">Of the column, its margins included.</param>
    public IReadOnlyList<FlowEntry> Entries(Length width)
    {
        if (_entries.Length == 0)
        {
            return [];
        }

        var entries = new FlowEntry[_entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            var mark = entries.Length > 1 ? string.Create(null, $"{i + 1}.") : null;
            entries[i] = new FlowEntry(_entries[i].Text, mark, _entries[i].Lines(width - Sides));
        }

        return entries;
    }
}
