namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>
/// Finds a way for a link that no simple course fits: the cheapest over all lines, counting turns and length. Where
/// symbols shut each other in it gives a course through them, so that every link is drawn.
/// </summary>
internal sealed class CourseSearch(Board board)
{
    private readonly int _across = board.Lines(Axis.Vertical).Count;
    private readonly int _down = board.Lines(Axis.Horizontal).Count;

    /// <summary>A place on the board and the axis the way runs along there.</summary>
    private readonly record struct State(int Vertical, int Horizontal, Axis Axis)
    {
        public int Line => Axis == Axis.Vertical ? Vertical : Horizontal;

        public int Along => Axis == Axis.Vertical ? Horizontal : Vertical;

        public State Move(int along) => Axis == Axis.Vertical ? this with { Horizontal = along } : this with { Vertical = along };
    }

    public Course Find(RoutingLink link)
    {
        var before = new Dictionary<State, (State From, float Cost)>();
        var open = new PriorityQueue<State, (float Cost, int Order)>();
        foreach (var side in OpenSides(link.From, board.Nodes[link.From].Kind == RoutingNodeKind.PageEntry))
        {
            var start = Middle(link.From, side.Axis()).Move(Nearest(link.From, side));
            Reach(start, start, 0);
        }

        while (open.TryDequeue(out var state, out var priority))
        {
            if (priority.Cost > before[state].Cost)
            {
                continue;
            }

            if (Arrival(link, state) is { } side && Trace(link, side, state, before) is { } course)
            {
                return course with { Cost = priority.Cost };
            }

            Reach(state with { Axis = state.Axis.Other() }, state, priority.Cost + CourseWeights.Turn);
            Step(state, 1, priority.Cost);
            Step(state, -1, priority.Cost);
        }

        return Through(link);

        void Step(State state, int step, float cost)
        {
            var crossing = board.Lines(state.Axis.Other());
            var to = state.Along + step;
            if (to >= 0 && to < crossing.Count && board.Free(state.Axis, state.Line, state.Along, to))
            {
                Reach(state.Move(to), state, cost + (float)Math.Abs(crossing.At[to] - crossing.At[state.Along]));
            }
        }

        void Reach(State state, State from, float cost)
        {
            if (!before.TryGetValue(state, out var known) || cost < known.Cost)
            {
                before[state] = (from, cost);
                open.Enqueue(state, (cost, ((state.Horizontal * _across) + state.Vertical) * 2 + (int)state.Axis));
            }
        }
    }

    private State Middle(int node, Axis axis) => new(board.LineOf(node, Axis.Vertical), board.LineOf(node, Axis.Horizontal), axis);

    private IEnumerable<Side> OpenSides(int node, bool onlyBottom)
    {
        for (var side = Side.Top; side <= Side.Left; side++)
        {
            var reach = board.Reach(node, side);
            if (reach.First <= reach.Last && (!onlyBottom || side == Side.Bottom))
            {
                yield return side;
            }
        }
    }

    private int Nearest(int node, Side side) => side.Ascends() ? board.Reach(node, side).First : board.Reach(node, side).Last;

    private Side? Arrival(RoutingLink link, State state)
    {
        foreach (var side in OpenSides(link.To, false))
        {
            if (side.Axis() == state.Axis && state.Line == board.LineOf(link.To, state.Axis) && board.Reach(link.To, side).Holds(state.Along)
                && (side != Side.Bottom || board.Nodes[link.To].Kind != RoutingNodeKind.PageExit))
            {
                return side;
            }
        }

        return null;
    }

    /// <summary>The way as a course; null when it turns too often, or leaves and enters one symbol by one side.</summary>
    private Course? Trace(RoutingLink link, Side arrival, State end, Dictionary<State, (State From, float Cost)> before)
    {
        List<int> lines = [end.Line];
        var state = end;
        for (var from = before[state].From; from != state; (state, from) = (from, before[from].From))
        {
            if (from.Axis != state.Axis)
            {
                lines.Add(from.Line);
            }
        }

        lines.Reverse();
        var departure = Departure(link.From, state);
        if (lines.Count - 1 > Course.MostTurns || (link.From == link.To && departure == arrival))
        {
            return null;
        }

        CourseLines middle = default;
        for (var i = 1; i < lines.Count - 1; i++)
        {
            middle[i - 1] = (short)lines[i];
        }

        return new Course(0, departure, arrival, (byte)(lines.Count - 1), middle);
    }

    private Side Departure(int node, State start) => start.Axis == Axis.Vertical
        ? start.Horizontal > board.LineOf(node, Axis.Horizontal) ? Side.Bottom : Side.Top
        : start.Vertical > board.LineOf(node, Axis.Vertical) ? Side.Right : Side.Left;

    /// <summary>A course that minds nothing.</summary>
    private Course Through(RoutingLink link)
    {
        int x = board.LineOf(link.From, Axis.Vertical), y = board.LineOf(link.From, Axis.Horizontal);
        int toX = board.LineOf(link.To, Axis.Vertical), toY = board.LineOf(link.To, Axis.Horizontal);
        if (link.From == link.To)
        {
            return new Course(0, Side.Right, Side.Bottom, 3, CourseLines.Of(Math.Min(x + 1, _across - 1), Math.Min(y + 1, _down - 1)));
        }

        return x == toX ? new Course(0, toY >= y ? Side.Bottom : Side.Top, toY >= y ? Side.Top : Side.Bottom, 0, default)
            : y == toY ? new Course(0, toX >= x ? Side.Right : Side.Left, toX >= x ? Side.Left : Side.Right, 0, default)
            : new Course(0, toX >= x ? Side.Right : Side.Left, toY >= y ? Side.Top : Side.Bottom, 1, default);
    }
}
