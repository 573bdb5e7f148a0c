using SopWordAddin.Documents.Flowchart.Routing;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>An off-page connector on one page; x from the first actor column, y from the page's first row.</summary>
/// <param name="Link">Index of the link in the chart.</param>
internal readonly record struct PageConnector(int Link, int Number, int Column, Box Box);

/// <summary>One page's part of a link: from the source or a connector to the target or a connector.</summary>
internal readonly record struct PageLink(int Link, bool Labelled);

/// <summary>
/// Needs a page's rows and its off-page connectors; leaves them as the router's chart, and its answer beside what each line stands for.
/// </summary>
internal sealed class PageChart
{
    private readonly Chart _chart;
    private readonly Crossings _crossings;
    private readonly IReadOnlyList<RowPlan> _rows;
    private readonly PagePlan _page;
    private readonly List<RoutingNode> _nodes = [];
    private readonly List<RoutingBar> _bars = [];
    private readonly List<RoutingLink> _links = [];
    private readonly List<PageLink> _stands = [];
    private readonly Dictionary<int, int> _nodeOfMark = [];
    private readonly Dictionary<int, int> _headOfLink = [];
    private readonly Dictionary<int, int> _footOfLink = [];

    public PageChart(Chart chart, Crossings crossings, IReadOnlyList<RowPlan> rows, PagePlan page)
    {
        (_chart, _crossings, _rows, _page) = (chart, crossings, rows, page);
    }

    public IReadOnlyList<PageLink> Links => _stands;

    public RoutedChart Route(IReadOnlyList<FlowColumn> actors, PageConnectors connectors, BranchLabels labels)
    {
        AddMarks();
        AddConnectors(connectors.Heads, RoutingNodeKind.PageEntry, 0, _headOfLink);
        AddConnectors(connectors.Feet, RoutingNodeKind.PageExit, _page.Count - 1, _footOfLink);
        for (var i = 0; i < _chart.Links.Count; i++)
        {
            AddLink(i, labels);
        }

        var edges = new double[actors.Count + 1];
        for (var i = 0; i < actors.Count; i++)
        {
            edges[i] = (actors[i].X - actors[0].X).Points;
            edges[i + 1] = edges[i] + actors[i].Width.Points;
        }

        return Router.Route(new RoutingChart(edges, Array.ConvertAll(_page.Tops, ToPoints), _nodes, _links, _bars));
    }

    /// <summary>Top of a row's symbol stack, in twips from the page's first row.</summary>
    public static int StackTop(RowPlan plan, PagePlan page, int row)
    {
        var above = row == page.First ? page.BandAbove : 0;
        var below = row == page.End - 1 ? page.BandBelow : 0;
        var height = page.Tops[row - page.First + 1] - page.Tops[row - page.First];
        return page.Tops[row - page.First] + above + ((height - above - below - plan.Symbols.Height) / 2);
    }

    private static double ToPoints(int twips) => (double)twips / Length.TwipsPerPoint;

    private void AddMarks()
    {
        for (var row = _page.First; row < _page.End; row++)
        {
            var top = StackTop(_rows[row], _page, row);
            foreach (var placed in _rows[row].Symbols.Marks)
            {
                if (placed.Column == placed.Mark.Columns[0])
                {
                    _nodeOfMark[placed.Mark.Index] = _nodes.Count;
                    if (placed.Mark.Columns.Count > 1)
                    {
                        AddBar(_rows[row].Symbols, placed, top);
                    }
                }

                _nodes.Add(new RoutingNode(
                    KindOf(placed.Mark.Kind),
                    row - _page.First,
                    placed.Column,
                    ToPoints(placed.X),
                    ToPoints(top + placed.Y),
                    ToPoints(placed.Width),
                    ToPoints(placed.Height)));
            }
        }
    }

    private void AddBar(RowSymbols symbols, PlacedMark main, int top)
    {
        var left = int.MaxValue;
        var right = int.MinValue;
        foreach (var placed in symbols.Marks)
        {
            if (placed.Mark == main.Mark)
            {
                left = Math.Min(left, placed.X + placed.Width);
                right = Math.Max(right, placed.X);
            }
        }

        _bars.Add(new RoutingBar(_nodes.Count, ToPoints(top + main.Y + (main.Height / 2)), ToPoints(left), ToPoints(right)));
    }

    private static RoutingNodeKind KindOf(SymbolKind kind) => kind switch
    {
        SymbolKind.Terminator => RoutingNodeKind.Terminator,
        SymbolKind.Decision => RoutingNodeKind.Decision,
        _ => RoutingNodeKind.Process,
    };

    /// <summary>Connectors next to the page's edge reach up to it for the router: nothing is to run between.</summary>
    private void AddConnectors(List<PageConnector> connectors, RoutingNodeKind kind, int row, Dictionary<int, int> nodeOfLink)
    {
        foreach (var connector in connectors)
        {
            nodeOfLink[connector.Link] = _nodes.Count;
            var box = connector.Box;
            var top = box.Y.Twips <= Crossings.Edge ? 0 : box.Y.Twips;
            var bottom = _page.Tops[^1] - box.Bottom.Twips <= Crossings.Edge ? _page.Tops[^1] : box.Bottom.Twips;
            _nodes.Add(new RoutingNode(
                kind, row, connector.Column, box.X.Points, ToPoints(top), box.Width.Points, ToPoints(bottom - top)));
        }
    }

    private void AddLink(int index, BranchLabels labels)
    {
        var link = _chart.Links[index];
        var (upper, lower) = _crossings.Rows(link);
        if (upper >= _page.End || lower < _page.First || (!_crossings.DrawsThrough && upper < _page.First && lower >= _page.End))
        {
            return;
        }

        var down = _crossings.GoesDown(link);
        var upperNode = upper >= _page.First ? _nodeOfMark[down ? link.From : link.To] : _headOfLink[index];
        var lowerNode = lower < _page.End ? _nodeOfMark[down ? link.To : link.From] : _footOfLink[index];
        var (from, to) = down ? (upperNode, lowerNode) : (lowerNode, upperNode);

        // The label stands beside the first piece of its branch, so only on the page of the source.
        var labelled = link.Label is not null && (down ? upper >= _page.First : lower < _page.End);
        var size = labelled ? labels.SizeOf(link.Label!) : default;
        _links.Add(new RoutingLink(from, to, size.Width, size.Height, GoesBack: labelled && !down));
        _stands.Add(new PageLink(index, labelled));
    }
}
