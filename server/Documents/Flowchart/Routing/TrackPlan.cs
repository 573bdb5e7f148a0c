namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>
/// Gives every piece of every course its place: first the horizontal pieces, row by row, then the vertical ones, column
/// by column, whose ends are known by then.
/// </summary>
internal sealed class TrackPlan
{
    private const int Pieces = Course.MostTurns + 1;

    /// <summary>Full distance from a border.</summary>
    private const double FromBorder = 3;

    /// <summary>Nearer than this a line cannot be told from the border.</summary>
    private const double LeastFromBorder = 1.6;

    private const double FromSymbol = 4;
    private const double LeastFromSymbol = 1;

    /// <summary>The last piece carries the arrowhead.</summary>
    private const double BeforeArrival = 6.5;

    private const double PortWeight = 20;

    /// <summary>An end that shares its side moves for a shorter way, but so far from the corner that an arrowhead fits.</summary>
    private const double FromCorner = 4;

    private readonly Board _board;
    private readonly Traffic _traffic;
    private readonly double[] _place;
    private readonly TrackProblem _problem = new();
    private readonly List<Piece> _pieces = [];

    private TrackPlan(Board board, Traffic traffic)
    {
        (_board, _traffic) = (board, traffic);
        _place = new double[board.Links.Length * Pieces];
        RowShortage = new double[board.Lines(Axis.Horizontal).BandCount];
    }

    /// <param name="From">Where it begins and ends along its axis: crossing lines for horizontal pieces, points for vertical ones.</param>
    private readonly record struct Piece(int Slot, int Line, double From, double To);

    /// <summary>Points of height each row lacked for an even distance.</summary>
    public double[] RowShortage { get; }

    public static TrackPlan Lay(Board board, Traffic traffic)
    {
        var plan = new TrackPlan(board, traffic);
        plan.LayBands(Axis.Horizontal);
        plan.LayBands(Axis.Vertical);
        return plan;
    }

    /// <summary>Y of a horizontal piece, X of a vertical one.</summary>
    public double Place(int link, int piece) => _place[link * Pieces + piece];

    private void LayBands(Axis axis)
    {
        var bands = new List<Piece>[_board.Lines(axis).BandCount];
        for (var link = 0; link < _board.Links.Length; link++)
        {
            var trace = _traffic.TraceOf(link);
            for (var piece = 0; piece < trace.Pieces; piece++)
            {
                if (trace.IsVertical(piece) == (axis == Axis.Vertical))
                {
                    var line = axis == Axis.Vertical ? trace.Vertical(piece) : trace.Horizontal(piece);
                    var (from, to) = Stretch(axis, link, piece, trace);
                    (bands[_board.Lines(axis).Band[line]] ??= []).Add(new Piece(link * Pieces + piece, line, Math.Min(from, to), Math.Max(from, to)));
                }
            }
        }

        for (var band = 0; band < bands.Length; band++)
        {
            if (bands[band] is { } pieces)
            {
                LayBand(axis, band, pieces);
            }
        }
    }

    private (double From, double To) Stretch(Axis axis, int link, int piece, Trace trace) => axis == Axis.Horizontal
        ? (trace.Vertical(piece), trace.Vertical(piece + 1))
        : (EndOf(link, piece, trace, piece - 1, piece), EndOf(link, piece, trace, piece + 1, piece + 1));

    private double EndOf(int link, int piece, Trace trace, int neighbour, int point)
    {
        if (neighbour >= 0 && neighbour < trace.Pieces)
        {
            return _place[link * Pieces + neighbour];
        }

        var (node, side) = End(link, neighbour < 0);
        var symbol = _board.Nodes[node];
        return side == Side.Top ? symbol.Y : symbol.Y + symbol.Height;
    }

    private (int Node, Side Side) End(int link, bool source) => source
        ? (_board.Links[link].From, _traffic[link].From)
        : (_board.Links[link].To, _traffic[link].To);

    private void LayBand(Axis axis, int band, List<Piece> pieces)
    {
        _problem.Clear();
        pieces.Sort(static (a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.Slot.CompareTo(b.Slot));
        foreach (var piece in pieces)
        {
            _problem.Add(Bounded(axis, band, piece));
        }

        PutInOrder(axis, pieces);
        _problem.Solve();
        for (var i = 0; i < pieces.Count; i++)
        {
            _place[pieces[i].Slot] = _problem.Tracks[i].At;
        }

        if (axis == Axis.Horizontal)
        {
            RowShortage[band] = _problem.Shortage;
        }
    }

    private void PutInOrder(Axis axis, List<Piece> pieces)
    {
        // A sweep along the band: only pieces whose stretches meet are ordered.
        var byStart = new int[pieces.Count];
        for (var i = 0; i < byStart.Length; i++)
        {
            byStart[i] = i;
        }

        Array.Sort(byStart, (a, b) => pieces[a].From != pieces[b].From ? pieces[a].From.CompareTo(pieces[b].From) : a.CompareTo(b));
        List<int> open = [];
        foreach (var i in byStart)
        {
            var from = pieces[i].From;
            open.RemoveAll(j => pieces[j].To + (axis == Axis.Vertical ? TrackProblem.Even : 0) < from);
            foreach (var j in open)
            {
                Order(axis, pieces, Math.Min(i, j), Math.Max(i, j));
            }

            open.Add(i);
        }
    }

    private void Order(Axis axis, List<Piece> pieces, int first, int second)
    {
        if (pieces[first].Line != pieces[second].Line)
        {
            _problem.Put(first, second);
            return;
        }

        int a = pieces[first].Slot, b = pieces[second].Slot;
        var sense = TrackOrder.SideBySide(axis, new(_traffic.TraceOf(a / Pieces), a % Pieces), new(_traffic.TraceOf(b / Pieces), b % Pieces));
        if (sense != 0)
        {
            _problem.Put(sense < 0 ? first : second, sense < 0 ? second : first);
        }
    }

    private Track Bounded(Axis axis, int band, Piece piece)
    {
        var lines = _board.Lines(axis);
        double low = lines.Edges[band], high = lines.Edges[band + 1], at = lines.At[piece.Line];
        var track = new Track
        {
            HardLow = low + LeastFromBorder,
            HardHigh = high - LeastFromBorder,
            Low = low + FromBorder,
            High = high - FromBorder,
            Weight = 1,
        };
        int link = piece.Slot / Pieces, index = piece.Slot % Pieces, last = _traffic[link].Turns;
        KeepClear(axis, piece, ref track);
        var pull = _traffic.TraceOf(link).Pull(index);
        track.Wish = pull switch
        {
            < 0 => Math.Min(at, Math.Max(track.Low, low + TrackProblem.Even)),
            > 0 => Math.Max(at, Math.Min(track.High, high - TrackProblem.Even)),
            _ => at,
        };
        if (index == 0)
        {
            HoldToSide(axis, End(link, true), pull, ref track);
        }

        if (index == last)
        {
            HoldToSide(axis, End(link, false), pull, ref track);
        }

        if (track.Low > track.High)
        {
            track.Low = track.High = track.HardLow > track.HardHigh ? at : Math.Clamp((track.Low + track.High) / 2, track.HardLow, track.HardHigh);
        }

        return track;
    }

    private void KeepClear(Axis axis, Piece piece, ref Track track)
    {
        int link = piece.Slot / Pieces, index = piece.Slot % Pieces, last = _traffic[link].Turns;
        var crossing = _board.Lines(axis.Other());
        int firstBand, lastBand;
        if (axis == Axis.Horizontal)
        {
            (firstBand, lastBand) = (crossing.Band[(int)piece.From], crossing.Band[(int)piece.To]);
        }
        else
        {
            (firstBand, lastBand) = (crossing.BandAt(piece.From), crossing.BandAt(piece.To));
        }

        var band = _board.Lines(axis).Band[piece.Line];
        for (var beside = firstBand; beside <= lastBand; beside++)
        {
            foreach (var node in axis == Axis.Vertical ? _board.NodesIn(beside, band) : _board.NodesIn(band, beside))
            {
                var arrives = node == _board.Links[link].To && index == last - 1;
                KeepClear(axis, _board.Nodes[node], _board.Lines(axis).At[piece.Line], arrives ? BeforeArrival : FromSymbol, ref track);
            }
        }
    }

    private static void KeepClear(Axis axis, RoutingNode symbol, double at, double full, ref Track track)
    {
        var (low, high) = axis == Axis.Vertical ? (symbol.X, symbol.X + symbol.Width) : (symbol.Y, symbol.Y + symbol.Height);
        if (at <= low)
        {
            track.HardHigh = Math.Min(track.HardHigh, low - LeastFromSymbol);
            track.High = Math.Min(track.High, low - full);
        }
        else if (at >= high)
        {
            track.HardLow = Math.Max(track.HardLow, high + LeastFromSymbol);
            track.Low = Math.Max(track.Low, high + full);
        }
    }

    private void HoldToSide(Axis axis, (int Node, Side Side) end, int pull, ref Track track)
    {
        var symbol = _board.Nodes[end.Node];
        var (low, size) = axis == Axis.Vertical ? (symbol.X, symbol.Width) : (symbol.Y, symbol.Height);
        var ends = _traffic.EndsAt(end.Node, end.Side);
        var (middle, half) = (low + size / 2, Outline.Usable(symbol, end.Side, ends));
        track.Wish = ends > 1 ? middle + pull * Math.Clamp(size / 2 - FromCorner, 0, half) : middle;
        track.Weight = PortWeight;
        track.HardLow = Math.Max(track.HardLow, middle - half);
        track.HardHigh = Math.Min(track.HardHigh, middle + half);
        track.Low = Math.Max(track.Low, middle - half);
        track.High = Math.Min(track.High, middle + half);
    }
}
