namespace SopWordAddin.Documents.Flowchart;

/// <summary>Chooses the column in which a link crosses the pages' ends.</summary>
internal sealed class ConnectorColumns
{
    private readonly Chart _chart;
    private readonly Crossings _crossings;
    private readonly IReadOnlyList<PagePlan> _pages;

    /// <summary>Symbols in a column above a row: [column][row].</summary>
    private readonly int[][] _above;

    /// <summary>Connectors that stand already: [page border][column].</summary>
    private readonly int[][] _taken;

    public ConnectorColumns(Chart chart, Crossings crossings, IReadOnlyList<RowPlan> rows, IReadOnlyList<PagePlan> pages)
    {
        (_chart, _crossings, _pages) = (chart, crossings, pages);
        _above = [.. chart.Columns.Select((_, column) => CountAbove(rows, column))];
        _taken = [.. pages.Select(_ => new int[chart.Columns.Count])];
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
                ways.Add(new ConnectorWay(i, Take(ColumnOf(i, first, last), first, last), 0, first, last));
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

    /// <summary>The column at each border; where its cell is full, the nearest one that is not.</summary>
    private int[] Take(int column, int first, int last)
    {
        var columns = new int[last - first];
        for (var border = first + 1; border <= last; border++)
        {
            var places = _crossings.InColumn * _crossings.Tiers(_pages[border].First);
            var taken = _taken[border];
            var nearest = column;
            for (var away = 1; taken[nearest] >= places && away < taken.Length; away++)
            {
                nearest = column - away >= 0 && taken[column - away] < places ? column - away : Math.Min(column + away, taken.Length - 1);
            }

            taken[nearest]++;
            columns[border - first - 1] = nearest;
        }

        return columns;
    }

    // A cell holds a few side by side; past that any other column is better.
    private double Crowding(int column, int first, int last)
    {
        var most = 0.0;
        for (var border = first + 1; border <= last; border++)
        {
            var places = _crossings.InColumn * _crossings.Tiers(_pages[border].First);
            most = Math.Max(most, _taken[border][column] + (_taken[border][column] >= places ? 1000 : 0));
        }

        return most;
    }
}
