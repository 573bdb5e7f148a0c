namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>The courses taken so far, found by the lines and bands their pieces lie in, and what one more would cost beside them.</summary>
internal sealed class Traffic
{
    private const int Pieces = Course.MostTurns + 1;
    private const int Points = Course.MostTurns + 2;

    private readonly Board _board;
    private readonly SideLoads _sides;

    // The course being priced is traced behind the last link.
    private readonly int _scratch;
    private readonly Neighbours _beside = new();
    private int _own;

    private readonly short[] _vertical;
    private readonly short[] _horizontal;
    private readonly Course[] _taken;
    private readonly bool[] _placed;

    // The horizontal pieces in each row, the vertical pieces that touch each row, and those on each vertical line.
    private readonly LyingPieces[] _across;
    private readonly LyingPieces[] _down;
    private readonly LyingPieces[] _lines;

    public Traffic(Board board)
    {
        var links = board.Links.Length;
        _board = board;
        _scratch = links;
        _vertical = new short[(links + 1) * Points];
        _horizontal = new short[(links + 1) * Points];
        _taken = new Course[links + 1];
        _placed = new bool[links];
        _across = new LyingPieces[board.Lines(Axis.Horizontal).BandCount];
        _down = new LyingPieces[_across.Length];
        _lines = new LyingPieces[board.Lines(Axis.Vertical).Count];
        _sides = new SideLoads(board);
    }

    /// <summary>What a crossing costs now; raised while courses are chosen.</summary>
    public float CrossingWeight { get; set; } = CourseWeights.Crossing;

    public Course this[int link] => _taken[link];

    /// <summary>How many connectors leave or enter by a side.</summary>
    public int EndsAt(int node, Side side) => _sides.EndsAt(node, side);

    public bool Has(int link) => _placed[link];

    public void Place(int link, in Course course)
    {
        _taken[link] = course;
        _placed[link] = true;
        CourseTrace.Write(_board, _board.Links[link], course, _vertical.AsSpan(link * Points, Points), _horizontal.AsSpan(link * Points, Points));
        Register(link, course, static (ref pieces, in piece) => pieces.Add(piece));
        _sides.Add(link, course);
    }

    public void Remove(int link)
    {
        Register(link, _taken[link], static (ref pieces, in piece) => pieces.Remove(piece));
        _sides.Remove(link, _taken[link]);
        _placed[link] = false;
    }

    /// <summary>The course's own cost and what it adds beside the placed courses; stops counting once beyond <paramref name="limit"/>.</summary>
    /// <param name="met">Receives the links it crosses or shares a side with, when given.</param>
    public float Cost(int link, in Course course, float limit, List<int>? met = null)
    {
        _own = link * Pieces;
        var cost = course.Cost + EndsCost(link, course, met);
        if (cost >= limit)
        {
            return cost;
        }

        _taken[_scratch] = course;
        CourseTrace.Write(_board, _board.Links[link], course, _vertical.AsSpan(_scratch * Points, Points), _horizontal.AsSpan(_scratch * Points, Points));
        for (var piece = 0; piece <= course.Turns && cost < limit; piece++)
        {
            var point = _scratch * Points + piece;
            cost += _vertical[point] == _vertical[point + 1] ? VerticalCost(piece, limit - cost, met) : HorizontalCost(piece, met);
        }

        return cost;
    }

    private float EndsCost(int link, in Course course, List<int>? met)
    {
        // A placed link is not company to itself.
        if (_placed[link])
        {
            _sides.Remove(link, _taken[link]);
        }

        var cost = _sides.Cost(link, course, met);
        if (_placed[link])
        {
            _sides.Add(link, _taken[link]);
        }

        return cost;
    }

    /// <summary>Marks the links that have a piece in a row this link passes.</summary>
    public void MarkNeighbours(int link, bool[] marks)
    {
        var bandOf = _board.Lines(Axis.Horizontal).Band;
        var trace = TraceOf(link);
        int low = int.MaxValue, high = int.MinValue;
        for (var point = 0; point <= trace.Pieces; point++)
        {
            low = Math.Min(low, trace.Horizontal(point));
            high = Math.Max(high, trace.Horizontal(point));
        }

        for (var band = bandOf[low]; band <= bandOf[high]; band++)
        {
            foreach (var piece in _across[band].Pieces)
            {
                marks[piece.Slot / Pieces] = true;
            }

            foreach (var piece in _down[band].Pieces)
            {
                marks[piece.Slot / Pieces] = true;
            }
        }
    }

    private delegate void Change(ref LyingPieces pieces, in LyingPiece piece);

    private void Register(int link, in Course course, Change action)
    {
        var bandOf = _board.Lines(Axis.Horizontal).Band;
        for (var i = 0; i <= course.Turns; i++)
        {
            int point = link * Points + i, slot = link * Pieces + i;
            if (_vertical[point] != _vertical[point + 1])
            {
                var (left, right) = Ordered(_vertical[point], _vertical[point + 1]);
                action(ref _across[bandOf[_horizontal[point]]], new LyingPiece(slot, _horizontal[point], left, right));
                continue;
            }

            var (low, high) = Ordered(_horizontal[point], _horizontal[point + 1]);
            var piece = new LyingPiece(slot, _vertical[point], low, high);
            action(ref _lines[piece.Line], piece);
            for (var band = bandOf[low]; band <= bandOf[high]; band++)
            {
                action(ref _down[band], piece);
            }
        }
    }

    private float VerticalCost(int piece, float limit, List<int>? met)
    {
        var point = _scratch * Points + piece;
        var line = _vertical[point];
        var (low, high) = Ordered(_horizontal[point], _horizontal[point + 1]);
        var bandOf = _board.Lines(Axis.Horizontal).Band;
        int lowBand = bandOf[low], highBand = bandOf[high];
        var crossings = 0;
        _beside.Clear();
        var narrow = (highBand - lowBand) * 4 < _lines[line].Count;
        for (var band = lowBand; band <= highBand && crossings * CrossingWeight < limit; band++)
        {
            crossings += Crossed(_across[band].Pieces, line, low, high, met);

            // Pieces on the same line are met in every band they touch; the first one both touch counts.
            foreach (ref readonly var other in narrow ? _down[band].Pieces : default)
            {
                if (other.Line == line && Math.Max(lowBand, bandOf[other.Low]) == band)
                {
                    crossings += Company(piece, other, low, high, met);
                }
            }
        }

        foreach (ref readonly var other in narrow ? default : _lines[line].Pieces)
        {
            crossings += Company(piece, other, low, high, met);
        }

        return crossings * CrossingWeight + _beside.Cost(_board.Lines(Axis.Vertical).Rooms[line]);
    }

    private float HorizontalCost(int piece, List<int>? met)
    {
        var point = _scratch * Points + piece;
        var line = _horizontal[point];
        var (low, high) = Ordered(_vertical[point], _vertical[point + 1]);
        var band = _board.Lines(Axis.Horizontal).Band[line];
        _beside.Clear();
        var crossings = Crossed(_down[band].Pieces, line, low, high, met);
        foreach (ref readonly var other in _across[band].Pieces)
        {
            crossings += other.Line == line ? Company(piece, other, low, high, met) : 0;
        }

        return crossings * CrossingWeight + _beside.Cost(_board.Lines(Axis.Horizontal).Rooms[line]);
    }

    private int Crossed(ReadOnlySpan<LyingPiece> others, int line, int low, int high, List<int>? met)
    {
        var crossings = 0;
        foreach (ref readonly var other in others)
        {
            if (other.Line > low && other.Line < high && line > other.Low && line < other.High && !Own(other.Slot))
            {
                crossings++;
                met?.Add(other.Slot / Pieces);
            }
        }

        return crossings;
    }

    /// <summary>Notes a piece on the same line that lies beside this one; 1 when their courses must cross because of it.</summary>
    private int Company(int piece, in LyingPiece other, int low, int high, List<int>? met)
    {
        (low, high) = (Math.Max(low, other.Low), Math.Min(high, other.High));
        if (low >= high || Own(other.Slot))
        {
            return 0;
        }

        _beside.Add(low, high);
        return Tangled(piece, other.Slot, met);
    }

    private bool Own(int slot) => (uint)(slot - _own) < Pieces;

    private int Tangled(int piece, int slot, List<int>? met)
    {
        Trace own = TraceOf(_scratch), other = TraceOf(slot / Pieces);
        if (!Companions.Starts(own, piece, other, slot % Pieces) || !Companions.Cross(own, piece, other, slot % Pieces))
        {
            return 0;
        }

        met?.Add(slot / Pieces);
        return 1;
    }

    public Trace TraceOf(int link) =>
        new(_vertical.AsSpan(link * Points, _taken[link].Turns + 2), _horizontal.AsSpan(link * Points, _taken[link].Turns + 2));

    private static (short Low, short High) Ordered(short a, short b) => a <= b ? (a, b) : (b, a);
}
