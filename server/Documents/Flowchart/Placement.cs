using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>
/// Needs the chart and the actor columns; leaves each row's symbols: sizes, columns, and levels one below the other where
/// marks share a column. A mark stands below the marks before it in flow that it would touch; symbols of one cell stand
/// side by side when the column is wide enough.
/// </summary>
internal sealed class Placement
{
    private const int Point = Length.TwipsPerPoint;

    /// <summary>Kept free at each side of a column for connectors that pass.</summary>
    private const int Gutter = 10 * Point;

    private const int LeastGutter = 2 * Point;
    private const int BesideGap = 16 * Point;
    private const int BelowGap = 18 * Point;
    private const int FullWidth = 42 * Point;
    private const int ProcessHeight = 20 * Point;
    private const int DecisionHeight = 26 * Point;
    private const int LeastHeight = 12 * Point;
    private const int MostTextHeight = 96 * Point;
    private static readonly Length LeastForWords = Length.FromPoints(18);

    private readonly HashSet<(int From, int To)> _linked;
    private readonly Typeface _face;
    private readonly int[] _left;
    private readonly int _columnWidth;
    private readonly int _room;

    public Placement(Chart chart, IReadOnlyList<FlowColumn> columns, Profile profile, int room)
    {
        _linked = [.. chart.Links.Where(l => chart.Marks[l.From].Row == chart.Marks[l.To].Row).Select(l => (l.From, l.To))];
        _face = new Typeface(FontMetrics.Regular, profile.Font.Symbol);
        var actors = columns.Where(c => c.Kind == ColumnKind.Actor).ToArray();
        _left = Array.ConvertAll(actors, c => (c.X - actors[0].X).Twips);
        _columnWidth = actors[0].Width.Twips;
        _room = room;
    }

    private int SymbolWidth => Math.Min(FullWidth, RoomAcross);

    /// <summary>Narrow columns divide their width between symbol and gutters.</summary>
    private int RoomAcross => Math.Max(_columnWidth - (2 * Gutter), Math.Min(_columnWidth - (2 * LeastGutter), _columnWidth / 2));

    public RowSymbols Place(ChartRow row)
    {
        if (row.Marks.Count == 0)
        {
            return RowSymbols.None;
        }

        var sizes = row.Marks.ConvertAll(SizeOf);
        var beside = row.Marks.Count > 1 && FitBeside(row.Marks, sizes);
        var levels = beside ? new int[row.Marks.Count] : Levels(row.Marks);
        return Stack(row.Marks, sizes, levels, beside);
    }

    private Size SizeOf(Mark mark)
    {
        var width = SymbolWidth;
        var height = mark.Kind == SymbolKind.Decision ? Math.Clamp(width, LeastHeight, DecisionHeight) : Math.Clamp(width * 4 / 5, LeastHeight, ProcessHeight);
        if (mark.Text.Length == 0)
        {
            return new Size(width, height, []);
        }

        return Fit(mark, width, height);
    }

    /// <summary>Widens, then heightens a symbol for its words; a diamond holds them in its inner half.</summary>
    private Size Fit(Mark mark, int width, int height)
    {
        var diamond = mark.Kind == SymbolKind.Decision;
        var text = new MeasuredText(mark.Text, _face);
        var side = diamond ? 0 : mark.Kind == SymbolKind.Terminator ? 4 * Point : 2 * Point;
        var share = diamond ? 0.62 : 1;
        var wanted = (int)(text.LongestPiece.Twips * 1.02 / share) + (2 * side);
        width = Math.Min(RoomAcross, Math.Max(width, wanted));
        var inner = new Length(Math.Max(1, (int)(width * share) - (2 * side)));
        if (text.LongestPiece > inner && inner < LeastForWords)
        {
            // Words broken letter by letter say nothing; screen readers still get them.
            return new Size(Math.Min(width, SymbolWidth), height, []);
        }

        var lines = text.Lines(inner);
        var most = Math.Max(1, (int)((Math.Min(MostTextHeight, _room / 3) * (diamond ? 0.5 : 1)) / _face.LineHeight.Twips));
        if (lines.Count > most)
        {
            lines = [.. lines.Take(most - 1), Ellipsis.Mark];
        }

        var high = lines.Count * _face.LineHeight.Twips;
        return new Size(width, Math.Max(height, diamond ? 2 * high : high + (4 * Point)), lines);
    }

    /// <summary>All marks stand in one cell and fit next to each other.</summary>
    private bool FitBeside(List<Mark> marks, List<Size> sizes)
    {
        var width = 2 * Gutter;
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i].Columns.Count != 1 || marks[i].Columns[0] != marks[0].Columns[0])
            {
                return false;
            }

            width += sizes[i].Width + (i > 0 ? BesideGap : 0);
        }

        return width <= _columnWidth;
    }

    private int[] Levels(List<Mark> marks)
    {
        var levels = new int[marks.Count];
        for (var i = 1; i < marks.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var touching = marks[j].First <= marks[i].Last && marks[i].First <= marks[j].Last;
                if (touching)
                {
                    levels[i] = Math.Max(levels[i], levels[j] + 1);
                }
                else if (IsLinked(marks[j], marks[i]))
                {
                    levels[i] = Math.Max(levels[i], levels[j]);
                }
            }
        }

        return levels;
    }

    private bool IsLinked(Mark a, Mark b) => _linked.Contains((a.Index, b.Index)) || _linked.Contains((b.Index, a.Index));

    private RowSymbols Stack(
        List<Mark> marks, List<Size> sizes, int[] levels, bool beside)
    {
        var tops = LevelTops(sizes, levels, out var heights, out var stack);
        var placed = new List<PlacedMark>();
        var x = beside ? (_columnWidth - (sizes.Sum(s => s.Width) + ((sizes.Count - 1) * BesideGap))) / 2 : 0;
        for (var i = 0; i < marks.Count; i++)
        {
            var (width, height, lines) = sizes[i];
            if (height > heights[levels[i]])
            {
                height = heights[levels[i]];
                lines = lines.Count * _face.LineHeight.Twips <= height ? lines : [];
            }

            var mark = marks[i];
            var alone = !marks.Exists(m => m != mark && Meets(m, mark));
            var y = alone && !beside ? (stack - height) / 2 : tops[levels[i]] + ((heights[levels[i]] - height) / 2);
            foreach (var column in marks[i].Columns)
            {
                var left = beside ? x : (_columnWidth - width) / 2;
                placed.Add(new PlacedMark(marks[i], column, _left[column] + left, y, width, height, lines));
            }

            x += width + BesideGap;
        }

        return new RowSymbols(stack, placed);
    }

    private bool Meets(Mark a, Mark b) => (a.First <= b.Last && b.First <= a.Last) || IsLinked(a, b);

    /// <summary>Levels one below the other; a stack higher than a page is squeezed.</summary>
    private int[] LevelTops(
        List<Size> sizes, int[] levels, out int[] heights, out int stack)
    {
        heights = new int[levels.Max() + 1];
        for (var i = 0; i < levels.Length; i++)
        {
            heights[levels[i]] = Math.Max(heights[levels[i]], sizes[i].Height);
        }

        var gap = BelowGap;
        stack = heights.Sum() + ((heights.Length - 1) * gap);
        if (stack > _room)
        {
            var scale = (double)_room / stack;
            gap = (int)(gap * scale);
            heights = Array.ConvertAll(heights, h => (int)(h * scale));
            stack = heights.Sum() + ((heights.Length - 1) * gap);
        }

        var tops = new int[heights.Length];
        for (var i = 1; i < tops.Length; i++)
        {
            tops[i] = tops[i - 1] + heights[i - 1] + gap;
        }

        return tops;
    }

    private readonly record struct Size(int Width, int Height, IReadOnlyList<string> Lines);
}
