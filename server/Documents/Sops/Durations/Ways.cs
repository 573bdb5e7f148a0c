namespace SopWordAddin.Documents.Sops.Durations;

/// <summary>The ways through a flow. Links that lead back are taken out first, so that what is left has an order.</summary>
internal sealed class Ways
{
    private readonly FlowGraph _graph;
    private readonly HashSet<Branch> _back = new(ReferenceEqualityComparer.Instance);
    private readonly List<FlowSymbol> _order = [];

    public Ways(FlowGraph graph)
    {
        _graph = graph;
        Sort();
    }

    /// <summary>The links that lead back to a symbol on the way to them.</summary>
    public IReadOnlySet<Branch> Back => _back;

    public Way Shortest(double[] minutes) => Best(_graph.Entries, s => s.Out, minutes, (a, b) => a < b);

    public Way Longest(double[] minutes) => Best(_graph.Entries, s => s.Out, minutes, (a, b) => a > b);

    /// <summary>Where work goes on in parallel, the slower side counts.</summary>
    /// <param name="taken">The links taken when all goes well.</param>
    public Way Normal(double[] minutes, Func<FlowSymbol, IEnumerable<Branch>> taken) => Best(_graph.Entries, taken, minutes, (a, b) => a > b);

    /// <summary>For each link back, the slowest way from where it leads to, to where it comes from.</summary>
    public double Repeats(double[] minutes) =>
        _back.Where(b => !b.LoopsOnItself).Sum(back => Best([back.To], s => s.Out, minutes, (a, b) => a > b, [back.From]).Minutes);

    /// <summary>Depth first, without recursion: a link to a symbol still open leads back; what closes last comes first.</summary>
    private void Sort()
    {
        var state = new Dictionary<FlowSymbol, bool>();
        foreach (var entry in _graph.Entries.Concat(_graph.Symbols).Where(s => !state.ContainsKey(s)))
        {
            var open = new Stack<(FlowSymbol Symbol, int Next)>([(entry, 0)]);
            state[entry] = true;
            while (open.TryPop(out var top))
            {
                if (top.Next == top.Symbol.Out.Count)
                {
                    state[top.Symbol] = false;
                    _order.Add(top.Symbol);
                    continue;
                }

                open.Push((top.Symbol, top.Next + 1));
                var branch = top.Symbol.Out[top.Next];
                if (!state.TryGetValue(branch.To, out var isOpen))
                {
                    state[branch.To] = true;
                    open.Push((branch.To, 0));
                }
                else if (isOpen)
                {
                    _back.Add(branch);
                }
            }
        }

        _order.Reverse();
    }

    private Way Best(
        IReadOnlyList<FlowSymbol> from,
        Func<FlowSymbol, IEnumerable<Branch>> next,
        double[] minutes,
        Func<double, double, bool> better,
        IReadOnlyList<FlowSymbol>? to = null)
    {
        var best = from.Distinct().ToDictionary(s => s, s => (Minutes: minutes[s.Row.Index], Before: (FlowSymbol?)null));
        foreach (var symbol in _order.Where(best.ContainsKey))
        {
            foreach (var branch in next(symbol).Where(b => !_back.Contains(b)))
            {
                // A row's time is one time, however many symbols it holds.
                var total = best[symbol].Minutes + (branch.To.Row == symbol.Row ? 0 : minutes[branch.To.Row.Index]);
                if (!best.TryGetValue(branch.To, out var known) || better(total, known.Minutes))
                {
                    best[branch.To] = (total, symbol);
                }
            }
        }

        FlowSymbol? last = null;
        foreach (var exit in (to ?? _graph.Exits).Where(best.ContainsKey))
        {
            last = last is null || better(best[exit].Minutes, best[last].Minutes) ? exit : last;
        }

        return last is null ? new Way(0, []) : new Way(best[last].Minutes, Trace(last, s => best[s].Before));
    }

    private static List<FlowSymbol> Trace(FlowSymbol last, Func<FlowSymbol, FlowSymbol?> before)
    {
        var way = new List<FlowSymbol>();
        for (FlowSymbol? symbol = last; symbol is not null; symbol = before(symbol))
        {
            way.Add(symbol);
        }

        way.Reverse();
        return way;
    }
}

internal sealed record Way(double Minutes, IReadOnlyList<FlowSymbol> Symbols);
