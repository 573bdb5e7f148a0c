using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>A document may show more than an SOP may hold; the rest is left out and said so.</summary>
internal static class WithinLimits
{
    public static Sop Cut(Sop sop, ReadNotes notes)
    {
        var flow = sop.Flow;
        if (flow.Steps.Count > SopLimits.Steps || flow.Actors.Count > SopLimits.Actors || flow.Links.Count > SopLimits.Links)
        {
            notes.Add("word.tooMuch", new NotePlace("flow"), SopLimits.Steps, SopLimits.Actors);
            flow = Cut(flow);
        }

        return sop with { Flow = flow };
    }

    private static Flow Cut(Flow flow)
    {
        var actors = flow.Actors.Take(SopLimits.Actors).ToList();
        var steps = flow.Steps.Take(SopLimits.Steps)
            .Select(s => s with { Nodes = [.. s.Nodes.Take(SopLimits.NodesPerStep).Select(n => n with { Actors = [.. n.Actors.Where(a => actors.Exists(k => k.Id == a))] })] })
            .ToList();
        var nodes = steps.SelectMany(s => s.Nodes).Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        return new Flow
        {
            Actors = actors,
            Steps = steps,
            Links = [.. flow.Links.Where(l => nodes.Contains(l.From) && nodes.Contains(l.To)).Take(SopLimits.Links)],
        };
    }
}
