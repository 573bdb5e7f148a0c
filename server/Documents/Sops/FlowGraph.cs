namespace SopWordAddin.Documents.Sops;

/// <summary>The symbols and how the links tie them. Links to symbols that do not exist are left out.</summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<string, FlowSymbol> _byId = new(StringComparer.Ordinal);

    public FlowGraph(IReadOnlyList<Row> rows, IReadOnlyList<Link> links)
    {
        Symbols = [.. rows.SelectMany(row => row.Step.Nodes.Select((_, index) => new FlowSymbol(row, index)))];
        foreach (var symbol in Symbols)
        {
            _byId.TryAdd(symbol.Node.Id, symbol);
        }

        for (var i = 0; i < links.Count; i++)
        {
            if (Find(links[i].From) is { } from && Find(links[i].To) is { } to)
            {
                var branch = new Branch(i, links[i], from, to);
                from.Out.Add(branch);
                to.In.Add(branch);
            }
        }

        Entries = OrElse(NodeKind.Start, Symbols.Take(1));
        Exits = OrElse(NodeKind.End, Symbols.TakeLast(1));
        FromEntries = Spread(Entries, symbol => symbol.Out.Select(b => b.To));
        ToExits = Spread(Exits, symbol => symbol.In.Select(b => b.From));
    }

    /// <summary>Row by row, in each row in order of flow.</summary>
    public IReadOnlyList<FlowSymbol> Symbols { get; }

    /// <summary>Where readers begin: the start symbols, or the first symbol while there is none.</summary>
    public IReadOnlyList<FlowSymbol> Entries { get; }

    /// <summary>Where readers stop: the end symbols, or the last symbol while there is none.</summary>
    public IReadOnlyList<FlowSymbol> Exits { get; }

    /// <summary>Every symbol that one can come to from an entry, the entries among them.</summary>
    public IReadOnlySet<FlowSymbol> FromEntries { get; }

    /// <summary>Every symbol from which one can come to an exit, the exits among them.</summary>
    public IReadOnlySet<FlowSymbol> ToExits { get; }

    public FlowSymbol? Find(string nodeId) => _byId.GetValueOrDefault(nodeId);

    /// <summary>Everything that can be reached from <paramref name="from"/>, without it unless a loop leads back.</summary>
    public static HashSet<FlowSymbol> After(FlowSymbol from) =>
        Spread(from.Out.Select(b => b.To), symbol => symbol.Out.Select(b => b.To));

    private List<FlowSymbol> OrElse(NodeKind kind, IEnumerable<FlowSymbol> fallback)
    {
        var ofKind = Symbols.Where(s => s.Node.Kind == kind).ToList();
        return ofKind.Count > 0 ? ofKind : fallback.ToList();
    }

    private static HashSet<FlowSymbol> Spread(IEnumerable<FlowSymbol> from, Func<FlowSymbol, IEnumerable<FlowSymbol>> next)
    {
        var reached = from.ToHashSet();
        var open = new Queue<FlowSymbol>(reached);
        while (open.TryDequeue(out var symbol))
        {
            foreach (var neighbour in next(symbol).Where(reached.Add))
            {
                open.Enqueue(neighbour);
            }
        }

        return reached;
    }
}

/// <summary>A symbol with its row and links. Compared by reference.</summary>
internal sealed class FlowSymbol(Row row, int index)
{
    public Row Row => row;

    public Node Node => row.Step.Nodes[index];

    public List<Branch> Out { get; } = [];

    public List<Branch> In { get; } = [];

    /// <summary>JSON path in the wire model.</summary>
    public string Path => $"{row.Path}.nodes[{index}]";
}

/// <summary>A link between two symbols that exist.</summary>
/// <param name="Index">In <c>flow.links</c>.</param>
internal sealed record Branch(int Index, Link Link, FlowSymbol From, FlowSymbol To)
{
    public string Label => Link.Label?.Trim() ?? "";

    public bool LoopsOnItself => From == To;
}

/// <summary>A step and its row in the table.</summary>
internal sealed record Row(int Index, Step Step)
{
    /// <summary>As printed, 1-based.</summary>
    public int Number => Index + 1;

    /// <summary>JSON path in the wire model.</summary>
    public string Path => $"flow.steps[{Index}]";

    public static IReadOnlyList<Row> Of(Flow flow) => [.. flow.Steps.Select((step, index) => new Row(index, step))];
}
