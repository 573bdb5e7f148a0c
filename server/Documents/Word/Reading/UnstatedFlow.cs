using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>The flow out of nothing but the table: our shapes by their names, others by their geometry and the column they lie in.</summary>
internal sealed class UnstatedFlow(FlowHeader header, IReadOnlyList<ReadRow> rows, ReadNotes notes)
{
    private readonly List<Actor> _actors = [];
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _steps = new(StringComparer.Ordinal);

    public FlowReading Read()
    {
        var columns = header.Columns.Where(c => c.Field is null).ToList();
        _actors.AddRange(columns.Select((c, i) => new Actor { Id = $"a{i + 1}", Name = c.Name, Group = c.Group }));
        var stepOf = new Dictionary<ReadRow, string>();
        var steps = new List<Step>();
        foreach (var row in rows)
        {
            ReadRow(row, steps, stepOf);
        }

        var flow = new Flow { Actors = _actors, Steps = Capsules(steps), Links = Links() };
        if (flow.Links.Count == 0 && flow.Steps.Count > 1)
        {
            notes.Add("word.noArrows", new NotePlace("flow.links"));
        }

        return new FlowReading(flow, stepOf, [.. _actors.Select(a => a.Id)]);
    }

    private void ReadRow(ReadRow row, List<Step> steps, Dictionary<ReadRow, string> stepOf)
    {
        var step = RowTexts.Step(row, IdOf(row, steps.Count + 1));
        if (row.Name.StartsWith(ShapeNames.MorePrefix, StringComparison.Ordinal) && steps.Count > 0)
        {
            steps[^1] = Continued(steps[^1], step);
            stepOf[row] = steps[^1].Id;
            return;
        }

        var nodes = Nodes(row, step.Id);
        var isBlank = new[] { step.Activity, step.Time, step.Notes }.Concat(step.Inputs).Concat(step.Outputs).All(string.IsNullOrWhiteSpace);
        var isOurs = row.Name == ShapeNames.RowPrefix;
        if (isOurs || (isBlank && nodes.Count == 0))
        {
            return; // capsule rows, the total-time row and empty rows are no steps
        }

        _steps.Add(step.Id);
        steps.Add(step with { Nodes = nodes });
        stepOf[row] = step.Id;
    }

    private string IdOf(ReadRow row, int number)
    {
        var own = row.Name.StartsWith(ShapeNames.RowPrefix, StringComparison.Ordinal) ? row.Name[ShapeNames.RowPrefix.Length..] : "";
        return own.Length is > 0 and <= SopLimits.IdLength && !_steps.Contains(own)
            ? own
            : Enumerable.Range(number, int.MaxValue - number).Select(i => $"s{i}").First(i => !_steps.Contains(i));
    }

    private static Step Continued(Step step, Step rest) => step with
    {
        Activity = $"{step.Activity} {rest.Activity}".Trim(),
        Inputs = [.. step.Inputs, .. rest.Inputs],
        Time = $"{step.Time} {rest.Time}".Trim(),
        Outputs = [.. step.Outputs, .. rest.Outputs],
        Notes = $"{step.Notes} {rest.Notes}".Trim(),
    };

    private List<Node> Nodes(ReadRow row, string step)
    {
        var found = new List<Node>();
        foreach (var shape in row.Shapes)
        {
            if (KindOf(shape) is not { } kind)
            {
                continue;
            }

            var id = NodeId(shape) ?? $"{step}-{found.Count + 1}";
            var actor = shape.Column >= 0 && shape.Column < _actors.Count ? _actors[shape.Column].Id : null;
            var at = found.FindIndex(n => n.Id == id);
            if (at >= 0)
            {
                found[at] = found[at] with { Actors = [.. found[at].Actors.Append(actor).OfType<string>().Distinct()] };
            }
            else if (!_nodes.ContainsKey(id))
            {
                var text = VisibleText.Plain(shape.Text ?? "");
                found.Add(new Node { Id = id, Kind = kind, Actors = actor is null ? [] : [actor], Text = text.Length == 0 ? null : text });
            }
        }

        found.ForEach(n => _nodes[n.Id] = n);
        return found;
    }

    private static NodeKind? KindOf(Shape shape)
    {
        var isOther = shape.Name.Contains(':', StringComparison.Ordinal) && !shape.Name.StartsWith(ShapeNames.NodePrefix, StringComparison.Ordinal);
        return shape.Preset switch
        {
            _ when isOther => null,
            "flowChartTerminator" => NodeKind.End,
            "flowChartProcess" => NodeKind.Process,
            "flowChartDecision" => NodeKind.Decision,
            _ => null,
        };
    }

    /// <summary>Null for a shape that is not ours.</summary>
    private static string? NodeId(Shape shape)
    {
        if (!shape.Name.StartsWith(ShapeNames.NodePrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var end = shape.Name.LastIndexOf(':');
        var id = end > ShapeNames.NodePrefix.Length ? shape.Name[ShapeNames.NodePrefix.Length..end] : "";
        return id.Length is > 0 and <= SopLimits.IdLength ? id : null;
    }

    // The first capsule is the start; a symbol cannot tell.
    private static List<Step> Capsules(List<Step> steps)
    {
        var first = steps.SelectMany(s => s.Nodes).FirstOrDefault(n => n.Kind == NodeKind.End)?.Id;
        return steps.ConvertAll(s => s with { Nodes = [.. s.Nodes.Select(n => n.Id == first ? n with { Kind = NodeKind.Start } : n)] });
    }

    private List<Link> Links()
    {
        var shapes = rows.SelectMany(r => r.Shapes).ToList();
        var labels = shapes.Where(s => s.Name.StartsWith(ShapeNames.LabelPrefix, StringComparison.Ordinal))
            .GroupBy(s => s.Name[ShapeNames.LabelPrefix.Length..], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => VisibleText.Plain(g.First().Text ?? ""), StringComparer.Ordinal);
        return shapes.Where(s => s.Name.StartsWith(ShapeNames.LinkPrefix, StringComparison.Ordinal))
            .Select(s => s.Name[ShapeNames.LinkPrefix.Length..])
            .Distinct()
            .Select(name => (Name: name, Ends: name.Split('>', 2)))
            .Where(l => l.Ends.Length == 2 && _nodes.ContainsKey(l.Ends[0]) && _nodes.ContainsKey(l.Ends[1]))
            .Select(l => new Link { From = l.Ends[0], To = l.Ends[1], Label = labels.GetValueOrDefault(l.Name) })
            .ToList();
    }
}
