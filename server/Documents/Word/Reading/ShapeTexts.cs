using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.State;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>Words that a person changed in symbols and beside arrows, and symbols that are gone.</summary>
internal static class ShapeTexts
{
    public static Flow Apply(Flow flow, SopState state, IReadOnlyList<ReadRow> rows, ReadNotes notes)
    {
        var shapes = rows.SelectMany(r => r.Shapes).Where(s => s.Name.Length > 0).ToLookup(s => s.Name, StringComparer.Ordinal);
        if (shapes.Count == 0)
        {
            return flow;
        }

        string? Typed(string name) =>
            state.Written.Shapes.TryGetValue(name, out var known) && shapes[name].FirstOrDefault()?.Text is { } seen && !VisibleText.Same(known, seen) ? VisibleText.Plain(seen) : null;

        var steps = flow.Steps.Select((step, i) => step with { Nodes = [.. step.Nodes.Select(n => Node(n, (i, step.Id), Typed, notes))] }).ToList();
        NoteMissing(steps, [.. state.Sop.Flow.Steps.SelectMany(s => s.Nodes).Select(n => n.Id)], shapes, notes);
        return flow with { Steps = steps, Links = [.. flow.Links.Select((l, i) => Link(l, i, Typed, notes))] };
    }

    private static Node Node(Node node, (int Index, string Id) step, Func<string, string?> typed, ReadNotes notes)
    {
        var text = node.Actors.DefaultIfEmpty("").Select(a => typed(ShapeNames.Node(node.Id, a))).FirstOrDefault(t => t is not null);
        if (text is null)
        {
            return node;
        }

        notes.Add("word.edited", new NotePlace($"flow.steps[{step.Index}].nodes", step.Id), ReadNotes.Quote(text));
        return node with { Text = text.Length == 0 ? null : text };
    }

    private static Link Link(Link link, int index, Func<string, string?> typed, ReadNotes notes)
    {
        if (typed(ShapeNames.Label(link.From, link.To)) is not { } text)
        {
            return link;
        }

        notes.Add("word.edited", new NotePlace($"flow.links[{index}].label"), ReadNotes.Quote(text));
        return link with { Label = text.Length == 0 ? null : text };
    }

    private static void NoteMissing(List<Step> steps, HashSet<string> drawn, ILookup<string, Shape> shapes, ReadNotes notes)
    {
        if (!shapes.Any(s => s.Key.StartsWith(ShapeNames.NodePrefix, StringComparison.Ordinal)))
        {
            return; // another program rewrote the drawings and kept no names
        }

        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Nodes.Any(n => drawn.Contains(n.Id) && n.Actors.DefaultIfEmpty("").All(a => !shapes.Contains(ShapeNames.Node(n.Id, a)))))
            {
                notes.Add("word.symbolGone", new NotePlace($"flow.steps[{i}].nodes", steps[i].Id), i + 1);
            }
        }
    }
}
