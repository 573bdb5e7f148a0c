namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>
/// Chooses a course for every link: each in turn takes the cheapest beside those already placed; then links that are in
/// another's way are tried again, alone and together with those they meet, as long as the sum falls.
/// </summary>
internal sealed class CourseChoice
{
    private const int Rounds = 6;
    private const int Trials = 12;

    private readonly Board _board;
    private readonly CourseOptions _options;
    private readonly Traffic _traffic;
    private readonly List<Course> _pool;
    private readonly (int Start, int Count)[] _direct;
    private readonly (int Start, int Count)[] _detours;

    private CourseChoice(Board board)
    {
        var links = board.Chart.Links.Count;
        _board = board;
        _options = new CourseOptions(board);
        _traffic = new Traffic(board);
        _pool = new List<Course>(links * 16);
        _direct = new (int, int)[links];
        _detours = new (int, int)[links];
        Array.Fill(_detours, (0, -1));
    }

    public static Traffic Choose(Board board)
    {
        var choice = new CourseChoice(board);
        for (var link = 0; link < board.Chart.Links.Count; link++)
        {
            var start = choice._pool.Count;
            choice._options.AddDirect(link, choice._pool);
            choice._direct[link] = (start, choice._pool.Count - start);
            choice._traffic.Place(link, choice.Best(link).Course);
        }

        choice.Improve();
        return choice._traffic;
    }

    private void Improve()
    {
        var links = _board.Chart.Links.Count;
        for (var round = 0; round < Rounds; round++)
        {
            var better = false;
            for (var link = 0; link < links; link++)
            {
                better |= _traffic[link].Cost > Cheapest(link) || InTheWay(link) ? Retry(link) : false;
            }

            if (!better)
            {
                break;
            }
        }
    }

    private float Cheapest(int link) => _direct[link].Count > 0 ? _pool[_direct[link].Start].Cost : float.MaxValue;

    private bool InTheWay(int link)
    {
        var course = _traffic[link];
        _traffic.Remove(link);
        var inTheWay = _traffic.Cost(link, course, float.MaxValue) > course.Cost;
        _traffic.Place(link, course);
        return inTheWay;
    }

    private bool Retry(int link)
    {
        var before = _traffic[link];
        _traffic.Remove(link);
        var cost = _traffic.Cost(link, before, float.MaxValue);
        var (course, found) = Best(link);
        var better = found < cost - 0.01f;
        _traffic.Place(link, better ? course : before);
        return better;
    }

    /// <summary>The cheapest course of a link that is not placed, beside those that are.</summary>
    private (Course Course, float Cost) Best(int link)
    {
        var (best, cost) = Cheaper(link, _direct[link], default, float.MaxValue);
        if (cost > _options.LeastCost(link, 3))
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

    private (Course Course, float Cost) Cheaper(int link, (int Start, int Count) options, Course best, float least)
    {
        for (var i = options.Start; i < options.Start + options.Count && _pool[i].Cost < least; i++)
        {
            var cost = _traffic.Cost(link, _pool[i], least);
            if (cost < least)
            {
                (best, least) = (_pool[i], cost);
            }
        }

        return (best, least);
    }
}
