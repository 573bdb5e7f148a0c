namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>The chart put on lines: where courses can run, what is in their way, and how far each side of each symbol reaches.</summary>
internal sealed class Board
{
    /// <summary>A line this close to a symbol counts as closed by it.</summary>
    private const double Clearance = 1;

    private readonly LineSet[] _lines;
    private readonly Obstacles[] _obstacles;
    private readonly int[][] _nodeLines;
    private readonly Range[] _reach;
    private readonly int[][] _cells;

    public Board(RoutingChart chart)
    {
        Chart = chart;
        Nodes = [.. chart.Nodes];
        Links = [.. chart.Links];
        _lines = Lines(chart);
        _nodeLines = [new int[chart.Nodes.Count], new int[chart.Nodes.Count]];
        for (var node = 0; node < chart.Nodes.Count; node++)
        {
            var symbol = Nodes[node];
            _nodeLines[0][node] = _lines[0].Nearest(symbol.X + symbol.Width / 2);
            _nodeLines[1][node] = _lines[1].Nearest(symbol.Y + symbol.Height / 2);
        }

        _cells = Cells();
        _obstacles = [Close(Axis.Vertical), Close(Axis.Horizontal)];
        _reach = new Range[chart.Nodes.Count * Sides.Count];
        for (var node = 0; node < chart.Nodes.Count; node++)
        {
            FindReach(node);
        }
    }

    /// <summary>The crossing lines at which a line leaving a side may turn; empty when First is beyond Last.</summary>
    public readonly record struct Range(int First, int Last)
    {
        public bool Holds(int line) => line >= First && line <= Last;
    }

    public RoutingChart Chart { get; }

    public RoutingNode[] Nodes { get; }

    public RoutingLink[] Links { get; }

    /// <summary>The lines that pieces of an axis lie on.</summary>
    public LineSet Lines(Axis axis) => _lines[(int)axis];

    /// <summary>The line of an axis through the middle of a symbol.</summary>
    public int LineOf(int node, Axis axis) => _nodeLines[(int)axis][node];

    public Range Reach(int node, Side side) => _reach[node * Sides.Count + (int)side];

    /// <summary>The symbols whose middle lies in a cell.</summary>
    public ReadOnlySpan<int> NodesIn(int row, int column) => _cells[row * Lines(Axis.Vertical).BandCount + column];

    /// <summary>Whether a piece on a line of an axis meets no symbol between two crossing lines.</summary>
    public bool Free(Axis axis, int line, int from, int to) => _obstacles[(int)axis].Free(line, from, to);

    /// <summary>How far a piece on a line of an axis can run from a crossing line without meeting anything; empty where that place is closed.</summary>
    public Range Open(Axis axis, int line, int from) => _obstacles[(int)axis].Open(line, from, Lines(axis.Other()).Count);

    private static LineSet[] Lines(RoutingChart chart)
    {
        var columns = Edges(chart.ColumnEdges, [.. chart.Nodes.Select(n => (n.X, n.X + n.Width))]);
        var rows = Edges(chart.RowEdges, [.. chart.Nodes.Select(n => (n.Y, n.Y + n.Height))]);
        var across = new Extent[chart.Nodes.Count];
        var down = new Extent[chart.Nodes.Count];
        for (var i = 0; i < chart.Nodes.Count; i++)
        {
            var node = chart.Nodes[i];
            int column = LineSet.BandAt(columns, node.X + node.Width / 2), row = LineSet.BandAt(rows, node.Y + node.Height / 2);
            across[i] = new Extent(node.X, node.X + node.Width, row);
            down[i] = new Extent(node.Y, node.Y + node.Height, column);
        }

        return [LineSet.Through(columns, across, []), LineSet.Through(rows, down, [.. chart.Bars.Select(bar => bar.Y)])];
    }

    /// <summary>The chart's borders; a chart without any gets one band around its symbols.</summary>
    private static double[] Edges(IReadOnlyList<double> given, (double Low, double High)[] symbols) =>
        given.Count >= 2 ? [.. given]
        : symbols.Length == 0 ? [0, 1]
        : [symbols.Min(s => s.Low) - 20, symbols.Max(s => s.High) + 20];

    private int[][] Cells()
    {
        LineSet columns = Lines(Axis.Vertical), rows = Lines(Axis.Horizontal);
        var cells = new int[columns.BandCount * rows.BandCount][];
        for (var node = 0; node < Nodes.Length; node++)
        {
            var cell = rows.Band[LineOf(node, Axis.Horizontal)] * columns.BandCount + columns.Band[LineOf(node, Axis.Vertical)];
            cells[cell] = [.. cells[cell] ?? [], node];
        }

        return cells;
    }

    private Obstacles Close(Axis axis)
    {
        List<Obstacles.Closure> closures = new(Chart.Nodes.Count + Chart.Bars.Count);
        LineSet lines = Lines(axis), crossing = Lines(axis.Other());
        for (var i = 0; i < Nodes.Length; i++)
        {
            var node = Nodes[i];
            var (across, along) = axis == Axis.Vertical
                ? ((node.X, node.X + node.Width), (node.Y, node.Y + node.Height))
                : ((node.Y, node.Y + node.Height), (node.X, node.X + node.Width));
            Add(closures, Within(lines, across, Clearance), Within(crossing, along, Clearance), i);
        }

        // A joining line may be crossed at a right angle, never run along.
        foreach (var bar in axis == Axis.Horizontal ? Chart.Bars : [])
        {
            Add(closures, Within(lines, (bar.Y, bar.Y), 2), Within(crossing, (bar.Left, bar.Right), Clearance), Obstacles.Bar);
        }

        closures.Sort(static (a, b) => a.Low != b.Low ? a.Low.CompareTo(b.Low) : a.Node.CompareTo(b.Node));
        return Obstacles.From(lines.Count, closures);
    }

    private static void Add(List<Obstacles.Closure> closures, Range lines, Range crossing, int node)
    {
        if (lines.First <= lines.Last && crossing.First <= crossing.Last)
        {
            closures.Add(new Obstacles.Closure(lines.First, lines.Last, crossing.First, crossing.Last, node));
        }
    }

    private static Range Within(LineSet lines, (double Low, double High) span, double margin)
    {
        var first = Array.BinarySearch(lines.At, span.Low - margin);
        var last = Array.BinarySearch(lines.At, span.High + margin);
        return new Range(first >= 0 ? first : ~first, last >= 0 ? last : ~last - 1);
    }

    private void FindReach(int node)
    {
        for (var side = Side.Top; side <= Side.Left; side++)
        {
            var axis = side.Axis();
            var from = LineOf(node, axis.Other());
            var (low, high) = _obstacles[(int)axis].Reach(LineOf(node, axis), from, node, Lines(axis.Other()).Count);
            var own = OwnStretch(node, axis);
            var range = side.Ascends() ? new Range(Math.Max(from, own.Last) + 1, high) : new Range(low, Math.Min(from, own.First) - 1);
            _reach[node * Sides.Count + (int)side] = HasBar(node, side) ? new Range(1 << 20, -1 - node) : range;
        }
    }

    private Range OwnStretch(int node, Axis axis)
    {
        var symbol = Nodes[node];
        return axis == Axis.Vertical
            ? Within(Lines(Axis.Horizontal), (symbol.Y, symbol.Y + symbol.Height), Clearance)
            : Within(Lines(Axis.Vertical), (symbol.X, symbol.X + symbol.Width), Clearance);
    }

    private bool HasBar(int node, Side side)
    {
        if (side.Axis() == Axis.Vertical || Chart.Bars.Count == 0)
        {
            return false;
        }

        var symbol = Nodes[node];
        var x = side == Side.Left ? symbol.X : symbol.X + symbol.Width;
        return Chart.Bars.Any(bar => bar.Y > symbol.Y && bar.Y < symbol.Y + symbol.Height
            && (side == Side.Left ? bar.Left < x - 1 && bar.Right >= x - 1 : bar.Right > x + 1 && bar.Left <= x + 1));
    }
}
