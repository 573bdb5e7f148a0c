using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Tests.Flowchart.Routing;

/// <summary>
/// A chart grown from a seed: any size up to 24 columns and 400 rows, tight and roomy cells, several symbols in a row and
/// in a cell, symbols in several columns, page connectors, loops, doubled links and links within a row.
/// </summary>
public sealed class ChartRecipe
{
    private readonly Random _random;
    private readonly List<double> _columns = [0];
    private readonly List<double> _rows = [0];
    private readonly List<RoutingNode> _nodes = [];
    private readonly List<RoutingBar> _bars = [];
    private readonly List<RoutingLink> _links = [];

    // Copies of a symbol in further columns take part in no link.
    private readonly List<int> _linked = [];
    private readonly double _symbolWidth;
    private readonly double _symbolHeight;

    private ChartRecipe(int seed)
    {
        _random = new Random(seed);
        var tight = _random.Next(4) == 0;
        _symbolWidth = tight ? 22 : _random.Next(26, 44);
        _symbolHeight = tight ? 18 : _random.Next(16, 30);
        for (var count = 1 + _random.Next(_random.Next(5) == 0 ? 24 : 8); count > 0; count--)
        {
            _columns.Add(_columns[^1] + _symbolWidth + (tight ? 8 : _random.Next(14, 40)));
        }

        for (var count = 1 + _random.Next(_random.Next(40) == 0 ? 400 : 20); count > 0; count--)
        {
            _rows.Add(_rows[^1] + _symbolHeight + (tight ? 12 : _random.Next(16, 50)));
        }
    }

    public static RoutingChart Grow(int seed)
    {
        var recipe = new ChartRecipe(seed);
        for (var row = 0; row + 1 < recipe._rows.Count; row++)
        {
            recipe.AddRow(row);
        }

        recipe.AddPageConnectors();
        recipe.AddLinks();
        return new RoutingChart(recipe._columns, recipe._rows, recipe._nodes, recipe._links, recipe._bars);
    }

    private bool OneIn(int times) => _random.Next(times) == 0;

    private void AddRow(int row)
    {
        var columns = Enumerable.Range(0, _columns.Count - 1).OrderBy(_ => _random.Next()).ToArray();
        AddSymbol(row, columns[0]);
        for (var more = 1; more < columns.Length && OneIn(6); more++)
        {
            AddSymbol(row, columns[more]);
        }

        if (OneIn(25))
        {
            AddSecondInCell();
        }
        else if (OneIn(15) && columns.Length > 2 && _nodes[^1].Column == columns[0])
        {
            AddCopy(columns[1]);
        }
    }

    private void AddSymbol(int row, int column)
    {
        var kind = row == 0 && _nodes.Count == 0 ? RoutingNodeKind.Terminator
            : OneIn(4) ? RoutingNodeKind.Decision
            : OneIn(12) ? RoutingNodeKind.Terminator
            : RoutingNodeKind.Process;
        var (left, top) = (_columns[column], _rows[row]);
        _linked.Add(_nodes.Count);
        _nodes.Add(new RoutingNode(kind, row, column, left + (_columns[column + 1] - left - _symbolWidth) / 2,
            top + (_rows[row + 1] - top - _symbolHeight) / 2, _symbolWidth, _symbolHeight));
    }

    /// <summary>Makes the last symbol two, one above the other, in a taller row.</summary>
    private void AddSecondInCell()
    {
        var node = _nodes[^1];
        if (_rows[node.Row + 1] - _rows[node.Row] < 2 * node.Height + 24)
        {
            return;
        }

        _nodes[^1] = node with { Y = _rows[node.Row] + 8 };
        _linked.Add(_nodes.Count);
        _nodes.Add(node with { Y = _rows[node.Row + 1] - 8 - node.Height });
    }

    /// <summary>Draws the last symbol in a second column too, with the joining line between.</summary>
    private void AddCopy(int column)
    {
        var node = _nodes[^1];
        if (_nodes.Count(n => n.Row == node.Row) > 1)
        {
            return;
        }

        var copy = node with { Column = column, X = _columns[column] + (_columns[column + 1] - _columns[column] - node.Width) / 2 };
        _bars.Add(new RoutingBar(_nodes.Count - 1, node.Y + node.Height / 2, Math.Min(node.X, copy.X) + node.Width, Math.Max(node.X, copy.X)));
        _nodes.Add(copy);
    }

    private void AddPageConnectors()
    {
        if (_rows.Count < 4 || !OneIn(3))
        {
            return;
        }

        var last = _rows.Count - 2;
        foreach (var (kind, row) in new[] { (RoutingNodeKind.PageEntry, 0), (RoutingNodeKind.PageExit, last) })
        {
            var column = _random.Next(_columns.Count - 1);
            if (_nodes.Any(n => n.Row == row && n.Column == column))
            {
                continue;
            }

            const double size = 12;
            _nodes.Add(new RoutingNode(kind, row, column, (_columns[column] + _columns[column + 1] - size) / 2,
                kind == RoutingNodeKind.PageEntry ? _rows[0] + 4 : _rows[last + 1] - size - 4, size, size));
            var other = _linked[_random.Next(_linked.Count)];
            _links.Add(kind == RoutingNodeKind.PageEntry ? Link(_nodes.Count - 1, other) : Link(other, _nodes.Count - 1));
        }
    }

    private void AddLinks()
    {
        for (var i = 1; i < _linked.Count; i++)
        {
            _links.Add(Link(_linked[i - 1], _linked[i]));
        }

        for (var more = _linked.Count / 5; more > 0; more--)
        {
            var from = _random.Next(_linked.Count);
            var to = OneIn(8) ? _random.Next(_linked.Count) : Math.Clamp(from + _random.Next(-6, 4), 0, _linked.Count - 1);
            _links.Add(Link(_linked[from], _linked[to]));
        }
    }

    private RoutingLink Link(int from, int to) =>
        _nodes[from].Kind == RoutingNodeKind.Decision ? new RoutingLink(from, to, OneIn(2) ? 8 : 17, 8, _nodes[to].Y < _nodes[from].Y) : new RoutingLink(from, to, 0, 0);
}
