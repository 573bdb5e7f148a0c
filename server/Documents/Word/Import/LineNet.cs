namespace SopWordAddin.Documents.Word.Import;

/// <summary>A piece of line between two places where lines meet or end.</summary>
/// <param name="From">Index of a <see cref="Knot"/>; the piece was drawn from here.</param>
internal sealed record Wire(int From, int To, IReadOnlyList<Point> Path, bool ArrowAtFrom, bool ArrowAtTo);

/// <summary>A place where lines meet or end.</summary>
/// <param name="Symbol">The symbol that is tied here; null for a bend, a branching or a loose end.</param>
/// <param name="Certainty">Of the tie, 0 to 1.</param>
internal sealed record Knot(Point Place, DrawnSymbol? Symbol, double Certainty);

/// <summary>
/// Lines put together to a net: ends that are tied to a symbol or touch one, ends that meet, ends that come upon another line.
/// What touches is joined first; ends still loose then reach out further, and are trusted less.
/// </summary>
internal sealed class LineNet
{
    // Points. Programs round places to tenths of one.
    private const double Touching = 1.5;

    // How far a hand misses what it aims at.
    private const double Reach = 14;
    private const double ReachOfLines = 7;

    private readonly IReadOnlyList<DrawnShape> _lines;
    private readonly IReadOnlyList<DrawnSymbol> _symbols;
    private readonly int[] _knotOf;
    private readonly List<Knot> _knots = [];
    private readonly List<Wire> _wires = [];
    private readonly Dictionary<int, List<(int Knot, int Segment, Point Place)>> _met = [];
    private readonly Dictionary<DrawnSymbol, int> _passages = [];

    private LineNet(IReadOnlyList<DrawnShape> lines, IReadOnlyList<DrawnSymbol> symbols)
    {
        (_lines, _symbols) = (lines, symbols);
        _knotOf = new int[lines.Count * 2];
        Array.Fill(_knotOf, -1);
    }

    public IReadOnlyList<Knot> Knots => _knots;

    public IReadOnlyList<Wire> Wires => _wires;

    /// <param name="mates">Connectors that lead to one another, both ways.</param>
    public static LineNet Of(IReadOnlyList<DrawnShape> lines, IReadOnlyList<DrawnSymbol> symbols, IReadOnlyDictionary<DrawnSymbol, DrawnSymbol> mates)
    {
        var net = new LineNet(lines, symbols);
        net.OpenPassages(mates);
        net.TieToShapes();
        net.TieToSymbols(Touching);
        net.JoinEnds(Touching);
        net.MeetLines(Touching);
        net.TieToSymbols(Reach);
        net.JoinEnds(ReachOfLines);
        net.MeetLines(ReachOfLines);
        net.LeaveLoose();
        net.Cut();
        return net;
    }

    private IEnumerable<int> Open => Enumerable.Range(0, _knotOf.Length).Where(e => _knotOf[e] < 0);

    private Point Place(int end) => end % 2 == 0 ? _lines[end / 2].Path[0] : _lines[end / 2].Path[^1];

    // What comes in at a connector goes out at its mate: one knot for both.
    private void OpenPassages(IReadOnlyDictionary<DrawnSymbol, DrawnSymbol> mates)
    {
        foreach (var symbol in _symbols.Where(s => s.Meaning == SymbolMeaning.Connector))
        {
            if (mates.TryGetValue(symbol, out var mate) && _passages.TryGetValue(mate, out var knot))
            {
                _passages.Add(symbol, knot);
            }
            else
            {
                _passages.Add(symbol, Add(new Knot(symbol.Shape.Box.Middle, null, 1)));
            }
        }
    }

    private void TieToShapes()
    {
        var byId = _symbols.Where(s => s.Shape.Id.Length > 0).ToLookup(s => s.Shape.Id, StringComparer.Ordinal);
        foreach (var end in Open)
        {
            var line = _lines[end / 2];
            var tied = byId[(end % 2 == 0 ? line.TiedStart : line.TiedEnd) ?? ""].ToList();
            if (tied.Count > 0)
            {
                // Copied rows copy ids: of several the nearest.
                Tie(end, tied.MinBy(s => s.To(Place(end)))!, 0.99);
            }
        }
    }

    private void TieToSymbols(double reach)
    {
        foreach (var end in Open)
        {
            var (best, distance) = ((DrawnSymbol?)null, reach);
            foreach (var symbol in _symbols)
            {
                if (symbol.To(Place(end)) is var away && away <= distance)
                {
                    (best, distance) = (symbol, away);
                }
            }

            if (best is not null && !IsNearerToLine(end, distance))
            {
                Tie(end, best, 0.98 - (distance / 60));
            }
        }
    }

    private bool IsNearerToLine(int end, double distance) =>
        distance > Touching && Nearest(end, distance).Line >= 0;

    private void Tie(int end, DrawnSymbol symbol, double certainty) =>
        _knotOf[end] = _passages.TryGetValue(symbol, out var passage) ? passage : Add(new Knot(Place(end), symbol, certainty));

    private void JoinEnds(double reach)
    {
        foreach (var end in Open)
        {
            if (_knotOf[end] >= 0)
            {
                continue;
            }

            var mates = Open.Where(other => other != end && other / 2 != end / 2 && Place(other).To(Place(end)) <= reach).ToList();
            if (mates.Count > 0)
            {
                _knotOf[end] = Add(new Knot(Place(end), null, reach > Touching ? 0.85 : 1));
                mates.ForEach(m => _knotOf[m] = _knotOf[end]);
            }
        }
    }

    private void MeetLines(double reach)
    {
        foreach (var end in Open)
        {
            var (line, segment, place) = Nearest(end, reach);
            if (line >= 0)
            {
                _knotOf[end] = Add(new Knot(place, null, reach > Touching ? 0.8 : 0.97));
                _met.TryAdd(line, []);
                _met[line].Add((_knotOf[end], segment, place));
            }
        }
    }

    private (int Line, int Segment, Point Place) Nearest(int end, double reach)
    {
        var (found, segment, place) = (-1, 0, Place(end));
        for (var line = 0; line < _lines.Count; line++)
        {
            for (var s = 0; line != end / 2 && s + 1 < _lines[line].Path.Count; s++)
            {
                var on = Place(end).On(_lines[line].Path[s], _lines[line].Path[s + 1]);
                if (Place(end).To(on) is var away && away <= reach && (found < 0 || away < reach))
                {
                    (found, segment, place, reach) = (line, s, on, away);
                }
            }
        }

        return (found, segment, place);
    }

    private void LeaveLoose()
    {
        foreach (var end in Open)
        {
            _knotOf[end] = Add(new Knot(Place(end), null, 0));
        }
    }

    // A line that others come upon is cut there.
    private void Cut()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            var from = _knotOf[2 * i];
            var path = new List<Point> { line.Path[0] };
            var met = _met.GetValueOrDefault(i) ?? [];
            for (var s = 0; s + 1 < line.Path.Count; s++)
            {
                foreach (var (knot, _, place) in met.Where(m => m.Segment == s).OrderBy(m => m.Place.To(line.Path[s])))
                {
                    _wires.Add(new Wire(from, knot, [.. path, place], line.ArrowAtStart && from == _knotOf[2 * i], false));
                    (from, path) = (knot, [place]);
                }

                path.Add(line.Path[s + 1]);
            }

            _wires.Add(new Wire(from, _knotOf[(2 * i) + 1], path, line.ArrowAtStart && from == _knotOf[2 * i], line.ArrowAtEnd));
        }
    }

    private int Add(Knot knot)
    {
        _knots.Add(knot);
        return _knots.Count - 1;
    }
}
