namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>
/// Chooses a course for every link: each in turn takes the cheapest beside those already placed; then links that are in
/// another's way are tried again, alone and together with those they meet, as long as the sum falls.
/// </summary>
internal sealed class CourseChoice
{
    private const int Rounds = 3;
    private const int DeepRounds = 3;
    private const int Trials = 20;
    private const int MostMoved = 12;

    // Courses priced once all are placed; then a chart is taken as it is. One that a reader can follow asks for less, and
    // the more links a row has beyond these, the less it is worth.
    private const int PatienceForAny = 4_000;
    private const int PatiencePerLink = 90;
    private const double LinksPerRow = 2;

    private const float Gain = 0.01f;

    private readonly Board _board;
    private readonly CourseOptions _options;
    private readonly CourseSearch _search;
    private readonly Traffic _traffic;
    private readonly List<Course> _pool;
    private readonly int[] _chosen;
    private readonly (int Start, int Count)[] _direct;
    private readonly (int Start, int Count)[] _detours;
    private readonly bool[] _unsettled;
    private readonly bool[] _wishful;
    private readonly List<(int Link, int Option)> _moved = [];
    private readonly List<int> _met = [];
    private int _patience;

    private CourseChoice(Board board)
    {
        var links = board.Links.Length;
        _board = board;
        _options = new CourseOptions(board);
        _search = new CourseSearch(board);
        _traffic = new Traffic(board);
        _pool = new List<Course>(links * 16);
        _chosen = new int[links];
        _unsettled = new bool[links];
        Array.Fill(_unsettled, true);
        _wishful = new bool[links];
        Array.Fill(_wishful, true);
        _direct = new (int, int)[links];
        _detours = new (int, int)[links];
        Array.Fill(_detours, (0, -1));
    }

    public static Traffic Choose(Board board)
    {
        var choice = new CourseChoice(board);
        choice.PlaceAll();
        choice._patience = PatienceFor(board);
        choice._traffic.CrossingWeight = Math.Clamp(CourseWeights.CrossingOnAll / board.Links.Length, CourseWeights.CrossingAtLeast, CourseWeights.CrossingAtMost);
        for (var round = 0; round < Rounds && choice.Settle(); round++)
        {
        }

        for (var round = 0; round < DeepRounds && choice.Negotiate(); round++)
        {
        }

        return choice._traffic;
    }

    private static int PatienceFor(Board board)
    {
        var readable = LinksPerRow * board.Lines(Axis.Horizontal).BandCount / Math.Max(1, board.Links.Length);
        return (int)((PatienceForAny + (PatiencePerLink * board.Links.Length)) * Math.Min(1, readable));
    }

    private void PlaceAll()
    {
        for (var link = 0; link < _board.Links.Length; link++)
        {
            var start = _pool.Count;
            _options.AddDirect(link, _pool);
            _direct[link] = (start, _pool.Count - start);
            var option = Best(link, true).Option;
            if (option < 0)
            {
                option = _pool.Count;
                _pool.Add(_search.Find(_board.Links[link]));
                _direct[link] = (option, 1);
            }

            Place(link, option);
        }
    }

    /// <summary>Tries every link again that pays more than it would alone and whose neighbours have changed.</summary>
    private bool Settle()
    {
        var better = false;
        for (var link = 0; link < _board.Links.Length; link++)
        {
            if (_unsettled[link] && _patience > 0)
            {
                _unsettled[link] = false;
                better |= Retry(link, true) < 0;
            }
        }

        return better;
    }

    /// <summary>Lets every link that pays more than it would alone insist on a better course, and those in its way move.</summary>
    private bool Negotiate()
    {
        var better = false;
        for (var link = 0; link < _board.Links.Length; link++)
        {
            if (_wishful[link] && _patience > 0)
            {
                _wishful[link] = false;
                better |= InsistOnAny(link);
            }
        }

        return better;
    }

    private bool InsistOnAny(int link)
    {
        var options = _direct[link];
        var paid = Paid(link);
        for (var i = options.Start; i < options.Start + Math.Min(Trials, options.Count) && _pool[i].Cost < paid - Gain; i++)
        {
            if (i != _chosen[link] && Insist(link, i, paid))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Places a course and lets the links it meets move; keeps the outcome only when the sum has fallen.</summary>
    private bool Insist(int link, int option, float paid)
    {
        _moved.Clear();
        _met.Clear();
        _moved.Add((link, _chosen[link]));
        var change = _traffic.Cost(link, _pool[option], float.MaxValue, _met) - paid;
        Place(link, option);
        if (MakeWay(change) < -Gain)
        {
            foreach (var (moved, _) in _moved)
            {
                _traffic.MarkNeighbours(moved, _wishful);
            }

            return true;
        }

        for (var i = _moved.Count - 1; i >= 0; i--)
        {
            Place(_moved[i].Link, _moved[i].Option);
        }

        return false;
    }

    /// <summary>Moves the links met, and those that these meet in turn, until the sum has fallen; returns by how much it changed in all.</summary>
    private float MakeWay(float change)
    {
        if (change - MostToGain() >= -Gain)
        {
            return change;
        }

        for (var i = 0; i < Math.Min(_met.Count, MostMoved); i++)
        {
            var link = _met[i];
            var moved = Retry(link, false);
            change += moved;
            if (moved < 0 && change >= -Gain)
            {
                _traffic.Cost(link, _pool[_chosen[link]], float.MaxValue, _met);
            }
        }

        return change;
    }

    /// <summary>What the links met could save together if nothing stood in their way.</summary>
    private float MostToGain()
    {
        var gain = 0f;
        for (var i = 0; i < Math.Min(_met.Count, MostMoved); i++)
        {
            gain += Paid(_met[i]) - Cheapest(_met[i]);
        }

        return gain;
    }

    private void Place(int link, int option)
    {
        if (_traffic.Has(link))
        {
            _traffic.Remove(link);
        }

        _chosen[link] = option;
        _traffic.Place(link, _pool[option]);
    }

    private float Cheapest(int link) => _direct[link].Count > 0 ? _pool[_direct[link].Start].Cost : 0;

    /// <summary>What a placed link costs, with all it does to others.</summary>
    private float Paid(int link) => _traffic.Cost(link, _pool[_chosen[link]], float.MaxValue);

    /// <summary>Moves a placed link to its cheapest course; returns by how much the sum changed.</summary>
    private float Retry(int link, bool detours)
    {
        var before = _chosen[link];
        var paid = Paid(link);
        var (option, cost) = Best(link, detours, before, paid - Gain);
        if (option == before)
        {
            return 0;
        }

        _moved.Add((link, before));
        Place(link, option);
        _traffic.MarkNeighbours(link, _unsettled);
        return cost - paid;
    }

    /// <summary>The cheapest course of a link beside all others; the given one unless another costs less.</summary>
    private (int Option, float Cost) Best(int link, bool detours, int best = -1, float cost = float.MaxValue)
    {
        (best, cost) = Cheaper(link, _direct[link], best, cost);
        if (detours && cost > Math.Max(_options.LeastCost(link, 3), Cheapest(link) + CourseWeights.Turn))
        {
            if (_detours[link].Count < 0)
            {
                var start = _pool.Count;
                _options.AddDetours(link, _pool);
                _detours[link] = (start, _pool.Count - start);
            }

            (best, cost) = Cheaper(link, _detours[link], best, cost);
        }

        return (best, cost);
    }

    private (int Option, float Cost) Cheaper(int link, (int Start, int Count) options, int best, float least)
    {
        for (var i = options.Start; i < options.Start + options.Count && _pool[i].Cost < least; i++)
        {
            var cost = _traffic.Cost(link, _pool[i], least);
            _patience--;
            if (cost < least)
            {
                (best, least) = (i, cost);
            }
        }

        return (best, least);
    }
}
