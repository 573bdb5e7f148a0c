namespace SopWordAddin.Documents.Sops.Durations;

/// <summary>How long the whole procedure takes, in minutes of office time, and where the time goes.</summary>
/// <param name="Shortest">The quickest way from start to end, with the shortest end of every range.</param>
/// <param name="Normal">Every decision answered yes, with the longest end of every range.</param>
/// <param name="Longest">The slowest way without going back, with the longest end of every range.</param>
/// <param name="Repeats">What going back once on every loop adds to that.</param>
/// <param name="WaitingPath">Ids of the steps one waits for on the slowest way, in order.</param>
/// <param name="Work">By executor, in the order of the columns.</param>
/// <param name="HandOvers">Links of the normal way that pass the work to another executor.</param>
/// <param name="Loops">Links that lead back.</param>
/// <param name="Unmeasured">Ids of the steps whose time cannot be counted: they count as nothing above.</param>
public sealed record ProcedureTime(
    double Shortest,
    double Normal,
    double Longest,
    double Repeats,
    IReadOnlyList<string> WaitingPath,
    IReadOnlyList<ActorWork> Work,
    int HandOvers,
    int Loops,
    int Decisions,
    IReadOnlyList<string> Unmeasured)
{
    /// <summary>The slowest way with every loop gone through once.</summary>
    public double Worst => WorstWith(1);

    public double WorstWith(int timesEachLoop) => Longest + (timesEachLoop * Repeats);

    public static ProcedureTime Of(Sop sop, Profile profile)
    {
        var rows = Row.Of(sop.Flow);
        return Of(sop, profile, new FlowGraph(rows, sop.Flow.Links), [.. rows.Select(r => TimeText.Read(r.Step.Time))]);
    }

    /// <param name="times">One a row.</param>
    internal static ProcedureTime Of(Sop sop, Profile profile, FlowGraph graph, IReadOnlyList<TimeText> times)
    {
        double[] Minutes(Func<Duration, IReadOnlyList<Amount>> end) =>
            [.. times.Select(t => t.Duration is { } d ? OfficeTime.Minutes(end(d), profile.Calendar) : 0)];

        var (low, high) = (Minutes(d => d.Shortest), Minutes(d => d.Longest));
        var ways = new Ways(graph);
        var normal = ways.Normal(high, symbol => YesBranches(symbol, profile.DecisionLabels));
        var longest = ways.Longest(high);
        return new ProcedureTime(
            ways.Shortest(low).Minutes,
            normal.Minutes,
            longest.Minutes,
            ways.Repeats(high),
            [.. longest.Symbols.Select(s => s.Row.Step.Id).Distinct()],
            WorkOf(sop.Flow, high),
            normal.Symbols.Zip(normal.Symbols.Skip(1)).Count(pair => ChangesHands(pair.First, pair.Second)),
            ways.Back.Count,
            graph.Symbols.Count(s => s.Node.Kind == NodeKind.Decision),
            [.. sop.Flow.Steps.Where((_, i) => times[i].Duration is null).Select(s => s.Id)]);
    }

    private static List<Branch> YesBranches(FlowSymbol symbol, DecisionLabels labels)
    {
        var yes = symbol.Out.Where(b => BranchMeaning.Of(b.Label, labels) == true).ToList();
        return symbol.Node.Kind == NodeKind.Decision && yes.Count > 0 ? yes : symbol.Out;
    }

    private static List<ActorWork> WorkOf(Flow flow, double[] minutes)
    {
        var steps = flow.Actors.ToDictionary(a => a.Id, _ => new List<double>(), StringComparer.Ordinal);
        for (var i = 0; i < flow.Steps.Count; i++)
        {
            foreach (var actor in flow.Steps[i].Nodes.SelectMany(n => n.Actors).Distinct().Where(steps.ContainsKey))
            {
                steps[actor].Add(minutes[i]);
            }
        }

        return [.. flow.Actors.Select(a => new ActorWork(a.Id, steps[a.Id].Sum(), steps[a.Id].Count))];
    }

    private static bool ChangesHands(FlowSymbol from, FlowSymbol to) =>
        from.Node.Actors.Count > 0 && to.Node.Actors.Count > 0 && from.Node.Actors[0] != to.Node.Actors[0];
}

/// <summary>What one executor has to do when every step is done once.</summary>
/// <param name="Minutes">With the longest end of every range.</param>
public sealed record ActorWork(string ActorId, double Minutes, int Steps);
