using System.Runtime.InteropServices;

namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>A piece to be placed across its line.</summary>
internal struct Track
{
    /// <summary>Where it may lie at all.</summary>
    public double HardLow, HardHigh;

    /// <summary>Where it lies well: with its full distance from borders and symbols.</summary>
    public double Low, High;

    public double Wish;

    /// <summary>How much it holds on to its wish; an end at the middle of a side more than a piece between.</summary>
    public double Weight;

    public double At;
}

/// <summary>
/// Pieces of one band placed side by side: each within its bounds, ordered ones at least <see cref="Even"/> apart where
/// there is room and closer together where there is none, as near to their wishes as that leaves.
/// </summary>
internal sealed class TrackProblem
{
    /// <summary>What reads as two lines at 100 %; with a whisker for rounding.</summary>
    public const double Even = 4.02;

    /// <summary>Below this two lines run into one.</summary>
    private const double Closest = 0.9;

    private const double Wide = 6.5;
    private const int Sweeps = 24;

    private readonly List<Track> _tracks = [];
    private readonly List<Order> _orders = [];
    private int[] _sequence = [];
    private double[] _low = [];
    private double[] _high = [];
    private int[] _cause = [];

    private record struct Order(int Before, int After, double Distance);

    public int Count => _tracks.Count;

    /// <summary>What was missing for even distances, in points; 0 where there was room.</summary>
    public double Shortage { get; private set; }

    public Span<Track> Tracks => CollectionsMarshal.AsSpan(_tracks);

    public void Clear()
    {
        _tracks.Clear();
        _orders.Clear();
        Shortage = 0;
    }

    public int Add(Track track)
    {
        _tracks.Add(track);
        return _tracks.Count - 1;
    }

    public void Put(int before, int after) => _orders.Add(new Order(before, after, Even));

    public void Solve()
    {
        if (_orders.Count > 0)
        {
            Sequence();
            MakeRoom();
            Spread();
        }

        foreach (ref var track in Tracks)
        {
            track.At = _orders.Count > 0 ? track.At : Clamp(track.Wish, track.Low, track.High);
        }
    }

    /// <summary>Leaves orders sorted by where their first track comes in the sequence; an order that closes a circle is turned round.</summary>
    private void Sequence()
    {
        var count = _tracks.Count;
        if (_sequence.Length < count)
        {
            (_sequence, _low, _high, _cause) = (new int[count * 2], new double[count * 2], new double[count * 2], new int[count * 2]);
        }

        var waiting = new int[count];
        var after = new List<int>[count];
        foreach (var order in _orders)
        {
            waiting[order.After]++;
            (after[order.Before] ??= []).Add(order.After);
        }

        var ready = new PriorityQueue<int, int>();
        for (var i = 0; i < count; i++)
        {
            if (waiting[i] == 0)
            {
                ready.Enqueue(i, i);
            }
        }

        var rank = new int[count];
        Array.Fill(rank, -1);
        for (var next = 0; next < count; next++)
        {
            if (!ready.TryDequeue(out var track, out _))
            {
                track = Array.IndexOf(rank, -1);
                waiting[track] = int.MaxValue / 2;
            }

            rank[track] = next;
            _sequence[next] = track;
            foreach (var follower in after[track] ?? [])
            {
                if (--waiting[follower] == 0 && rank[follower] < 0)
                {
                    ready.Enqueue(follower, follower);
                }
            }
        }

        foreach (ref var order in CollectionsMarshal.AsSpan(_orders))
        {
            order = rank[order.Before] < rank[order.After] ? order : new Order(order.After, order.Before, order.Distance);
        }

        _orders.Sort((a, b) => rank[a.Before] != rank[b.Before] ? rank[a.Before].CompareTo(rank[b.Before]) : rank[a.After].CompareTo(rank[b.After]));
    }

    /// <summary>Gives way where the tracks do not fit: first the full distance from borders and symbols, no more of it than is lacking, then the even distance.</summary>
    private void MakeRoom()
    {
        var tracks = Tracks;
        for (var attempt = 0; attempt < 4 * tracks.Length; attempt++)
        {
            var stuck = PushUp();
            if (stuck < 0)
            {
                return;
            }

            var (first, links) = ChainBehind(stuck);
            ref var start = ref tracks[first];
            ref var end = ref tracks[stuck];
            double below = start.Low - start.HardLow, above = end.HardHigh - end.High, lacking = _low[stuck] - end.High;
            if (below + above > 1e-6)
            {
                var share = Math.Min(1, lacking / (below + above));
                (start.Low, end.High) = (start.Low - share * below, end.High + share * above);
                continue;
            }

            Shortage = Math.Max(Shortage, links * Even - (end.High - start.Low));
            if (!Squeeze(stuck, links == 0 ? 0 : Math.Max(Closest, (end.High - start.Low) / links)))
            {
                end.HardHigh = end.High = _low[stuck];
            }
        }
    }

    /// <summary>Finds the least place of every track; returns the first that has none.</summary>
    private int PushUp()
    {
        var tracks = Tracks;
        for (var i = 0; i < tracks.Length; i++)
        {
            (_low[i], _cause[i]) = (tracks[i].Low, -1);
        }

        var orders = CollectionsMarshal.AsSpan(_orders);
        for (var i = 0; i < orders.Length; i++)
        {
            var pushed = _low[orders[i].Before] + orders[i].Distance;
            if (pushed > _low[orders[i].After])
            {
                (_low[orders[i].After], _cause[orders[i].After]) = (pushed, i);
            }
        }

        for (var i = 0; i < tracks.Length; i++)
        {
            if (_low[_sequence[i]] > tracks[_sequence[i]].High + 1e-6)
            {
                return _sequence[i];
            }
        }

        return -1;
    }

    private (int First, int Links) ChainBehind(int track)
    {
        var links = 0;
        for (; _cause[track] >= 0; links++)
        {
            track = _orders[_cause[track]].Before;
        }

        return (track, links);
    }

    private bool Squeeze(int track, double distance)
    {
        var squeezed = false;
        var orders = CollectionsMarshal.AsSpan(_orders);
        for (; _cause[track] >= 0; track = orders[_cause[track]].Before)
        {
            ref var order = ref orders[_cause[track]];
            if (order.Distance > distance + 1e-6)
            {
                order.Distance = distance;
                squeezed = true;
            }
        }

        return squeezed;
    }

    /// <summary>Moves overlapping wishes apart by halves, weighted, then settles every track in sequence within what is left to it.</summary>
    private void Spread()
    {
        var tracks = Tracks;
        var orders = CollectionsMarshal.AsSpan(_orders);
        foreach (ref var track in tracks)
        {
            track.At = Clamp(track.Wish, track.Low, track.High);
        }

        for (var sweep = 0; sweep < Sweeps && PartOnce(tracks, orders); sweep++)
        {
        }

        for (var i = 0; i < tracks.Length; i++)
        {
            _high[i] = tracks[i].High;
        }

        for (var i = orders.Length - 1; i >= 0; i--)
        {
            _high[orders[i].Before] = Math.Min(_high[orders[i].Before], _high[orders[i].After] - orders[i].Distance);
        }

        for (var i = 0; i < tracks.Length; i++)
        {
            tracks[i].At = Clamp(tracks[i].At, _low[i], _high[i]);
        }

        foreach (var order in orders)
        {
            ref var after = ref tracks[order.After];
            after.At = Math.Max(after.At, tracks[order.Before].At + order.Distance);
        }
    }

    private static bool PartOnce(Span<Track> tracks, Span<Order> orders)
    {
        var moved = false;
        foreach (var order in orders)
        {
            ref var a = ref tracks[order.Before];
            ref var b = ref tracks[order.After];
            var lacking = (order.Distance < Even ? order.Distance : Wide) - (b.At - a.At);
            if (lacking <= 0.01)
            {
                continue;
            }

            var share = lacking * b.Weight / (a.Weight + b.Weight);
            var toA = Math.Max(a.Low, a.At - share);
            var toB = Math.Min(b.High, b.At + lacking - (a.At - toA));
            toA = Math.Max(a.Low, toA - (lacking - (a.At - toA) - (toB - b.At)));
            moved |= a.At - toA > 0.01 || toB - b.At > 0.01;
            (a.At, b.At) = (toA, toB);
        }

        return moved;
    }

    private static double Clamp(double value, double low, double high) =>
        low <= high ? Math.Min(Math.Max(value, low), high) : (low + high) / 2;
}
