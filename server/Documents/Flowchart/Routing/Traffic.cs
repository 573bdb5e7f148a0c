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
    private readonly List<(int Low, int High)> _beside = [];
    private int _own;

    private readonly short[] _vertical;
    private readonly short[] _horizontal;
    private readonly Course[] _taken;
    private readonly bool[] _placed;

    // Slots (link * Pieces + piece): of the horizontal pieces in each row, the vertical pieces that touch each row, and each vertical line.
    private readonly Bucket[] _across;
    private readonly Bucket[] _down;
    private readonly Bucket[] _lines;

    public Traffic(Board board)
    {
        var links = board.Links.Length;
        _board = board;
        _scratch = links;
        _vertical = new short[(links + 1) * Points];
        _horizontal = new short[(links + 1) * Points];
        _taken = new Course[links + 1];
        _placed = new bool[links];
        _across = new Bucket[board.Lines(Axis.Horizontal).BandCount];
        _down = new Bucket[_across.Length];
        _lines = new Bucket[board.Lines(Axis.Vertical).Count];
        _sides = new SideLoads(board);
    }

    /// <summary>What a crossing costs now; raised while courses are chosen.</summary>
    public float CrossingWeight { get; set; } = CourseWeights.Crossing;

    public Course this[int link] => _taken[link];

    public bool Has(int link) => _placed[link];

    public void Place(int link, in Course course)
    {
        _taken[link] = course;
        _placed[link] = true;
        CourseTrace.Write(_board, _board.Links[link], course, _vertical.AsSpan(link * Points, Points), _horizontal.AsSpan(link * Points, Points));
        Register(link, course, static (ref bucket, slot) => bucket.Add(slot));
        _sides.Add(link, course);
    }

    public void Remove(int link)
    {
        Register(link, _taken[link], static (ref bucket, slot) => bucket.Remove(slot));
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
            foreach (var slot in _across[band].Slots)
            {
                marks[slot / Pieces] = true;
            }

            foreach (var slot in _down[band].Slots)
            {
                marks[slot / Pieces] = true;
            }
        }
    }

    private delegate void BucketAction(ref Bucket bucket, int slot);

    private void Register(int link, in Course course, BucketAction action)
    {
        var bandOf = _board.Lines(Axis.Horizontal).Band;
        for (var piece = 0; piece <= course.Turns; piece++)
        {
            int point = link * Points + piece, slot = link * Pieces + piece;
            if (_vertical[point] != _vertical[point + 1])
            {
                action(ref _across[bandOf[_horizontal[point]]], slot);
                continue;
            }

            action(ref _lines[_vertical[point]], slot);
            var (low, high) = Ordered(bandOf[_horizontal[point]], bandOf[_horizontal[point + 1]]);
            for (var band = low; band <= high; band++)
            {
                action(ref _down[band], slot);
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
            foreach (var slot in _across[band].Slots)
            {
                var other = Point(slot);
                int at = _horizontal[other];
                if (at > low && at < high && Between(line, _vertical[other], _vertical[other + 1]) && !Own(slot))
                {
                    crossings++;
                    met?.Add(slot / Pieces);
                }
            }

            // Pieces on the same line are met in every band they touch; the first one both touch counts.
            foreach (var slot in narrow ? _down[band].Slots : default)
            {
                var other = Point(slot);
                if (_vertical[other] == line && Math.Max(lowBand, bandOf[Math.Min(_horizontal[other], _horizontal[other + 1])]) == band)
                {
                    crossings += Company(piece, slot, low, high, met);
                }
            }
        }

        foreach (var slot in narrow ? default : _lines[line].Slots)
        {
            crossings += Company(piece, slot, low, high, met);
        }

        return crossings * CrossingWeight + Beside(_board.Lines(Axis.Vertical).Rooms[line]);
    }

    private int Company(int piece, int slot, int low, int high, List<int>? met)
    {
        var other = Point(slot);
        return Accompanies(slot, low, high, _horizontal[other], _horizontal[other + 1]) ? Tangled(piece, slot, met) : 0;
    }

    private bool Accompanies(int slot, int low, int high, int a, int b)
    {
        (low, high) = (Math.Max(low, Math.Min(a, b)), Math.Min(high, Math.Max(a, b)));
        if (low >= high || Own(slot))
        {
            return false;
        }

        _beside.Add((low, high));
        return true;
    }

    private float HorizontalCost(int piece, List<int>? met)
    {
        var point = _scratch * Points + piece;
        var line = _horizontal[point];
        var (low, high) = Ordered(_vertical[point], _vertical[point + 1]);
        var band = _board.Lines(Axis.Horizontal).Band[line];
        var crossings = 0;
        _beside.Clear();
        foreach (var slot in _down[band].Slots)
        {
            var other = Point(slot);
            int at = _vertical[other];
            if (at > low && at < high && Between(line, _horizontal[other], _horizontal[other + 1]) && !Own(slot))
            {
                crossings++;
                met?.Add(slot / Pieces);
            }
        }

        foreach (var slot in _across[band].Slots)
        {
            var other = Point(slot);
            if (_horizontal[other] == line && Accompanies(slot, low, high, _vertical[other], _vertical[other + 1]))
            {
                crossings += Tangled(piece, slot, met);
            }
        }

        return crossings * CrossingWeight + Beside(_board.Lines(Axis.Horizontal).Rooms[line]);
    }

    private bool Own(int slot) => (uint)(slot - _own) < Pieces;

    private float Beside(Room room)
    {
        // No more than all of them lie side by side at one place: only then is it worth looking where.
        var depth = _beside.Count;
        if (depth >= room.Even && depth > 1)
        {
            depth = 0;
            foreach (var (start, _) in _beside)
            {
                var here = 0;
                foreach (var (low, high) in _beside)
                {
                    here += low <= start && high > start ? 1 : 0;
                }

                depth = Math.Max(depth, here);
            }
        }

        return _beside.Count * CourseWeights.Company + Math.Max(0, depth + 1 - room.Even) * CourseWeights.Crowding
            + Math.Max(0, depth + 1 - room.Most) * CourseWeights.Overcrowding;
    }

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

    private static int Point(int slot) => slot / Pieces * Points + slot % Pieces;

    private static (int Low, int High) Ordered(int a, int b) => a <= b ? (a, b) : (b, a);

    private static bool Between(int value, int a, int b) => a < b ? value > a && value < b : value > b && value < a;

    /// <summary>A small bag of slots whose order depends on nothing but what was added and removed.</summary>
    private struct Bucket
    {
        private int[]? _slots;
        private int _count;

        public readonly int Count => _count;

        public readonly ReadOnlySpan<int> Slots => _slots.AsSpan(0, _count);

        public void Add(int slot)
        {
            if (_slots is null || _slots.Length == _count)
            {
                Array.Resize(ref _slots, Math.Max(4, _count * 2));
            }

            _slots[_count++] = slot;
        }

        public void Remove(int slot)
        {
            var at = Array.IndexOf(_slots!, slot, 0, _count);
            _slots![at] = _slots[--_count];
        }
    }
}
