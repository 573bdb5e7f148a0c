namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>The courses taken so far, found by the lines and bands their pieces lie in, and what one more would cost beside them.</summary>
internal sealed class Traffic
{
    private const int Pieces = Course.MostTurns + 1;
    private const int Points = Course.MostTurns + 2;

    private readonly Board _board;
    private readonly int _scratch;
    private readonly short[] _vertical;
    private readonly short[] _horizontal;
    private readonly Course[] _taken;
    private readonly bool[] _placed;

    // Slots (link * Pieces + piece): of the horizontal pieces in each row, the vertical pieces that touch each row, and each vertical line.
    private readonly Bucket[] _across;
    private readonly Bucket[] _down;
    private readonly Bucket[] _lines;
    private readonly int[] _leaving;
    private readonly int[] _entering;
    private readonly int[] _marked;

    public Traffic(Board board)
    {
        var links = board.Chart.Links.Count;
        _board = board;
        _scratch = links;
        _vertical = new short[(links + 1) * Points];
        _horizontal = new short[(links + 1) * Points];
        _taken = new Course[links + 1];
        _placed = new bool[links];
        _across = new Bucket[board.Lines(Axis.Horizontal).BandCount];
        _down = new Bucket[_across.Length];
        _lines = new Bucket[board.Lines(Axis.Vertical).Count];
        _leaving = new int[board.Chart.Nodes.Count * Sides.Count];
        _entering = new int[_leaving.Length];
        _marked = new int[_leaving.Length];
    }

    public Course this[int link] => _taken[link];

    public bool Has(int link) => _placed[link];

    public void Place(int link, in Course course)
    {
        var chartLink = _board.Chart.Links[link];
        _taken[link] = course;
        _placed[link] = true;
        CourseTrace.Write(_board, chartLink, course, _vertical.AsSpan(link * Points, Points), _horizontal.AsSpan(link * Points, Points));
        Register(link, course, static (ref bucket, slot) => bucket.Add(slot));
        CountEnds(chartLink, course, 1);
    }

    public void Remove(int link)
    {
        Register(link, _taken[link], static (ref bucket, slot) => bucket.Remove(slot));
        CountEnds(_board.Chart.Links[link], _taken[link], -1);
        _placed[link] = false;
    }

    /// <summary>The course's own cost and what it adds beside the placed courses; stops counting once beyond <paramref name="limit"/>.</summary>
    /// <param name="met">Receives the links it crosses or shares a side with, when given.</param>
    public float Cost(int link, in Course course, float limit, List<int>? met = null)
    {
        var chartLink = _board.Chart.Links[link];
        var cost = course.Cost + SharedEnds(link, chartLink, course);
        CourseTrace.Write(_board, chartLink, course, _vertical.AsSpan(_scratch * Points, Points), _horizontal.AsSpan(_scratch * Points, Points));
        for (var piece = 0; piece <= course.Turns && cost < limit; piece++)
        {
            var point = _scratch * Points + piece;
            _taken[_scratch] = course;
            cost += _vertical[point] == _vertical[point + 1] ? VerticalCost(piece, met) : HorizontalCost(piece, met);
        }

        return cost;
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

    private void CountEnds(RoutingLink link, in Course course, int change)
    {
        int from = link.From * Sides.Count + (int)course.From, to = link.To * Sides.Count + (int)course.To;
        _leaving[from] += change;
        _entering[to] += change;
        _marked[from] += link.LabelWidth > 0 ? change : 0;
    }

    private float SharedEnds(int link, RoutingLink chartLink, in Course course)
    {
        int from = chartLink.From * Sides.Count + (int)course.From, to = chartLink.To * Sides.Count + (int)course.To;
        return SharedEnd(chartLink.From, _leaving[from], _entering[from], _marked[from] > 0 || (chartLink.LabelWidth > 0 && _leaving[from] + _entering[from] > 0))
            + SharedEnd(chartLink.To, _entering[to], _leaving[to], _marked[to] > 0);
    }

    private float SharedEnd(int node, int alike, int unlike, bool marked)
    {
        if (alike + unlike == 0)
        {
            return 0;
        }

        var cost = (alike + unlike) * CourseWeights.SharedSide + unlike * CourseWeights.MixedSide;
        return _board.Chart.Nodes[node].Kind == RoutingNodeKind.Decision || marked ? cost + CourseWeights.SharedPoint : cost;
    }

    private float VerticalCost(int piece, List<int>? met)
    {
        var point = _scratch * Points + piece;
        var line = _vertical[point];
        var (low, high) = Ordered(_horizontal[point], _horizontal[point + 1]);
        var bandOf = _board.Lines(Axis.Horizontal).Band;
        var crossings = 0;
        for (var band = bandOf[low]; band <= bandOf[high]; band++)
        {
            foreach (var slot in _across[band].Slots)
            {
                var other = Point(slot);
                int at = _horizontal[other];
                if (at > low && at < high && Between(line, _vertical[other], _vertical[other + 1]))
                {
                    crossings++;
                    met?.Add(slot / Pieces);
                }
            }
        }

        var beside = 0;
        foreach (var slot in _lines[line].Slots)
        {
            var other = Point(slot);
            if (Overlap(low, high, _horizontal[other], _horizontal[other + 1]))
            {
                beside++;
                crossings += Tangled(piece, slot, met);
            }
        }

        return crossings * CourseWeights.Crossing + Beside(beside, _board.Lines(Axis.Vertical).Capacity[line]);
    }

    private float HorizontalCost(int piece, List<int>? met)
    {
        var point = _scratch * Points + piece;
        var line = _horizontal[point];
        var (low, high) = Ordered(_vertical[point], _vertical[point + 1]);
        var band = _board.Lines(Axis.Horizontal).Band[line];
        int crossings = 0, beside = 0;
        foreach (var slot in _down[band].Slots)
        {
            var other = Point(slot);
            int at = _vertical[other];
            if (at > low && at < high && Between(line, _horizontal[other], _horizontal[other + 1]))
            {
                crossings++;
                met?.Add(slot / Pieces);
            }
        }

        foreach (var slot in _across[band].Slots)
        {
            var other = Point(slot);
            if (_horizontal[other] == line && Overlap(low, high, _vertical[other], _vertical[other + 1]))
            {
                beside++;
                crossings += Tangled(piece, slot, met);
            }
        }

        return crossings * CourseWeights.Crossing + Beside(beside, _board.Lines(Axis.Horizontal).Capacity[line]);
    }

    private static float Beside(int others, int capacity) =>
        others * CourseWeights.Company + Math.Max(0, others + 1 - capacity) * (capacity > 1 ? CourseWeights.Crowding : 0);

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

    private static bool Overlap(int low, int high, int a, int b) => Math.Max(low, Math.Min(a, b)) < Math.Min(high, Math.Max(a, b));

    /// <summary>A small bag of slots whose order depends on nothing but what was added and removed.</summary>
    private struct Bucket
    {
        private int[]? _slots;
        private int _count;

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
