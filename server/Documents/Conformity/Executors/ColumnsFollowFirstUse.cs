using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Executors;

internal sealed class ColumnsFollowFirstUse() : Rule("AC-05", Severity.Info)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var actors = reading.Sop.Flow.Actors;
        var due = InOrderOfUse(actors, reading.Graph);
        var first = actors.Zip(due).ToList().FindIndex(pair => pair.First != pair.Second);
        if (first >= 0)
        {
            yield return Find(
                new Place($"flow.actors[{first}]"),
                [actors[first].Name, due[first].Name],
                Fix.Of("actor.order", [], Edit.Set("flow.actors", due)));
        }
    }

    /// <summary>Groups stay together and come in the order of their first member; who never acts comes last.</summary>
    private static List<Actor> InOrderOfUse(IReadOnlyList<Actor> actors, FlowGraph graph)
    {
        var use = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (symbol, index) in graph.Symbols.Select((s, i) => (s, i)))
        {
            // Who shares a symbol acts at once: their columns stay as they are.
            symbol.Node.Actors.ToList().ForEach(actor => use.TryAdd(actor, index));
        }

        int UseOf(Actor actor) => use.GetValueOrDefault(actor.Id, int.MaxValue);
        var firstOfGroup = actors.Where(a => a.Group is not null).GroupBy(a => a.Group!).ToDictionary(g => g.Key, g => g.Min(UseOf), StringComparer.Ordinal);
        return [.. actors.OrderBy(a => a.Group is null ? UseOf(a) : firstOfGroup[a.Group]).ThenBy(a => a.Group, StringComparer.Ordinal).ThenBy(UseOf)];
    }
}
