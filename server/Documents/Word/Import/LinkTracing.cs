namespace SopWordAddin.Documents.Word.Import;

/// <summary>An arrow from symbol to symbol, found in a <see cref="LineNet"/>.</summary>
/// <param name="Course">The way it takes, from its start; empty where it passes from page to page.</param>
internal sealed record TracedLink(DrawnSymbol From, DrawnSymbol To, IReadOnlyList<Point> Course, double Confidence);

/// <summary>What a net of lines says.</summary>
/// <param name="Joined">Symbols in one row that a plain line joins: one step of several executors.</param>
/// <param name="Loose">Lines of which an end leads nowhere.</param>
internal sealed record Tracing(
    IReadOnlyList<TracedLink> Links,
    IReadOnlyList<(DrawnSymbol A, DrawnSymbol B)> Joined,
    IReadOnlyList<Knot> Loose);

/// <summary>Follows lines from the symbols they leave to those they point at.</summary>
internal sealed class LinkTracing
{
    private const double DirectionGuessed = 0.5;
    private const double Tangled = 0.4;
    private const double ByDrawing = 0.85;

    // Of a tangle with more ends than this nobody could say what leads where.
    private const int MostPairs = 400;

    private readonly LineNet _net;
    private readonly List<(int Wire, int Other)>[] _at;
    private readonly List<TracedLink> _links = [];
    private readonly List<(DrawnSymbol, DrawnSymbol)> _joined = [];
    private readonly List<Knot> _loose = [];

    private LinkTracing(LineNet net)
    {
        _net = net;
        _at = [.. net.Knots.Select(_ => new List<(int, int)>())];
        for (var w = 0; w < net.Wires.Count; w++)
        {
            _at[net.Wires[w].From].Add((w, net.Wires[w].To));
            _at[net.Wires[w].To].Add((w, net.Wires[w].From));
        }
    }

    public static Tracing Of(LineNet net)
    {
        var tracing = new LinkTracing(net);
        var seen = new bool[net.Knots.Count];
        for (var knot = 0; knot < seen.Length; knot++)
        {
            if (!seen[knot] && tracing._at[knot].Count > 0)
            {
                tracing.Read(tracing.Collect(knot, seen));
            }
        }

        return new Tracing([.. tracing._links.GroupBy(l => (l.From, l.To)).Select(g => g.MaxBy(l => l.Confidence)!)], tracing._joined, tracing._loose);
    }

    private List<int> Collect(int knot, bool[] seen)
    {
        var all = new List<int> { knot };
        seen[knot] = true;
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var (_, other) in _at[all[i]].Where(a => !seen[a.Other]))
            {
                seen[other] = true;
                all.Add(other);
            }
        }

        return all;
    }

    private void Read(List<int> knots)
    {
        _loose.AddRange(knots.Select(k => _net.Knots[k]).Where(k => k.Symbol is null && k.Certainty == 0));
        var ends = knots.Where(k => _net.Knots[k].Symbol is not null).ToList();
        var targets = ends.Where(IsPointedAt).ToList();
        var sources = ends.Except(targets).ToList();
        if (targets.Count > 0 && sources.Count > 0)
        {
            Link(sources, targets);
        }
        else if (ends.Count == 2 && targets.Count == 2)
        {
            Add(ends[0], ends[1], false, DirectionGuessed);
            Add(ends[1], ends[0], false, DirectionGuessed);
        }
        else if (ends.Count > 1 && targets.Count == 0)
        {
            ReadPlain(ends, knots);
        }
    }

    private bool IsPointedAt(int knot) => _at[knot].Exists(a => _net.Wires[a.Wire].From == knot ? _net.Wires[a.Wire].ArrowAtFrom : _net.Wires[a.Wire].ArrowAtTo);

    private void Link(List<int> sources, List<int> targets)
    {
        if (Symbols(sources) == 1 || Symbols(targets) == 1)
        {
            sources.ForEach(s => targets.ForEach(t => Add(s, t, asDrawn: false, 1)));
            return;
        }

        if (sources.Count * targets.Count > MostPairs)
        {
            _loose.AddRange(sources.Concat(targets).Select(k => _net.Knots[k]));
            return;
        }

        // Several come together and several part: lines are followed the way they were drawn, if that makes sense of all.
        var found = _links.Count;
        sources.ForEach(s => targets.ForEach(t => Add(s, t, asDrawn: true, ByDrawing)));
        var made = _links.Skip(found).ToList();
        if (!sources.TrueForAll(s => made.Exists(l => l.From == _net.Knots[s].Symbol)) || !targets.TrueForAll(t => made.Exists(l => l.To == _net.Knots[t].Symbol)))
        {
            _links.RemoveRange(found, made.Count);
            sources.ForEach(s => targets.ForEach(t => Add(s, t, asDrawn: false, Tangled)));
        }
    }

    private int Symbols(List<int> knots) => knots.Select(k => _net.Knots[k].Symbol).Distinct().Count();

    // Without an arrowhead: within one row the executors of a step are joined, else the flow goes down.
    private void ReadPlain(List<int> ends, List<int> knots)
    {
        var symbols = ends.Select(e => _net.Knots[e].Symbol!).Distinct().ToList();
        var hasHead = knots.Exists(k => _at[k].Exists(a => _net.Wires[a.Wire].ArrowAtFrom || _net.Wires[a.Wire].ArrowAtTo));
        if (!hasHead && symbols.TrueForAll(s => s.Row == symbols[0].Row && s.Meaning == symbols[0].Meaning))
        {
            _joined.AddRange(symbols.Skip(1).Select(s => (symbols[0], s)));
            return;
        }

        var ordered = ends.OrderBy(e => _net.Knots[e].Place.Y).ThenBy(e => _net.Knots[e].Place.X).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            Add(ordered[0], ordered[i], asDrawn: false, DirectionGuessed);
        }
    }

    private void Add(int from, int to, bool asDrawn, double confidence)
    {
        var (start, end) = (_net.Knots[from], _net.Knots[to]);
        if (start.Symbol == end.Symbol || Way(from, to, asDrawn) is not { } way)
        {
            return;
        }

        var course = new List<Point>();
        var certainty = confidence * start.Certainty * end.Certainty;
        var at = from;
        foreach (var wire in way.Select(w => _net.Wires[w]))
        {
            course.AddRange(wire.From == at ? wire.Path : wire.Path.Reverse());
            at = wire.From == at ? wire.To : wire.From;
            certainty *= at == to ? 1 : Math.Max(0.01, _net.Knots[at].Certainty);
        }

        _links.Add(new TracedLink(start.Symbol!, end.Symbol!, course, certainty));
    }

    /// <summary>Wires of the shortest way; null when there is none.</summary>
    private List<int>? Way(int from, int to, bool asDrawn)
    {
        var cameBy = new Dictionary<int, (int Wire, int Knot)> { [from] = (-1, -1) };
        var open = new Queue<int>([from]);
        while (open.TryDequeue(out var knot) && knot != to)
        {
            foreach (var (wire, other) in _at[knot].Where(a => !cameBy.ContainsKey(a.Other) && MayGo(_net.Wires[a.Wire], knot, asDrawn) && (a.Other == to || _net.Knots[a.Other].Symbol is null)))
            {
                cameBy.Add(other, (wire, knot));
                open.Enqueue(other);
            }
        }

        if (!cameBy.ContainsKey(to))
        {
            return null;
        }

        var way = new List<int>();
        for (var knot = to; cameBy[knot].Wire >= 0; knot = cameBy[knot].Knot)
        {
            way.Insert(0, cameBy[knot].Wire);
        }

        return way;
    }

    private static bool MayGo(Wire wire, int from, bool asDrawn)
    {
        var forward = wire.From == from;
        var against = forward ? wire.ArrowAtFrom && !wire.ArrowAtTo : wire.ArrowAtTo && !wire.ArrowAtFrom;
        return !against && (!asDrawn || forward || wire.ArrowAtFrom);
    }
}
