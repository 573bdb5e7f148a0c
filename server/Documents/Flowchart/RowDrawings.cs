namespace SopWordAddin.Documents.Flowchart;

/// <summary>
/// Last pass. Needs a routed page; leaves its rows with their drawings: every connector is cut at the rows' borders into pieces
/// that meet exactly, so that each row can carry its own.
/// </summary>
internal sealed class RowDrawings
{
    private const int Inset = Length.TwipsPerPoint;

    private readonly Chart _chart;
    private readonly Descriptions _descriptions;
    private readonly IReadOnlyList<RowPlan> _rows;
    private readonly PagePlan _page;
    private readonly int _right;
    private readonly List<Symbol>[] _symbols;
    private readonly List<Stroke>[] _strokes;
    private readonly List<BranchLabel>[] _labels;

    private RowDrawings(Chart chart, Descriptions descriptions, IReadOnlyList<RowPlan> rows, RoutedPage page)
    {
        (_chart, _descriptions, _rows, _page, _right) = (chart, descriptions, rows, page.Plan, page.Width);
        _symbols = ListPerRow<Symbol>();
        _strokes = ListPerRow<Stroke>();
        _labels = ListPerRow<BranchLabel>();
    }

    public static FlowPage Draw(Chart chart, Descriptions descriptions, IReadOnlyList<RowPlan> rows, RoutedPage page, int number)
    {
        var drawing = new RowDrawings(chart, descriptions, rows, page);
        drawing.AddSymbols();
        drawing.AddConnectors(page.Connectors.Heads, 0);
        drawing.AddConnectors(page.Connectors.Feet, page.Plan.Count - 1);
        drawing.AddLinks(page);
        return new FlowPage(number, drawing.Rows());
    }

    private List<T>[] ListPerRow<T>()
    {
        var lists = new List<T>[_page.Count];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = [];
        }

        return lists;
    }

    private FlowRow[] Rows()
    {
        var rows = new FlowRow[_page.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var plan = _rows[_page.First + i];
            var row = _chart.Rows[plan.Row];
            var height = new Length(_page.Tops[i + 1] - _page.Tops[i]);
            rows[i] = new FlowRow(row.Step?.Id, row.Number, plan.Continued, height, plan.Cells, _symbols[i], _strokes[i], _labels[i]);
        }

        return rows;
    }

    private void AddSymbols()
    {
        for (var i = 0; i < _page.Count; i++)
        {
            var plan = _rows[_page.First + i];
            var top = PageChart.StackTop(plan, _page, _page.First + i) - _page.Tops[i];
            foreach (var placed in plan.Symbols.Marks)
            {
                _symbols[i].Add(new Symbol(
                    NameOf(placed),
                    _descriptions.OfSymbol(placed.Mark, placed.Column),
                    placed.Mark.Kind,
                    new Box(new Length(placed.X), new Length(top + placed.Y), new Length(placed.Width), new Length(placed.Height)),
                    placed.Lines));
            }

            AddJoins(i, plan.Symbols.Marks, top);
        }
    }

    private string NameOf(PlacedMark placed) => placed.Mark.Added
        ? ShapeNames.Capsule(placed.Mark.About.Id)
        : ShapeNames.Node(placed.Mark.About.Id, placed.Mark.About.Actors.Count == 0 ? "" : _chart.Columns[placed.Column]!);

    private void AddJoins(int row, IReadOnlyList<PlacedMark> marks, int top)
    {
        foreach (var group in marks.Where(m => m.Mark.Columns.Count > 1).GroupBy(m => m.Mark))
        {
            var description = _descriptions.OfJoin(group.Key);
            var inOrder = group.OrderBy(m => m.X).ToArray();
            for (var i = 1; i < inOrder.Length; i++)
            {
                var y = new Length(top + inOrder[i].Y + (inOrder[i].Height / 2));
                var start = new Spot(new Length(inOrder[i - 1].X + inOrder[i - 1].Width), y);
                _strokes[row].Add(new Stroke(ShapeNames.Join(group.Key.About.Id), description, start, new Spot(new Length(inOrder[i].X), y), Arrow: false));
            }
        }
    }

    private void AddConnectors(List<PageConnector> connectors, int row)
    {
        foreach (var connector in connectors)
        {
            var text = connector.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            _symbols[row].Add(new Symbol(
                ShapeNames.Page(text),
                _descriptions.OfConnector(connector.Number, _chart.Links[connector.Link]),
                SymbolKind.OffPage,
                connector.Box with { Y = connector.Box.Y - new Length(_page.Tops[row]) },
                [text]));
        }
    }

    private void AddLinks(RoutedPage page)
    {
        for (var i = 0; i < page.Links.Count; i++)
        {
            var link = _chart.Links[page.Links[i].Link];
            var routed = page.Routed.Links[i];
            AddPieces(link.Name, _descriptions.OfLink(link), routed.Points);
            if (page.Links[i].Labelled && routed.Label is { } at)
            {
                AddLabel(link, at, page.Labels);
            }
        }
    }

    private void AddLabel(ChartLink link, RoutedLabel at, BranchLabels labels)
    {
        var (text, width) = labels.Fitted(link.Label!, at.Width);
        var height = labels.SizeOf(link.Label!).Height;
        var row = RowAt(Length.FromPoints(at.Y + (height / 2)).Twips);
        var box = new Box(
            Length.FromPoints(at.X), Length.FromPoints(at.Y) - new Length(_page.Tops[row]), Length.FromPoints(width), Length.FromPoints(height));
        _labels[row].Add(new BranchLabel(ShapeNames.LabelPrefix + link.Name[ShapeNames.LinkPrefix.Length..], text, box));
    }

    private void AddPieces(string name, string description, IReadOnlyList<RoutedPoint> points)
    {
        var pieces = new List<(int Row, Spot Start, Spot End)>();
        for (var i = 1; i < points.Count; i++)
        {
            Cut(Snap(points[i - 1]), Snap(points[i]), pieces);
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            var (row, start, end) = pieces[i];
            var top = new Length(_page.Tops[row]);
            _strokes[row].Add(new Stroke(
                name, description, start with { Y = start.Y - top }, end with { Y = end.Y - top }, Arrow: i == pieces.Count - 1));
        }
    }

    // A page with hundreds of links may have no room for all: they then share lines, but never leave the table.
    private Spot Snap(RoutedPoint point) => new(
        new Length(Math.Clamp(Length.FromPoints(point.X).Twips, Inset, _right - Inset)),
        new Length(Math.Clamp(Length.FromPoints(point.Y).Twips, Inset, _page.Tops[^1] - Inset)));

    /// <summary>Splits one straight piece at the borders that it crosses.</summary>
    private void Cut(Spot start, Spot end, List<(int Row, Spot Start, Spot End)> pieces)
    {
        if (start == end)
        {
            return;
        }

        if (start.Y == end.Y)
        {
            pieces.Add((RowAt(start.Y.Twips), start, end));
            return;
        }

        var down = end.Y > start.Y;
        var row = down ? RowAt(start.Y.Twips) : RowAbove(start.Y.Twips);
        while (true)
        {
            var border = new Length(_page.Tops[down ? row + 1 : row]);
            var isLast = down ? end.Y <= border || row == _page.Count - 1 : end.Y >= border || row == 0;
            var stop = isLast ? end : start with { Y = border };
            pieces.Add((row, start, stop));
            if (isLast)
            {
                return;
            }

            start = stop;
            row += down ? 1 : -1;
        }
    }

    private int RowAt(int y)
    {
        var found = Array.BinarySearch(_page.Tops, y);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, _page.Count - 1);
    }

    /// <summary>The row that a piece leaving upwards runs in first.</summary>
    private int RowAbove(int y) => RowAt(y - 1);
}
