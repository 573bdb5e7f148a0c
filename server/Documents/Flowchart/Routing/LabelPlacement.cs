namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>
/// Puts each label beside the first piece of its own connector, where it touches nothing. Needs every connector drawn;
/// leaves them as they are. The second piece is asked too, at a price; where neither has a free place, the label takes the
/// nearest one to its beginning and asks for a higher row. Labels are placed in the order of the links.
/// </summary>
internal sealed class LabelPlacement
{
    /// <summary>Points between a label and the line it belongs to.</summary>
    private const double Gap = 1.5;

    /// <summary>Half the width of an arrowhead, and its length.</summary>
    private const double ArrowHalf = 3, ArrowLength = 6.5;

    /// <summary>How far a label moves along its line to the next place tried.</summary>
    private const double Stride = 4;

    /// <summary>Further from the beginning of its branch than this a reader has to look for the words.</summary>
    private const double Near = 80;

    /// <summary>Further than this a reader would rather read half the words.</summary>
    private const double Far = 240;

    /// <summary>How much shorter the words get each time, down to the fewest that say something, or to the mark of what is left out where the page is full.</summary>
    private const double Shorter = 0.75, Words = 20, Mark = 7.5;

    /// <summary>Pieces of a connector that a reader takes for its beginning when the first is too short for words.</summary>
    private const int NearPieces = 2;

    /// <summary>Points of distance that a reader would rather bear than a border through the words or close to them, words beside the next piece, or words off the line.</summary>
    private const double OnBorder = 70, AtBorder = 20, OtherPiece = 20, OffLine = 30;

    private readonly RoutingChart _chart;
    private readonly RoutedPoint[][] _drawn;
    private readonly double[] _rowShortage;
    private readonly TakenGround _ground;

    private LabelPlacement(RoutingChart chart, RoutedPoint[][] drawn, double[] rowShortage)
    {
        (_chart, _drawn, _rowShortage) = (chart, drawn, rowShortage);
        _ground = new TakenGround(chart);
    }

    /// <param name="rowShortage">Grown where a label found no free place near the beginning of its branch.</param>
    /// <returns>By link; null where there is no label.</returns>
    public static RoutedLabel?[] Place(RoutingChart chart, RoutedPoint[][] drawn, double[] rowShortage)
    {
        var placement = new LabelPlacement(chart, drawn, rowShortage);
        placement.TakeSymbols();
        placement.TakeLines();
        var labels = new RoutedLabel?[drawn.Length];
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
            _ground.Take(new Obstacle(new Area(node.X, node.Y, node.X + node.Width, node.Y + node.Height), node.Kind == RoutingNodeKind.Decision));
        }

        foreach (var bar in _chart.Bars)
        {
            _ground.Take(new Obstacle(new Area(bar.Left, bar.Y, bar.Right, bar.Y)));
        }
    }

    private void TakeLines()
    {
        foreach (var points in _drawn)
        {
            for (var i = 0; i + 1 < points.Length; i++)
            {
                _ground.Take(new Obstacle(Area.Between(points[i], points[i + 1])));
            }

            _ground.Take(new Obstacle(Arrowhead(points[^2], points[^1])));
        }
    }

    private static Area Arrowhead(RoutedPoint from, RoutedPoint tip)
    {
        var back = new RoutedPoint(tip.X + (Math.Sign(from.X - tip.X) * ArrowLength), tip.Y + (Math.Sign(from.Y - tip.Y) * ArrowLength));
        var shaft = Area.Between(back, tip);
        return from.X == tip.X
            ? shaft with { Left = tip.X - ArrowHalf, Right = tip.X + ArrowHalf }
            : shaft with { Top = tip.Y - ArrowHalf, Bottom = tip.Y + ArrowHalf };
    }

    private RoutedLabel Place(int link)
    {
        var (points, wanted) = (_drawn[link], _chart.Links[link]);
        var found = new Choice(default, 0, double.PositiveInfinity);
        for (var piece = 0; piece + 1 < points.Length && (piece < NearPieces || found.Cost > Near + OnBorder); piece++)
        {
            Choose(Beside(points[piece], points[piece + 1], wanted), points[0], wanted.LabelWidth, piece * OtherPiece, ref found);
            Choose(NextToBorders(points[piece], points[piece + 1], wanted), points[0], wanted.LabelWidth, (piece * OtherPiece) + AtBorder, ref found);
        }

        if (found.Cost > Near + OnBorder)
        {
            SearchAround(points[0], wanted.LabelWidth, wanted.LabelHeight, ref found);
        }

        if (found.Cost > Near + OnBorder)
        {
            AskForRoom(points[0], wanted.LabelHeight);
        }

        for (var room = wanted.LabelWidth * Shorter; found.Cost > Far && room > (found.Cost < double.PositiveInfinity ? Words : Mark); room *= Shorter)
        {
            SearchAround(points[0], room, wanted.LabelHeight, ref found);
        }

        _ground.Take(new Obstacle(found.Place));
        return new RoutedLabel(found.Place.Left, found.Place.Top, found.Width);
    }

    /// <summary>The best place so far.</summary>
    /// <param name="Width">Of the words; the place tells it up to rounding.</param>
    private readonly record struct Choice(Area Place, double Width, double Cost);

    private double Cost(in Area place, RoutedPoint start, double extra) =>
        extra + Distance(place, start) + (_ground.ColumnBordersOn(place) * OnBorder);

    private void Choose(IEnumerable<Area> places, RoutedPoint start, double width, double extra, ref Choice found)
    {
        foreach (var place in places)
        {
            var cost = Distance(place, start) + extra < found.Cost ? Cost(place, start, extra) : double.PositiveInfinity;
            if (cost < found.Cost && _ground.IsFree(place))
            {
                found = new Choice(place, width, cost);
            }
        }
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

    /// <summary>A stride may miss the one place between two borders that the words just fit.</summary>
    private IEnumerable<Area> NextToBorders(RoutedPoint from, RoutedPoint to, RoutingLink wanted)
    {
        double width = wanted.LabelWidth, height = wanted.LabelHeight;
        foreach (var edge in from.Y == to.Y ? _chart.ColumnEdges : [])
        {
            foreach (var left in new[] { edge + TakenGround.Clear, edge - TakenGround.Clear - width })
            {
                var near = to.X >= from.X ? left : left + width;
                if (Math.Abs(near - from.X) >= Gap && near > Math.Min(from.X, to.X) && near < Math.Max(from.X, to.X))
                {
                    yield return new Area(left, from.Y - Gap - height, left + width, from.Y - Gap);
                    yield return new Area(left, from.Y + Gap, left + width, from.Y + Gap + height);
                }
            }
        }
    }

    /// <summary>Any place, row by row from the one where the branch begins.</summary>
    private void SearchAround(RoutedPoint start, double width, double height, ref Choice found)
    {
        double left = start.X - (width / 2), top = start.Y - (height / 2);
        var wish = new Area(left, top, left + width, top + height);
        var own = _ground.RowAt(start.Y);
        for (var away = 0; away < _ground.RowCount; away++)
        {
            foreach (var row in away == 0 ? [own] : new[] { own - away, own + away })
            {
                if (row < 0 || row >= _ground.RowCount || OffLine + _ground.Away(row, start.Y) >= found.Cost)
                {
                    continue;
                }

                foreach (var offBorders in (ReadOnlySpan<bool>)[true, false])
                {
                    if (_ground.Nearest(row, wish, offBorders) is { } place && Cost(place, start, OffLine) < found.Cost)
                    {
                        found = new Choice(place, width, Cost(place, start, OffLine));
                    }
                }
            }
        }
    }

    private static double Distance(in Area place, RoutedPoint start) =>
        Math.Abs(((place.Left + place.Right) / 2) - start.X) + Math.Abs(((place.Top + place.Bottom) / 2) - start.Y);

    private void AskForRoom(RoutedPoint start, double height)
    {
        var row = _ground.RowAt(start.Y);
        if (row < _rowShortage.Length)
        {
            _rowShortage[row] = Math.Max(_rowShortage[row], height + (2 * Gap));
        }
    }
}
