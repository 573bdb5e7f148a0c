using System.Runtime.InteropServices;

namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>A rectangle, in points.</summary>
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public static Area Between(RoutedPoint a, RoutedPoint b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));

    public bool Meets(in Area other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>Something that no label may touch; the corners of a diamond's box are free.</summary>
internal readonly record struct Obstacle(Area Box, bool IsDiamond = false)
{
    private double X => (Box.Left + Box.Right) / 2;

    private double Y => (Box.Top + Box.Bottom) / 2;

    public bool Meets(in Area place)
    {
        if (!IsDiamond || !Box.Meets(place))
        {
            return Box.Meets(place);
        }

        var (left, right) = Across(place.Top, place.Bottom);
        return place.Left < right && left < place.Right;
    }

    /// <summary>How far it reaches to the left and to the right between two heights; the left is greater than the right where it does not lie.</summary>
    public (double Left, double Right) Across(double top, double bottom)
    {
        if (Box.Top >= bottom || top >= Box.Bottom)
        {
            return (double.PositiveInfinity, double.NegativeInfinity);
        }

        if (!IsDiamond)
        {
            return (Box.Left, Box.Right);
        }

        var away = Math.Abs(Math.Clamp(Y, top, bottom) - Y) / (Box.Bottom - Y);
        var reach = (Box.Right - X) * (1 - away);
        return (X - reach, X + reach);
    }
}

/// <summary>What symbols, connectors and labels take of a page, row by row, and what they leave free.</summary>
internal sealed class TakenGround
{
    /// <summary>Points between a label and anything that is not its own line.</summary>
    public const double Clear = 0.75;

    private readonly RoutingChart _chart;
    private readonly List<Obstacle>[] _taken;
    private readonly List<double> _tops = [];
    private readonly List<(double Low, double High)> _closed = [];

    public TakenGround(RoutingChart chart)
    {
        _chart = chart;
        _taken = new List<Obstacle>[Math.Max(1, chart.RowEdges.Count - 1)];
        for (var row = 0; row < _taken.Length; row++)
        {
            _taken[row] = [];
        }
    }

    public int RowCount => _taken.Length;

    private double Left => _chart.ColumnEdges[0] + Clear;

    private double Right => _chart.ColumnEdges[^1] - Clear;

    public void Take(in Obstacle obstacle)
    {
        for (var row = RowAt(obstacle.Box.Top); row < _taken.Length && (row == RowAt(obstacle.Box.Top) || _chart.RowEdges[row] <= obstacle.Box.Bottom); row++)
        {
            _taken[row].Add(obstacle);
        }
    }

    /// <summary>Whether a label there touches nothing and stays in one row of the table.</summary>
    public bool IsFree(in Area place)
    {
        var row = RowAt(place.Top);
        if (place.Left < Left || place.Right > Right || place.Top < _chart.RowEdges[row] || place.Bottom > _chart.RowEdges[row + 1])
        {
            return false;
        }

        var wide = new Area(place.Left - Clear, place.Top - Clear, place.Right + Clear, place.Bottom + Clear);
        foreach (ref readonly var taken in CollectionsMarshal.AsSpan(_taken[row]))
        {
            if (taken.Meets(wide))
            {
                return false;
            }
        }

        return true;
    }

    public int ColumnBordersOn(in Area place)
    {
        var count = 0;
        foreach (var edge in _chart.ColumnEdges)
        {
            count += edge > place.Left - Clear && edge < place.Right + Clear ? 1 : 0;
        }

        return count;
    }

    /// <summary>How far a row is from a height; 0 when it lies in it.</summary>
    public double Away(int row, double y) => Math.Max(0, Math.Max(_chart.RowEdges[row] - y, y - _chart.RowEdges[row + 1]));

    /// <summary>The free place in a row nearest to the one wished for; null when it has none.</summary>
    public Area? Nearest(int row, in Area wish, bool offBorders)
    {
        double width = wish.Right - wish.Left, height = wish.Bottom - wish.Top;
        var (best, least) = (default(Area?), double.PositiveInfinity);
        FindTops(row, wish.Top, height);
        foreach (var top in _tops)
        {
            var down = Math.Abs(top - wish.Top);
            if (down >= least)
            {
                break;
            }

            FindClosed(row, top - Clear, top + height + Clear, width, offBorders);
            if (NearestOpen(wish.Left, width) is { } left && down + Math.Abs(left - wish.Left) < least)
            {
                (best, least) = (new Area(left, top, left + width, top + height), down + Math.Abs(left - wish.Left));
            }
        }

        return best;
    }

    // A nearest place lies level with the wish or rests against something above or below; along a diamond's slope a few do.
    private void FindTops(int row, double wish, double height)
    {
        double first = _chart.RowEdges[row] + Clear, last = _chart.RowEdges[row + 1] - Clear - height;
        _tops.Clear();
        Add(Math.Clamp(wish, first, Math.Max(first, last)));
        Add(first);
        Add(last);
        foreach (var taken in _taken[row])
        {
            Add(taken.Box.Bottom + Clear);
            Add(taken.Box.Top - Clear - height);
            for (var part = 1; taken.IsDiamond && part < 8; part++)
            {
                var y = taken.Box.Top + (part * (taken.Box.Bottom - taken.Box.Top) / 8);
                Add(part > 4 ? y : y - height);
            }
        }

        _tops.Sort((a, b) => Math.Abs(a - wish) != Math.Abs(b - wish) ? Math.Abs(a - wish).CompareTo(Math.Abs(b - wish)) : a.CompareTo(b));

        void Add(double top)
        {
            if (top >= first && top <= last)
            {
                _tops.Add(top);
            }
        }
    }

    /// <summary>Finds where the left end of a label of that width may not lie, in order.</summary>
    private void FindClosed(int row, double top, double bottom, double width, bool offBorders)
    {
        _closed.Clear();
        foreach (ref readonly var taken in CollectionsMarshal.AsSpan(_taken[row]))
        {
            var (left, right) = taken.Across(top, bottom);
            if (left <= right)
            {
                _closed.Add((left - Clear - width, right + Clear));
            }
        }

        foreach (var edge in offBorders ? _chart.ColumnEdges : [])
        {
            _closed.Add((edge - Clear - width, edge + Clear));
        }

        _closed.Sort();
    }

    private double? NearestOpen(double wish, double width)
    {
        double? best = null;
        var open = Left;
        foreach (var (low, high) in _closed)
        {
            Try(open, Math.Min(low, Right - width));
            open = Math.Max(open, high);
        }

        Try(open, Right - width);
        return best;

        void Try(double from, double to)
        {
            if (from <= to && (best is not { } known || Math.Abs(Math.Clamp(wish, from, to) - wish) < Math.Abs(known - wish)))
            {
                best = Math.Clamp(wish, from, to);
            }
        }
    }

    public int RowAt(double y)
    {
        int low = 0, high = _taken.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _chart.RowEdges[middle] <= y ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
