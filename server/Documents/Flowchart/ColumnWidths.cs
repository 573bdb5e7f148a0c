using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>
/// Needs the measured texts; leaves the table's columns. Actor columns are all alike and get a comfortable width as long as
/// the text columns can keep within their give; what the texts have is dealt out where it saves the most height.
/// </summary>
internal sealed class ColumnWidths
{
    /// <summary>An actor column in which symbols of full size have room for connectors on both sides.</summary>
    private static readonly Length Comfortable = Length.FromPoints(66);

    /// <summary>How far the columns widen so that an executor's name stays upright.</summary>
    private static readonly Length ComfortableForNames = Length.FromPoints(84);

    /// <summary>What executors cede so that a word of the texts stays whole.</summary>
    private static readonly Length Snug = Length.FromPoints(46);

    /// <summary>Wider than this a column only makes arrows long.</summary>
    private static readonly Length Generous = Length.FromPoints(104);

    /// <summary>The narrowest column whose turned name and symbols can be read; the texts' words break before it shrinks.</summary>
    public static readonly Length LeastActor = Length.FromPoints(19);

    /// <summary>Part of the table that the executors may take whatever their number.</summary>
    public const double MostForActors = 0.58;

    private const int Steps = 12;

    private readonly RowTexts _texts;
    private readonly FlowLabels _labels;
    private readonly ColumnShares _shares;
    private readonly Typeface _header;
    private readonly Length _table;

    private ColumnWidths(RowTexts texts, Profile profile, Length table)
    {
        _texts = texts;
        _labels = profile.FlowLabels;
        _shares = profile.Flow.Columns;
        _header = new Typeface(FontMetrics.Bold, profile.Font.Header);
        _table = table;
    }

    public static IReadOnlyList<FlowColumn> Fit(Chart chart, Flow flow, RowTexts texts, Profile profile, Sheet sheet) =>
        new ColumnWidths(texts, profile, sheet.Width).Fit(chart.Columns, flow.Actors);

    private FlowColumn[] Fit(IReadOnlyList<string?> actors, IReadOnlyList<Actor> named)
    {
        var comfortable = Math.Clamp(LongestName(named), Comfortable.Twips, ComfortableForNames.Twips);
        var least = Array.ConvertAll(_texts.Columns, Least);
        var most = Array.ConvertAll(_texts.Columns, Most);
        var forTexts = Math.Clamp(_table.Twips - (actors.Count * comfortable), least.Sum(), most.Sum());
        forTexts = Math.Max(forTexts, KeepWordsWhole(least, most, forTexts, _table.Twips - (actors.Count * Snug.Twips)));
        forTexts = Math.Max(forTexts, _table.Twips - (actors.Count * Generous.Twips));
        forTexts = Math.Min(forTexts, _table.Twips - (int)Math.Min(actors.Count * LeastActor.Twips, _table.Twips * MostForActors));
        var widths = new int[least.Length];
        Deal(least, most, forTexts, widths);
        return Columns(actors, widths, (_table.Twips - forTexts) / actors.Count);
    }

    /// <summary>
    /// Widens columns to their longest word, or the longest that there is room for, the cheapest first, while the executors keep
    /// a snug width; returns what the texts then need.
    /// </summary>
    private int KeepWordsWhole(int[] least, int[] most, int forTexts, int limit)
    {
        var words = new int[least.Length][];
        var order = new int[least.Length];
        for (var i = 0; i < words.Length; i++)
        {
            (words[i], order[i]) = (LongWords(i, most[i]), i);
        }

        Array.Sort(order, (a, b) => (words[a].FirstOrDefault() - least[a], a).CompareTo((words[b].FirstOrDefault() - least[b], b)));
        var sum = least.Sum();
        foreach (var i in order)
        {
            var extra = words[i].Select(word => Math.Max(0, word - least[i])).FirstOrDefault(more => sum + more <= Math.Max(forTexts, limit));
            least[i] += extra;
            sum += extra;
        }

        return sum;
    }

    private int Least(ColumnKind kind) => kind == ColumnKind.Number ? NumberWidth() : (int)(Share(kind) * (1 - Give));

    private int Most(ColumnKind kind) => kind == ColumnKind.Number ? NumberWidth() : (int)(Share(kind) * (1 + Give));

    private double Give => Math.Clamp(_shares.Give, 0, 0.9);

    private double Share(ColumnKind kind) => _table.Twips / 100.0 * Math.Clamp(
        kind switch
        {
            ColumnKind.Number => _shares.Number,
            ColumnKind.Activity => _shares.Activity,
            ColumnKind.Inputs => _shares.Inputs,
            ColumnKind.Time => _shares.Time,
            ColumnKind.Outputs => _shares.Outputs,
            _ => _shares.Notes,
        },
        1,
        60);

    // The number column's texts are all alike: it takes what the last number needs, and its share at the most.
    private int NumberWidth()
    {
        var column = Array.IndexOf(_texts.Columns, ColumnKind.Number);
        return Math.Max(LongWords(column, int.MaxValue)[0], (int)Math.Min(Share(ColumnKind.Number), 28 * Length.TwipsPerPoint));
    }

    private int LongestName(IReadOnlyList<Actor> actors)
    {
        var longest = 0;
        foreach (var actor in actors)
        {
            longest = Math.Max(longest, CellText.Of(actor.Name, _header).Least.Twips);
        }

        return longest;
    }

    /// <summary>The longest words of the heading and of each cell, no wider than given, the longest first.</summary>
    private int[] LongWords(int column, int most) =>
        [.. Enumerable.Range(0, _texts.Count).Select(row => _texts.At(row, column).Least.Twips).Append(HeadingWord(column))
            .Where(word => word <= most).Distinct().OrderDescending()];

    private int HeadingWord(int column) => CellText.Of(HeaderLayout.LabelOf(_texts.Columns[column], _labels), _header).Least.Twips;

    /// <summary>Deals the width out in equal steps, each to the column whose texts then lose the most height.</summary>
    private void Deal(int[] least, int[] most, int total, int[] widths)
    {
        Array.Copy(least, widths, least.Length);
        var spare = total - least.Sum();
        if (spare <= 0)
        {
            Shrink(widths, total);
            return;
        }

        var step = Math.Max(1, spare / Steps);
        var heights = new double[widths.Length][];
        for (var i = 0; i < widths.Length; i++)
        {
            heights[i] = new double[Steps + 1];
            for (var k = 0; k <= Steps; k++)
            {
                heights[i][k] = k > 0 && widths[i] + (k * step) > most[i] ? heights[i][k - 1] : Heights(i, new Length(widths[i] + (k * step)));
            }
        }

        var given = new int[widths.Length];
        for (var left = Steps; left > 0;)
        {
            var (column, count) = Best(heights, given, left);
            if (column < 0)
            {
                break;
            }

            given[column] += count;
            left -= count;
            widths[column] += count * step;
        }

        GiveRest(widths, total - widths.Sum());
    }

    private static (int Column, int Count) Best(double[][] heights, int[] given, int left)
    {
        var best = (Column: -1, Count: 0, Gain: 0.0);
        for (var i = 0; i < given.Length; i++)
        {
            for (var count = 1; count <= left && given[i] + count <= Steps; count++)
            {
                var gain = (heights[i][given[i]] - heights[i][given[i] + count]) / count;
                if (gain > best.Gain + 1e-9)
                {
                    best = (i, count, gain);
                }
            }
        }

        return (best.Column, best.Count);
    }

    /// <summary>Tall cells count more than low ones: a row is as high as its tallest.</summary>
    private double Heights(int column, Length width)
    {
        var sum = 0.0;
        for (var row = 0; row < _texts.Count; row++)
        {
            double lines = _texts.At(row, column).CountLines(width);
            sum += lines * lines;
        }

        return sum;
    }

    /// <summary>Width that no text needs, by share; an empty column is to stay narrow.</summary>
    private void GiveRest(int[] widths, int rest)
    {
        var parts = new double[widths.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var isEmpty = Heights(i, new Length(widths[i])) == 0;
            parts[i] = _texts.Columns[i] == ColumnKind.Number ? 0 : Share(_texts.Columns[i]) * (isEmpty ? 0.1 : 1);
        }

        var sum = parts.Sum();
        for (var i = 0; i < parts.Length; i++)
        {
            widths[i] += (int)(rest * parts[i] / sum);
        }
    }

    private static void Shrink(int[] widths, int total)
    {
        var sum = widths.Sum();
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = (int)((long)widths[i] * total / sum);
        }
    }

    private FlowColumn[] Columns(IReadOnlyList<string?> actors, int[] widths, int actorWidth)
    {
        var columns = new List<FlowColumn>();
        var x = 0;
        void Add(ColumnKind kind, string? actor, int width)
        {
            columns.Add(new FlowColumn(kind, actor, new Length(x), new Length(width)));
            x += width;
        }

        // Twips lost in the division go to the activity, so that the columns fill the table.
        widths[1] += _table.Twips - widths.Sum() - (actorWidth * actors.Count);
        for (var i = 0; i < widths.Length; i++)
        {
            Add(_texts.Columns[i], null, widths[i]);
            if (_texts.Columns[i] == ColumnKind.Activity)
            {
                foreach (var actor in actors)
                {
                    Add(ColumnKind.Actor, actor, actorWidth);
                }
            }
        }

        return [.. columns];
    }
}
