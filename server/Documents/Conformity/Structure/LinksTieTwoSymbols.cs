using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Structure;

internal sealed class LinksTieTwoSymbols() : Rule("ST-06", Severity.Error)
{
    public override IEnumerable<Finding> Check(Reading reading)
    {
        var links = reading.Sop.Flow.Links;
        for (var i = 0; i < links.Count; i++)
        {
            var from = reading.Graph.Find(links[i].From);
            if (from is null || reading.Graph.Find(links[i].To) is not { } to)
            {
                yield return Find("dangling", Severity.Error, new Place($"flow.links[{i}]"), [i + 1]);
            }
            else if (from == to)
            {
                yield return Find(new Place($"flow.links[{i}]", from.Row.Step.Id, from.Node.Id), [from.Row.Number, from.Row.Name]);
            }
        }
    }
}
