namespace SopWordAddin.Documents.Flowchart;

/// <summary>Chooses the column in which a link crosses the pages' ends.</summary>
internal sealed class ConnectorColumns
{
    private readonly Chart _chart;
    private readonly Crossings _crossings;
    private readonly IReadOnlyList<PagePlan> _pages;

    /// <summary>Symbols in a column above a row: [column][row].</summary>
    private readonly int[][] _above;

    /// <summary>Connectors that stand already at a page's head or foot: [stand][column].</summary>
    private readonly int[][] _taken;

    /// <summary>How many a cell holds: [stand].</summary>
    private readonly int[] _places;

    public ConnectorColumns(Chart chart, Crossings crossings, IReadOnlyList<RowPlan> rows, IReadOnlyList<PagePlan> pages)
    {
        (_chart, _crossings, _pages) = (chart, crossings, pages);
        _above = [.. chart.Columns.Select((_, column) => CountAbove(rows, column))];
        _places = [.. pages.SelectMany(p => new[] { crossings.HeadTiers(p.First, p.End), crossings.FootTiers(p.First, p.End) }).Select(tiers => tiers * crossings.InColumn)];
        _taken = Array.ConvertAll(_places, _ => new int[chart.Columns.Count]);
    }

    /// <summary>In the order of their numbers: by the page that they leave downwards, then from left to right.</summary>
    public List<ConnectorWay> Choose()
    {
        var ways = new List<ConnectorWay>();
        for (var i = 0; i < _chart.Links.Count; i++)
        {
            var (upper, lower) = _crossings.Rows(_chart.Links[i]);
            var (first, last) = (PageOf(upper), PageOf(lower));
            if (first < last)
            {
                ways.Add(new ConnectorWay(i, Take(ColumnOf(i, first, last), first, last), 0, first, last, _crossings.DrawsThrough));
            }
        }

        return [.. ways.OrderBy(w => w.FirstPage).ThenBy(w => w.Columns[0]).ThenBy(w => w.Link).Select((w, i) => w with { Number = i + 1 })];
    }

    private static int[] CountAbove(IReadOnlyList<RowPlan> rows, int column)
    {
        var above = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            above[row + 1] = above[row] + rows[row].Symbols.Marks.Count(m => m.Column == column);
        }

        return above;
    }

    private int PageOf(int row)
    {
        var page = 0;
        while (row >= _pages[page].End)
        {
            page++;
        }

        return page;
    }

    private int ColumnOf(int link, int first, int last)
    {
        var (upper, lower) = _crossings.Rows(_chart.Links[link]);
        var from = _chart.Marks[_chart.Links[link].From].Columns[0];
        var to = _chart.Marks[_chart.Links[link].To].Columns[0];
        var best = (Column: from, Cost: double.MaxValue);
        for (var column = 0; column < _chart.Columns.Count; column++)
        {
            var inTheWay = _above[column][lower] - _above[column][upper + 1];
            var cost = inTheWay + (0.6 * (Math.Abs(column - from) + Math.Abs(column - to))) + Crowding(column, first, last) + (column == from ? 0 : 0.1);
            if (cost < best.Cost - 1e-9)
            {
                best = (column, cost);
            }
        }

        return best.Column;
    }

    /// <summary>The column at each stand; where its cell is full, the nearest one that is not.</summary>
    private int[] Take(int column, int first, int last)
    {
        var columns = new int[2 * (last - first)];
        foreach (var stand in Stands(first, last))
        {
            var (taken, places) = (_taken[stand], _places[stand]);
            var nearest = column;
            for (var away = 1; taken[nearest] >= places && away < taken.Length; away++)
            {
                nearest = column - away >= 0 && taken[column - away] < places ? column - away : Math.Min(column + away, taken.Length - 1);
            }

            taken[nearest]++;
            columns[stand - ConnectorWay.FootOf(first)] = nearest;
        }

        return columns;
    }

    // A cell holds a few side by side; past that any other column is better.
    private double Crowding(int column, int first, int last) =>
        Stands(first, last).Max(stand => _taken[stand][column] + (_taken[stand][column] >= _places[stand] ? 1000 : 0));

    private IEnumerable<int> Stands(int first, int last)
    {
        var (foot, head) = (ConnectorWay.FootOf(first), ConnectorWay.HeadOf(last));
        return _crossings.DrawsThrough ? Enumerable.Range(foot, head - foot + 1) : [foot, head];
    }
}
