using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>
/// The flow out of nothing but the table: executors from its head, steps from its rows, symbols and links from what is drawn
/// over it. Names that our own shapes bear are heeded where they are still there.
/// </summary>
internal sealed class FlowImport
{
    private readonly FlowHeader _header;
    private readonly FlowSheet _sheet;
    private readonly ImportReport _report;
    private readonly Dictionary<DrawnNode, string> _ids = [];
    private readonly Dictionary<ReadRow, string> _stepOf = [];
    private readonly List<Actor> _actors;
    private List<DrawnNode> _nodes;
    private List<DrawnLink> _links;

    private FlowImport(FlowHeader header, FlowSheet sheet, Profile profile, ImportReport report)
    {
        (_header, _sheet, _report) = (header, sheet, report);
        _actors = [.. sheet.Columns.Select((c, i) => new Actor { Id = $"a{i + 1}", Name = c.Head.Name, Group = c.Head.Group })];
        Drawn = DrawnFlow.Of(sheet, profile.DecisionLabels);
        (_nodes, _links) = ([.. Drawn.Nodes], [.. Drawn.Links]);
        Profile = profile;
    }

    private DrawnFlow Drawn { get; }

    private Profile Profile { get; }

    public static FlowReading Read(FlowHeader header, IReadOnlyList<ReadRow> rows, ParagraphLooks looks, Profile profile, ImportReport report)
    {
        var sheet = FlowSheet.Of(header, rows, looks);
        report.Picture = SheetPicture.Of(header, sheet, profile.DecisionLabels);
        return new FlowImport(header, sheet, profile, report).Read();
    }

    private FlowReading Read()
    {
        ReportActors();
        var rows = StepRows.Of(_sheet, _nodes, Profile);
        (_nodes, _links) = CapsuleRows.Fold(rows, _nodes, _links);
        var steps = new List<Step>();
        foreach (var group in rows.Where(r => r.Kind == RowKind.Step))
        {
            steps.Add(Read(group, steps.Count));
        }

        var links = Links(steps);
        ReportDrawing(links);
        return new FlowReading(new Flow { Actors = _actors, Steps = steps, Links = links }, _stepOf, [.. _actors.Select(a => a.Id)]);
    }

    private void ReportActors()
    {
        for (var i = 0; i < _actors.Count; i++)
        {
            var isNamed = _actors[i].Name.Length > 0;
            _report.Guess(new ImportGuess(GuessKind.Executor, $"flow.actors[{i}]", isNamed ? 0.98 : 0.5, Quote(_sheet.Columns[i].Head.Heads)));
            if (!isNamed)
            {
                _report.Ask("import.executorUnnamed", $"flow.actors[{i}].name", 0, i + 1);
            }
        }
    }

    private Step Read(StepRow group, int index)
    {
        var first = _sheet.Rows[group.Rows[0]].Read;
        var id = StepId(first, index);
        var step = group.Rows.Select(r => StepOfWords.In(_sheet.Rows[r].Read, id)).Aggregate(Continued);
        var nodes = _nodes.Where(n => group.Rows.Contains(n.Row)).ToList();
        group.Rows.ForEach(r => _stepOf[_sheet.Rows[r].Read] = id);
        _report.Guess(new ImportGuess(GuessKind.Step, $"flow.steps[{index}]", group.Confidence, Quote([step.Activity]), group.Rows[0] + 1));
        var read = new List<Node>();
        foreach (var node in nodes)
        {
            read.Add(Read(node, id, (index, read.Count)));
        }

        if (read.Count == 0)
        {
            _report.Ask("import.stepWithoutSymbol", $"flow.steps[{index}].nodes", group.Rows[0] + 1, index + 1);
        }

        return step with { Nodes = read };
    }

    private Node Read(DrawnNode node, string step, (int Step, int Node) at)
    {
        var own = DrawnFlow.IdOf(node);
        var id = own is not null && !_ids.ContainsValue(own) ? own : Free($"{step}-{at.Node + 1}");
        _ids[node] = id;
        var path = $"flow.steps[{at.Step}].nodes[{at.Node}]";
        var actors = node.Symbols.Select(s => s.Column).Where(c => c >= 0).Distinct().Select(c => _actors[c].Id).ToList();
        _report.Guess(new ImportGuess(GuessKind.Symbol, path, node.Confidence, Describe(node), node.Row + 1));
        if (actors.Count == 0)
        {
            _report.Ask("import.symbolWithoutExecutor", $"{path}.actors", node.Row + 1, at.Step + 1);
        }

        var text = node.Symbols.Select(s => s.Shape.Text).FirstOrDefault(t => t.Length > 0);
        return new Node { Id = id, Kind = node.Kind, Actors = actors, Text = text };
    }

    private Message Describe(DrawnNode node)
    {
        var columns = string.Join(", ", node.Symbols.Where(s => s.Column >= 0).Select(s => _actors[s.Column].Name).Distinct());
        var form = new Message(node.Main.Meaning switch
        {
            SymbolMeaning.Decision => "import.diamond",
            SymbolMeaning.Capsule => "import.capsule",
            _ => "import.box",
        });
        return columns.Length == 0 ? form : new Message("import.formIn", form, columns);
    }

    private List<Link> Links(List<Step> steps)
    {
        if (Named() is { Count: > 0 } named)
        {
            return named;
        }

        var links = new List<Link>();
        foreach (var link in _links.Where(l => _ids.ContainsKey(l.From) && _ids.ContainsKey(l.To)).OrderBy(l => _nodes.IndexOf(l.From)).ThenBy(l => _nodes.IndexOf(l.To)))
        {
            var path = $"flow.links[{links.Count}]";
            var says = new Message(link.Label is null ? "import.arrow" : "import.arrowNamed", link.From.Row + 1, link.To.Row + 1, link.Label ?? "");
            _report.Guess(new ImportGuess(GuessKind.Link, path, link.Confidence, says, link.From.Row + 1));
            if (link.Confidence < 0.6)
            {
                _report.Ask("import.linkUnclear", path, link.From.Row + 1, StepNumber(link.From, steps), StepNumber(link.To, steps));
            }

            links.Add(new Link { From = _ids[link.From], To = _ids[link.To], Label = link.Label });
        }

        AskForExits(steps, links);
        return links;
    }

    /// <summary>Links by the names of our own shapes; none when another program dropped those.</summary>
    private List<Link> Named()
    {
        var labels = _sheet.Shapes.Where(s => s.Name.StartsWith(ShapeNames.LabelPrefix, StringComparison.Ordinal))
            .GroupBy(s => s.Name[ShapeNames.LabelPrefix.Length..], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        var known = _ids.Values.ToHashSet(StringComparer.Ordinal);
        return [.. _sheet.Shapes.Where(s => s.Name.StartsWith(ShapeNames.LinkPrefix, StringComparison.Ordinal))
            .Select(s => s.Name[ShapeNames.LinkPrefix.Length..])
            .Distinct()
            .Select(name => (Name: name, Ends: name.Split('>', 2)))
            .Where(l => l.Ends.Length == 2 && known.Contains(l.Ends[0]) && known.Contains(l.Ends[1]))
            .Select(l => new Link { From = l.Ends[0], To = l.Ends[1], Label = labels.GetValueOrDefault(l.Name) })];
    }

    private void AskForExits(List<Step> steps, List<Link> links)
    {
        foreach (var (node, id) in _ids)
        {
            var exits = links.Where(l => l.From == id).ToList();
            var step = StepNumber(node, steps);
            var path = $"flow.steps[{step - 1}].nodes";
            if (node.Kind == NodeKind.Decision && exits.Count > 1 && exits.Exists(l => l.Label is null))
            {
                _report.Ask("import.branchUnnamed", path, node.Row + 1, step);
            }
            else if (node.Kind == NodeKind.Decision ? exits.Count < 2 : node.Kind != NodeKind.End && exits.Count == 0)
            {
                _report.Ask(node.Kind == NodeKind.Decision ? "import.branchMissing" : "import.noExit", path, node.Row + 1, step);
            }
        }
    }

    private void ReportDrawing(List<Link> links)
    {
        foreach (var row in Drawn.Loose)
        {
            _report.Ask("import.looseLine", "flow.links", row + 1, row + 1);
        }

        foreach (var (row, shape) in Drawn.Unknown)
        {
            _report.Ask("import.formUnknown", "flow.steps", row + 1, row + 1, ReadNotes.Quote(shape.Text.Length > 0 ? shape.Text : shape.Preset));
        }

        if (links.Count == 0 && _ids.Count > 1)
        {
            _report.Notes.Add("word.noArrows", new NotePlace("flow.links"));
        }
    }

    private int StepNumber(DrawnNode node, List<Step> steps) => steps.FindIndex(s => s.Nodes.Any(n => n.Id == _ids[node])) + 1;

    private string StepId(ReadRow row, int index)
    {
        var own = row.Name.StartsWith(ShapeNames.RowPrefix, StringComparison.Ordinal) ? row.Name[ShapeNames.RowPrefix.Length..] : "";
        return own.Length is > 0 and <= SopLimits.IdLength && !_stepOf.ContainsValue(own)
            ? own
            : Enumerable.Range(index + 1, int.MaxValue - index - 1).Select(i => $"s{i}").First(i => !_stepOf.ContainsValue(i));
    }

    private string Free(string id) => !_ids.ContainsValue(id) ? id : Enumerable.Range(2, int.MaxValue - 2).Select(i => $"{id}-{i}").First(i => !_ids.ContainsValue(i));

    private static Step Continued(Step step, Step rest) => step with
    {
        Activity = $"{step.Activity} {rest.Activity}".Trim(),
        Inputs = [.. step.Inputs, .. rest.Inputs],
        Time = $"{step.Time} {rest.Time}".Trim(),
        Outputs = [.. step.Outputs, .. rest.Outputs],
        Notes = $"{step.Notes} {rest.Notes}".Trim(),
    };

    private static Message Quote(IEnumerable<string> texts) => new("import.says", ReadNotes.Quote(string.Join(" / ", texts)));
}
