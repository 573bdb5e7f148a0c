using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Executors;

internal sealed class EveryExecutorActs() : Rule("AC-02", Severity.Warning)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var acting = reading.Graph.Symbols.SelectMany(s => s.Node.Actors).ToHashSet(StringComparer.Ordinal);
        var actors = reading.Sop.Flow.Actors;
        for (var i = 0; i < actors.Count; i++)
        {
            if (!acting.Contains(actors[i].Id))
            {
                yield return Find(new Place($"flow.actors[{i}]"), [actors[i].Name], Remove(actors, i));
            }
        }
    }

    private static Fix Remove(IReadOnlyList<Actor> actors, int index) =>
        Fix.Of("actor.remove", [actors[index].Name], Edit.Set("flow.actors", actors.Where((_, i) => i != index)));
}
