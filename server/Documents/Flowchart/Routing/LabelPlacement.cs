namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>
/// Puts each label beside the first piece of its own connector, where it touches nothing. Needs every connector drawn;
/// leaves them as they are. The second piece is asked too, at a price, and further ones where neither has a free place;
/// labels are placed in the order of the links.
/// </summary>
internal sealed class LabelPlacement
{
    /// <summary>Points between a label and the line it belongs to.</summary>
    private const double Gap = 1.5;

    /// <summary>Points between a label and anything else.</summary>
    private const double Clear = 0.75;

    /// <summary>Half the width of an arrowhead, and its length.</summary>
    private const double ArrowHalf = 3, ArrowLength = 7;

    /// <summary>How far a label moves along its line to the next place tried.</summary>
    private const double Stride = 4;

    /// <summary>How far from the beginning of its connector a label still reads as its own.</summary>
    private const double Near = 40;

    /// <summary>Pieces of a connector that a reader takes for its beginning when the first is too short for words.</summary>
    private const int NearPieces = 2;

    private readonly RoutingChart _chart;
    private readonly RoutedPoint[][] _drawn;
    private readonly List<Obstacle>[] _taken;
    private readonly double[] _rowShortage;

    private LabelPlacement(RoutingChart chart, RoutedPoint[][] drawn, double[] rowShortage)
    {
        (_chart, _drawn, _rowShortage) = (chart, drawn, rowShortage);
        _taken = new List<Obstacle>[Math.Max(1, chart.RowEdges.Count - 1)];
        for (var row = 0; row < _taken.Length; row++)
        {
            _taken[row] = [];
        }
    }

    private readonly record struct Area(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(in Area other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

    /// <summary>Something that no label may touch; the corners of a diamond's box are free.</summary>
    private readonly record struct Obstacle(Area Box, bool IsDiamond = false)
    {
        public bool Meets(in Area place)
        {
            if (!IsDiamond || !Box.Meets(place))
            {
                return Box.Meets(place);
            }

            double x = (Box.Left + Box.Right) / 2, y = (Box.Top + Box.Bottom) / 2;
            double aside = Math.Abs(Math.Clamp(x, place.Left, place.Right) - x), away = Math.Abs(Math.Clamp(y, place.Top, place.Bottom) - y);
            return (aside / (Box.Right - x)) + (away / (Box.Bottom - y)) < 1;
        }
    }

    /// <param name="rowShortage">Grown where a label found no free place in its row.</param>
    /// <returns>Top left corners by link; null where there is no label.</returns>
    public static RoutedPoint?[] Place(RoutingChart chart, RoutedPoint[][] drawn, double[] rowShortage)
    {
        var placement = new LabelPlacement(chart, drawn, rowShortage);
        placement.TakeSymbols();
        placement.TakeLines();
        var labels = new RoutedPoint?[drawn.Length];
        for (var link = 0; link < drawn.Length; link++)
        {
            labels[link] = chart.Links[link].LabelWidth > 0 ? placement.Place(link) : null;
        }

        return labels;
    }

    private void TakeSymbols()
    {
        foreach (var node in _chart.Nodes)
        {
            Take(new Obstacle(new Area(node.X, node.Y, node.X + node.Width, node.Y + node.Height), node.Kind == RoutingNodeKind.Decision));
        }

        foreach (var bar in _chart.Bars)
        {
            Take(new Obstacle(new Area(bar.Left, bar.Y, bar.Right, bar.Y)));
        }
    }

    private void TakeLines()
    {
        for (var link = 0; link < _drawn.Length; link++)
        {
            var points = _drawn[link];
            for (var i = 0; i + 1 < points.Length; i++)
            {
                Take(new Obstacle(Between(points[i], points[i + 1])));
            }

            Take(new Obstacle(Arrowhead(points[^2], points[^1])));
        }
    }

    private static Area Between(RoutedPoint a, RoutedPoint b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));

    private static Area Arrowhead(RoutedPoint from, RoutedPoint tip)
    {
        var back = new RoutedPoint(tip.X + (Math.Sign(from.X - tip.X) * ArrowLength), tip.Y + (Math.Sign(from.Y - tip.Y) * ArrowLength));
        var shaft = Between(back, tip);
        return from.X == tip.X
            ? shaft with { Left = tip.X - ArrowHalf, Right = tip.X + ArrowHalf }
            : shaft with { Top = tip.Y - ArrowHalf, Bottom = tip.Y + ArrowHalf };
    }

    private RoutedPoint Place(int link)
    {
        var (points, wanted) = (_drawn[link], _chart.Links[link]);
        var (best, cost) = (default(Area), double.PositiveInfinity);
        for (var piece = 0; piece + 1 < points.Length && (piece < NearPieces || cost > Freedom.Bound); piece++)
        {
            Choose(Beside(points[piece], points[piece + 1], wanted), points[0], piece * Freedom.OtherPiece, ref best, ref cost);
        }

        if (cost > Freedom.Bound)
        {
            Choose(Around(points[0], wanted), points[0], Freedom.OtherPiece, ref best, ref cost);
        }

        if (cost > Freedom.Bound)
        {
            AskForRoom(best, wanted.LabelHeight);
        }

        Take(new Obstacle(best));
        return new RoutedPoint(best.Left, best.Top);
    }

    private void Choose(IEnumerable<Area> places, RoutedPoint start, double extra, ref Area best, ref double cost)
    {
        foreach (var place in places)
        {
            var price = extra + Distance(place, start);
            price += price < cost ? Price(place) : 0;
            if (price < cost)
            {
                (best, cost) = (place, price);
            }
        }
    }

    /// <summary>What a place costs; below <see cref="Bound"/> it touches neither symbol nor line.</summary>
    private static class Freedom
    {
        public const double Bound = 1_000;
        public const double OnSymbolOrLine = 1_000;
        public const double Outside = 5_000;
        public const double OnBorder = 70;
        public const double OtherPiece = 20;
    }

    // Along the piece from its start, on both sides: above and right of it first.
    private static IEnumerable<Area> Beside(RoutedPoint from, RoutedPoint to, RoutingLink wanted)
    {
        double width = wanted.LabelWidth, height = wanted.LabelHeight;
        var length = Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);
        for (var along = Gap; along == Gap || along < length; along += Stride)
        {
            if (from.Y == to.Y)
            {
                var left = to.X >= from.X ? from.X + along : from.X - along - width;
                yield return At(left, from.Y - Gap - height);
                yield return At(left, from.Y + Gap);
            }
            else
            {
                var top = to.Y >= from.Y ? from.Y + along : from.Y - along - height;
                yield return At(from.X + Gap, top);
                yield return At(from.X - Gap - width, top);
            }
        }

        Area At(double left, double top) => new(left, top, left + width, top + height);
    }

    /// <summary>Where no place touches the line itself: any near its beginning.</summary>
    private static IEnumerable<Area> Around(RoutedPoint start, RoutingLink wanted)
    {
        for (var y = -Near; y <= Near; y += Stride / 2)
        {
            for (var x = -Near; x <= Near; x += Stride / 2)
            {
                double left = start.X + x - (wanted.LabelWidth / 2), top = start.Y + y - (wanted.LabelHeight / 2);
                yield return new Area(left, top, left + wanted.LabelWidth, top + wanted.LabelHeight);
            }
        }
    }

    private double Price(in Area place)
    {
        double price = 0;
        if (place.Left < _chart.ColumnEdges[0] + Clear || place.Right > _chart.ColumnEdges[^1] - Clear
            || place.Top < _chart.RowEdges[0] + Clear || place.Bottom > _chart.RowEdges[^1] - Clear)
        {
            price += Freedom.Outside;
        }

        var (first, last) = Rows(place);
        price += (last - first) * Freedom.OnBorder * 2;
        price += ColumnBordersOn(place) * Freedom.OnBorder;
        var wide = new Area(place.Left - Clear, place.Top - Clear, place.Right + Clear, place.Bottom + Clear);
        for (var row = first; row <= last; row++)
        {
            foreach (var taken in _taken[row])
            {
                price += taken.Meets(wide) ? Freedom.OnSymbolOrLine : 0;
            }
        }

        return price;
    }

    private int ColumnBordersOn(in Area place)
    {
        var count = 0;
        foreach (var edge in _chart.ColumnEdges)
        {
            count += edge > place.Left - Clear && edge < place.Right + Clear ? 1 : 0;
        }

        return count;
    }

    private static double Distance(in Area place, RoutedPoint start) =>
        Math.Abs(((place.Left + place.Right) / 2) - start.X) + Math.Abs(((place.Top + place.Bottom) / 2) - start.Y);

    private void AskForRoom(in Area place, double height)
    {
        var (row, _) = Rows(place);
        if (row < _rowShortage.Length)
        {
            _rowShortage[row] = Math.Max(_rowShortage[row], height + (2 * Gap));
        }
    }

    private void Take(in Obstacle obstacle)
    {
        var (first, last) = Rows(obstacle.Box);
        for (var row = first; row <= last; row++)
        {
            _taken[row].Add(obstacle);
        }
    }

    private (int First, int Last) Rows(in Area area) => (RowAt(area.Top), Math.Max(RowAt(area.Top), RowAt(area.Bottom)));

    private int RowAt(double y)
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
