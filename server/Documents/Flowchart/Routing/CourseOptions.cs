namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>
/// Finds the courses a link can take past the symbols, by number of turns. Other links are left out of account:
/// choosing among the courses is <see cref="CourseChoice"/>'s.
/// </summary>
internal sealed class CourseOptions(Board board)
{
    /// <summary>A detour leaves the shortest way by at most this many lines down or up; sideways every line is tried.</summary>
    private const int NearRows = 8;

    private readonly float[] _leave = new float[Sides.Count];
    private readonly float[] _enter = new float[Sides.Count];
    private List<Course> _found = [];
    private RoutingLink _link;

    /// <summary>Adds all courses with at most two turns, cheapest first.</summary>
    public void AddDirect(int link, List<Course> found) => Add(link, found, static (options, from, to) =>
    {
        if (from.Axis() == to.Axis())
        {
            options.AddStraight(from, to);
            options.AddTwoTurns(from, to);
        }
        else
        {
            options.AddOneTurn(from, to);
        }
    });

    /// <summary>Adds courses with three or four turns, cheapest first.</summary>
    public void AddDetours(int link, List<Course> found) => Add(link, found, static (options, from, to) =>
    {
        if (from.Axis() == to.Axis())
        {
            options.AddFourTurns(from, to);
        }
        else
        {
            options.AddThreeTurns(from, to);
        }
    });

    /// <summary>What a course with so many turns costs at the least.</summary>
    public float LeastCost(int link, int turns)
    {
        var (from, to) = (board.Nodes[board.Links[link].From], board.Nodes[board.Links[link].To]);
        var across = Math.Max(from.X, to.X) - Math.Min(from.X + from.Width, to.X + to.Width);
        var down = Math.Max(from.Y, to.Y) - Math.Min(from.Y + from.Height, to.Y + to.Height);
        return turns * CourseWeights.Turn + (float)(Math.Max(0, across) + Math.Max(0, down));
    }

    private void Add(int link, List<Course> found, Action<CourseOptions, Side, Side> addPair)
    {
        _link = board.Links[link];
        _found = found;
        var before = found.Count;
        PriceSides();
        for (var from = Side.Top; from <= Side.Left; from++)
        {
            for (var to = Side.Top; to <= Side.Left; to++)
            {
                if (_leave[(int)from] < CourseWeights.Forbidden && _enter[(int)to] < CourseWeights.Forbidden
                    && (_link.From != _link.To || from != to))
                {
                    addPair(this, from, to);
                }
            }
        }

        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(found)[before..].Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
    }

    private void PriceSides()
    {
        var (from, to) = (board.Nodes[_link.From], board.Nodes[_link.To]);
        var goesOn = to.Y >= from.Y + from.Height;
        Array.Clear(_leave);
        Array.Clear(_enter);
        _leave[(int)Side.Top] = goesOn || _link.GoesBack ? CourseWeights.LeaveUpwards : CourseWeights.LeaveUpwardsToGoBack;
        _leave[(int)Side.Bottom] = goesOn ? 0 : CourseWeights.LeaveDownwardsToGoBack;
        _enter[(int)Side.Bottom] = to.Kind == RoutingNodeKind.Decision ? CourseWeights.EnterDecisionFromBelow : CourseWeights.EnterFromBelow;
        if (from.Kind == RoutingNodeKind.PageEntry)
        {
            _leave[(int)Side.Top] = _leave[(int)Side.Left] = _leave[(int)Side.Right] = CourseWeights.Forbidden;
        }

        // Nothing passes between an off-page connector and the page's edge, whichever way its link runs.
        if (to.Kind == RoutingNodeKind.PageExit)
        {
            _enter[(int)Side.Bottom] = CourseWeights.Forbidden;
        }

        if (to.Kind == RoutingNodeKind.PageEntry)
        {
            _enter[(int)Side.Top] = CourseWeights.Forbidden;
        }

        if (from.Kind == RoutingNodeKind.PageExit)
        {
            _leave[(int)Side.Top] = 0;
            _leave[(int)Side.Bottom] = CourseWeights.Forbidden;
        }
    }

    private void AddStraight(Side from, Side to)
    {
        // From both ends the reach is the same stretch exactly when nothing lies between the two.
        var axis = from.Axis();
        if (board.LineOf(_link.From, axis) == board.LineOf(_link.To, axis) && from != to
            && from.Ascends() != to.Ascends() && board.Reach(_link.From, from) == board.Reach(_link.To, to) && _link.From != _link.To)
        {
            Keep(from, to, 0, default);
        }
    }

    private void AddOneTurn(Side from, Side to)
    {
        if (board.Reach(_link.From, from).Holds(board.LineOf(_link.To, to.Axis()))
            && board.Reach(_link.To, to).Holds(board.LineOf(_link.From, from.Axis())))
        {
            Keep(from, to, 1, default);
        }
    }

    private void AddTwoTurns(Side from, Side to)
    {
        var axis = from.Axis();
        int start = board.LineOf(_link.From, axis), end = board.LineOf(_link.To, axis);
        if (start == end)
        {
            return;
        }

        Board.Range a = board.Reach(_link.From, from), b = board.Reach(_link.To, to);
        var both = new Board.Range(Math.Max(a.First, b.First), Math.Min(a.Last, b.Last));
        for (var line = both.First; line <= both.Last; line++)
        {
            if (axis == Axis.Vertical && line - both.First == NearRows && both.Last - line > NearRows)
            {
                line = both.Last - NearRows;
            }

            if (board.Free(axis.Other(), line, start, end))
            {
                Keep(from, to, 2, CourseLines.Of(line));
            }
        }
    }

    private void AddThreeTurns(Side from, Side to)
    {
        Axis axis = from.Axis(), other = to.Axis();
        int start = board.LineOf(_link.From, axis), end = board.LineOf(_link.To, other);
        Board.Range firsts = Near(_link.From, from, MostAside(from)), seconds = Near(_link.To, to, MostAside(to));
        for (var second = seconds.First; second <= seconds.Last; second++)
        {
            for (var first = firsts.First; first <= firsts.Last; first++)
            {
                if (second != start && first != end && board.Free(axis, second, first, end) && board.Free(other, first, start, second))
                {
                    Keep(from, to, 3, CourseLines.Of(first, second));
                }
            }
        }
    }

    private void AddFourTurns(Side from, Side to)
    {
        Axis axis = from.Axis(), other = axis.Other();
        int start = board.LineOf(_link.From, axis), end = board.LineOf(_link.To, axis);
        Board.Range firsts = Near(_link.From, from, 1), thirds = Near(_link.To, to, 1);
        var around = axis == Axis.Vertical ? board.Lines(axis).Count : NearRows;
        int near = Math.Min(start, end), far = Math.Max(start, end);
        int low = Math.Max(0, near - around), high = Math.Min(board.Lines(axis).Count - 1, far + around);
        for (var first = firsts.First; first <= firsts.Last; first++)
        {
            var leaving = board.Open(other, first, start);
            for (var third = thirds.First; third <= thirds.Last; third++)
            {
                var entering = board.Open(other, third, end);
                var last = Math.Min(high, Math.Min(leaving.Last, entering.Last));
                for (var second = Math.Max(low, Math.Max(leaving.First, entering.First)); second <= last && first != third; second++)
                {
                    // A long way between two rows turns near one of them.
                    second = second > near + around - 1 ? Math.Max(second, far - around) : second;
                    if (second <= last && second != start && second != end && board.Free(axis, second, first, third))
                    {
                        Keep(from, to, 4, CourseLines.Of(first, second, third));
                    }
                }
            }
        }
    }

    /// <summary>A detour turns at the nearest line up or down, but at any line sideways.</summary>
    private static int MostAside(Side side) => side.Axis() == Axis.Horizontal ? int.MaxValue / 2 : 1;

    /// <summary>The lines a side reaches, those nearest to the symbol when there are more.</summary>
    private Board.Range Near(int node, Side side, int most)
    {
        var range = board.Reach(node, side);
        return side.Ascends()
            ? new Board.Range(range.First, Math.Min(range.Last, range.First + most - 1))
            : new Board.Range(Math.Max(range.First, range.Last - most + 1), range.Last);
    }

    private void Keep(Side from, Side to, int turns, CourseLines middle)
    {
        var course = new Course(0, from, to, (byte)turns, middle);
        var cost = CourseTrace.Length(board, _link, course) + turns * CourseWeights.Turn + _leave[(int)from] + _enter[(int)to]
            + CourseTrace.BarsCrossed(board, _link, course) * CourseWeights.CrossedBar
            + (CourseTrace.LastPiece(board, _link, course) < CourseWeights.LeastArrival ? CourseWeights.ShortArrival : 0);
        _found.Add(course with { Cost = cost });
    }
}
