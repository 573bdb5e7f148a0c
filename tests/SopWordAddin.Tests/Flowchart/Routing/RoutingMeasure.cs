using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Tests.Flowchart.Routing;

/// <summary>The figures that may vary from case to case and are held to a baseline.</summary>
public sealed record RoutingFigures(int Crossings, int Bends, int OffSite, int TightPairs, double LengthRatio);

/// <summary>What a reader would count against a routed chart. Lengths in points; pairs and links count once each.</summary>
public sealed record RoutingMeasure
{
    private const double ClearlyInside = 0.5;
    private const double OneLine = 0.75;
    private const double EvenDistance = 4;

    public int Crossings { get; private set; }

    public int Bends { get; private set; }

    /// <summary>Ends away from the middle of a side.</summary>
    public int OffSite { get; private set; }

    public int TightPairs { get; private set; }

    /// <summary>Drawn length over the shortest possible, symbols left out of account.</summary>
    public double LengthRatio { get; private set; }

    public int NodeHits { get; private set; }

    public int OwnHits { get; private set; }

    /// <summary>Two links on one line, whether they share an end or not.</summary>
    public int Overlaps { get; private set; }

    public int Slanted { get; private set; }

    public int Detached { get; private set; }

    /// <summary>Pieces drawn along a border, where nobody sees them.</summary>
    public int OnBorders { get; private set; }

    /// <summary>What must be zero on every chart.</summary>
    public int Faults => NodeHits + OwnHits + Overlaps + Slanted + Detached + OnBorders;

    public RoutingFigures Figures => new(Crossings, Bends, OffSite, TightPairs, Math.Round(LengthRatio, 3));

    public static RoutingMeasure Of(RoutingChart chart, RoutedChart routed)
    {
        var measure = new RoutingMeasure();
        List<Piece> pieces = [];
        double length = 0, ideal = 0;
        for (var link = 0; link < chart.Links.Count; link++)
        {
            var points = Straightened(routed.Links[link].Points);
            measure.Bends += points.Count - 2;
            measure.CountEnds(chart, link, points);
            for (var i = 1; i < points.Count; i++)
            {
                pieces.Add(new Piece(link, points[i - 1], points[i]));
                length += pieces[^1].Length;
            }

            ideal += Gap(chart.Nodes[chart.Links[link].From], chart.Nodes[chart.Links[link].To]);
        }

        measure.LengthRatio = length / Math.Max(1, ideal);
        measure.CountHits(chart, pieces);
        measure.CountOnBorders(chart, pieces);
        measure.CountPairs(chart, pieces);
        return measure;
    }

    private readonly record struct Piece(int Link, RoutedPoint Start, RoutedPoint End)
    {
        public double Left => Math.Min(Start.X, End.X);

        public double Right => Math.Max(Start.X, End.X);

        public double Top => Math.Min(Start.Y, End.Y);

        public double Bottom => Math.Max(Start.Y, End.Y);

        public double Width => Right - Left;

        public double Height => Bottom - Top;

        public double Length => Width + Height;

        public bool Vertical => Height > Width;
    }

    private static List<RoutedPoint> Straightened(IReadOnlyList<RoutedPoint> points)
    {
        List<RoutedPoint> kept = [];
        foreach (var point in points)
        {
            if (kept.Count > 0 && Math.Abs(kept[^1].X - point.X) <= 0.05 && Math.Abs(kept[^1].Y - point.Y) <= 0.05)
            {
                continue;
            }

            if (kept.Count > 1 && GoesOn(kept[^2], kept[^1], point))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            kept.Add(point);
        }

        return kept;
    }

    private static bool GoesOn(RoutedPoint a, RoutedPoint b, RoutedPoint c)
    {
        double ux = b.X - a.X, uy = b.Y - a.Y, vx = c.X - b.X, vy = c.Y - b.Y;
        return Math.Abs(ux * vy - uy * vx) <= 0.02 * Math.Sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)) && ux * vx + uy * vy > 0;
    }

    private static double Gap(RoutingNode a, RoutingNode b) =>
        Math.Max(0, Math.Max(a.X, b.X) - Math.Min(a.X + a.Width, b.X + b.Width))
        + Math.Max(0, Math.Max(a.Y, b.Y) - Math.Min(a.Y + a.Height, b.Y + b.Height));

    private void CountEnds(RoutingChart chart, int link, List<RoutedPoint> points)
    {
        foreach (var (point, index) in new[] { (points[0], chart.Links[link].From), (points[^1], chart.Links[link].To) })
        {
            var node = chart.Nodes[index];
            double left = point.X - node.X, top = point.Y - node.Y, right = node.Width - left, bottom = node.Height - top;
            var nearest = Math.Min(Math.Min(left, right), Math.Min(top, bottom));
            Detached += Math.Abs(nearest) > 1.5 && !IsOnSlope(node, point) ? 1 : 0;
            var atMiddle = (Math.Abs(left - right) <= 3 && Math.Abs(Math.Min(top, bottom)) <= 1.5)
                || (Math.Abs(top - bottom) <= 3 && Math.Abs(Math.Min(left, right)) <= 1.5);
            OffSite += atMiddle ? 0 : 1;
        }
    }

    private static bool IsOnSlope(RoutingNode node, RoutedPoint point) =>
        node.Kind == RoutingNodeKind.Decision && Math.Abs(Math.Abs(point.X - Middle(node).X) - HalfWidth(node, point.Y)) <= 0.1;

    private static RoutedPoint Middle(RoutingNode node) => new(node.X + (node.Width / 2), node.Y + (node.Height / 2));

    /// <summary>Of a diamond at a height.</summary>
    private static double HalfWidth(RoutingNode node, double y) =>
        node.Width / 2 * Math.Max(0, 1 - (Math.Abs(y - Middle(node).Y) * 2 / node.Height));

    private void CountHits(RoutingChart chart, List<Piece> pieces)
    {
        HashSet<(int Link, int Node)> hits = [];
        Dictionary<(int Link, int Node), double> own = [];
        foreach (var piece in pieces)
        {
            Slanted += piece.Width > 0.3 && piece.Height > 0.3 ? 1 : 0;
            for (var n = 0; n < chart.Nodes.Count; n++)
            {
                var inside = LengthInside(piece, chart.Nodes[n]);
                if (inside <= 0.01)
                {
                    continue;
                }

                if (n == chart.Links[piece.Link].From || n == chart.Links[piece.Link].To)
                {
                    inside = chart.Nodes[n].Kind == RoutingNodeKind.Decision ? LengthInsideDiamond(piece, chart.Nodes[n]) : inside;
                    own[(piece.Link, n)] = own.GetValueOrDefault((piece.Link, n)) + inside;
                }
                else if (inside > ClearlyInside)
                {
                    hits.Add((piece.Link, n));
                }
            }
        }

        NodeHits = hits.Count;
        OwnHits = own.Values.Count(inside => inside > 3);
    }

    private static double LengthInside(Piece piece, RoutingNode node)
    {
        double left = node.X + ClearlyInside, right = node.X + node.Width - ClearlyInside;
        double top = node.Y + ClearlyInside, bottom = node.Y + node.Height - ClearlyInside;
        if (piece.Right < left || piece.Left > right || piece.Bottom < top || piece.Top > bottom)
        {
            return 0;
        }

        return Math.Max(0, Math.Min(piece.Right, right) - Math.Max(piece.Left, left)) + Math.Max(0, Math.Min(piece.Bottom, bottom) - Math.Max(piece.Top, top));
    }

    private static double LengthInsideDiamond(Piece piece, RoutingNode node)
    {
        var middle = Middle(node);
        if (!piece.Vertical)
        {
            var half = HalfWidth(node, piece.Start.Y);
            return Math.Max(0, Math.Min(piece.Right, middle.X + half) - Math.Max(piece.Left, middle.X - half));
        }

        var halfHeight = node.Height / 2 * Math.Max(0, 1 - (Math.Abs(piece.Start.X - middle.X) * 2 / node.Width));
        return Math.Max(0, Math.Min(piece.Bottom, middle.Y + halfHeight) - Math.Max(piece.Top, middle.Y - halfHeight));
    }

    private void CountOnBorders(RoutingChart chart, List<Piece> pieces)
    {
        OnBorders = pieces.Count(piece => piece.Length > 4 && (piece.Vertical
            ? chart.ColumnEdges.Any(edge => Math.Abs(edge - piece.Start.X) <= 1.5)
            : chart.RowEdges.Any(edge => Math.Abs(edge - piece.Start.Y) <= 1.5)));
    }

    private void CountPairs(RoutingChart chart, List<Piece> pieces)
    {
        HashSet<(int, int, double, double)> crossings = [];
        HashSet<(int, int)> overlaps = [], tight = [];
        pieces.Sort((a, b) => a.Top.CompareTo(b.Top));
        for (var i = 0; i < pieces.Count; i++)
        {
            for (var j = i + 1; j < pieces.Count && pieces[j].Top <= pieces[i].Bottom + EvenDistance; j++)
            {
                Piece a = pieces[i], b = pieces[j];
                if (a.Link == b.Link)
                {
                    continue;
                }

                var pair = (Math.Min(a.Link, b.Link), Math.Max(a.Link, b.Link));
                if (a.Vertical != b.Vertical)
                {
                    if (Crossing(a.Vertical ? a : b, a.Vertical ? b : a) is { } at)
                    {
                        crossings.Add((pair.Item1, pair.Item2, Math.Round(at.X * 2), Math.Round(at.Y * 2)));
                    }

                    continue;
                }

                var beside = a.Vertical
                    ? Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top)
                    : Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
                var apart = a.Vertical ? Math.Abs(a.Start.X - b.Start.X) : Math.Abs(a.Start.Y - b.Start.Y);
                if (apart < OneLine && beside > 1)
                {
                    overlaps.Add(pair);
                }
                else if (apart >= OneLine && apart < EvenDistance && beside > 5)
                {
                    tight.Add(pair);
                }
            }
        }

        (Crossings, Overlaps, TightPairs) = (crossings.Count, overlaps.Count, tight.Count);
    }

    private static RoutedPoint? Crossing(Piece vertical, Piece horizontal)
    {
        const double end = 0.01;
        double x = vertical.Start.X, y = horizontal.Start.Y;
        return x > horizontal.Left + end && x < horizontal.Right - end && y > vertical.Top + end && y < vertical.Bottom - end
            ? new RoutedPoint(x, y)
            : null;
    }
}
