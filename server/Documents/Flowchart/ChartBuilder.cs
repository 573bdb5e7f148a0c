using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>
/// First pass. Needs the SOP and the profile's style; leaves the <see cref="Chart"/>: capsules as the office draws them,
/// nodes turned into marks with column numbers, links tied to marks.
/// </summary>
internal sealed class ChartBuilder
{
    private readonly Sop _sop;
    private readonly Flow _flow;
    private readonly Profile _profile;
    private readonly Dictionary<string, int> _columnOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Mark> _markOf = new(StringComparer.Ordinal);
    private readonly List<ChartRow> _rows = [];
    private readonly List<Mark> _marks = [];
    private readonly List<ChartLink> _links = [];

    private ChartBuilder(Sop sop, Profile profile)
    {
        (_sop, _flow, _profile) = (sop, sop.Flow, profile);
        for (var i = 0; i < _flow.Actors.Count; i++)
        {
            _columnOf[_flow.Actors[i].Id] = i;
        }
    }

    private CapsuleStyle Style => _profile.Flow.Capsules;

    public static Chart Build(Sop sop, Profile profile) => new ChartBuilder(sop, profile).Build();

    private Chart Build()
    {
        AddCapsuleRow(NodeKind.Start);
        AddSteps();
        AddCapsuleRow(NodeKind.End);
        LinkCapsules(NodeKind.Start);
        foreach (var link in _flow.Links)
        {
            AddLink(_markOf[link.From].Index, _markOf[link.To].Index, link.Label, ShapeNames.Link(link.From, link.To));
        }

        LinkCapsules(NodeKind.End);
        AddTotal();
        if (_rows.Count == 0)
        {
            // A table of a header alone looks torn off; one empty row shows where the first step will be.
            _rows.Add(new ChartRow(null, 0));
        }

        return new Chart(_flow.Actors.Count == 0 ? [null] : [.. _flow.Actors.Select(a => a.Id)], _rows, _marks, _links);
    }

    private void AddSteps()
    {
        IReadOnlyList<int> columns = [0];
        var number = 0;
        foreach (var step in _flow.Steps)
        {
            var row = new ChartRow(step, ++number);
            _rows.Add(row);
            foreach (var node in step.Nodes)
            {
                // A node nobody carries out is a finding, not a reason to lose it: it stays in the column where the flow is.
                columns = node.Actors.Count == 0 ? [columns[0]] : [.. node.Actors.Select(a => _columnOf[a])];
                AddNode(row, node, columns);
            }
        }
    }

    private void AddNode(ChartRow row, Node node, IReadOnlyList<int> columns)
    {
        var inCell = Style == CapsuleStyle.CapsuleAndBox;
        if (inCell && node.Kind == NodeKind.Start)
        {
            AddMark(row, node, [columns[0]], added: true);
        }

        _markOf[node.Id] = AddMark(row, node, columns, added: false);
        if (inCell && node.Kind == NodeKind.End)
        {
            AddMark(row, node, [columns[0]], added: true);
        }
    }

    private Mark AddMark(ChartRow row, Node node, IReadOnlyList<int> columns, bool added)
    {
        var mark = new Mark(_marks.Count, _rows.Count - 1, KindOf(node, added), columns, TextOf(node, added), node, added);
        _marks.Add(mark);
        row.Marks.Add(mark);
        return mark;
    }

    private SymbolKind KindOf(Node node, bool added) => node.Kind switch
    {
        NodeKind.Decision => SymbolKind.Decision,
        NodeKind.Process => SymbolKind.Process,
        _ when added || Style is CapsuleStyle.Activities or CapsuleStyle.Words => SymbolKind.Terminator,
        _ => SymbolKind.Process,
    };

    private string TextOf(Node node, bool added)
    {
        var capsuleWord = node.Kind == NodeKind.Start ? _profile.FlowLabels.Start : _profile.FlowLabels.End;
        if (added)
        {
            return capsuleWord;
        }

        var isCapsule = node.Kind is NodeKind.Start or NodeKind.End;
        return string.IsNullOrWhiteSpace(node.Text) && isCapsule && Style == CapsuleStyle.Words ? capsuleWord : node.Text?.Trim() ?? "";
    }

    private void AddCapsuleRow(NodeKind kind)
    {
        if (Style != CapsuleStyle.OwnRows)
        {
            return;
        }

        ChartRow? row = null;
        IReadOnlyList<int> columns = [0];
        foreach (var node in _flow.Steps.SelectMany(s => s.Nodes))
        {
            columns = node.Actors.Count == 0 ? columns : [_columnOf[node.Actors[0]]];
            if (node.Kind == kind)
            {
                if (row is null)
                {
                    _rows.Add(row = new ChartRow(null, 0));
                }

                AddMark(row, node, columns, added: true);
            }
        }
    }

    /// <summary>Arrows between a node and the capsule added to it.</summary>
    private void LinkCapsules(NodeKind kind)
    {
        foreach (var capsule in _marks)
        {
            if (capsule.Added && capsule.About.Kind == kind)
            {
                var node = _markOf[capsule.About.Id].Index;
                var (from, to) = kind == NodeKind.Start ? (capsule.Index, node) : (node, capsule.Index);
                AddLink(from, to, null, ShapeNames.Capsule(capsule.About.Id));
            }
        }
    }

    private void AddLink(int from, int to, string? label, string name) =>
        _links.Add(new ChartLink(from, to, string.IsNullOrWhiteSpace(label) ? null : label.Trim(), name));

    private void AddTotal()
    {
        if (_profile.Flow.ShowTotalTime && _flow.Steps.Count > 0)
        {
            _rows.Add(new ChartRow(null, 0) { Total = (_profile.FlowLabels.TotalTime, TotalTime.Of(_sop, _profile)) });
        }
    }
}
