using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>A node of the flow and the symbols it is drawn by, the main one first.</summary>
internal sealed class DrawnNode(int row, DrawnSymbol main)
{
    public int Row { get; } = row;

    public List<DrawnSymbol> Symbols { get; } = [main];

    public DrawnSymbol Main => Symbols[0];

    public NodeKind Kind { get; set; }

    public double Confidence { get; set; } = main.Confidence;
}

/// <summary>An arrow from node to node.</summary>
internal sealed record DrawnLink(DrawnNode From, DrawnNode To, string? Label, double Confidence);

/// <summary>What is drawn over the flowchart, understood as far as it can be told.</summary>
/// <param name="Loose">Lines of which an end leads nowhere, by their row.</param>
/// <param name="Unknown">Forms that are no symbol, by their row.</param>
internal sealed record DrawnFlow(
    IReadOnlyList<DrawnNode> Nodes,
    IReadOnlyList<DrawnLink> Links,
    IReadOnlyList<int> Loose,
    IReadOnlyList<(int Row, DrawnShape Shape)> Unknown)
{
    private const double LeastSymbol = 5;

    public static DrawnFlow Of(FlowSheet sheet, DecisionLabels labels)
    {
        var symbols = new List<DrawnSymbol>();
        var unknown = new List<(int, DrawnShape)>();
        foreach (var shape in sheet.Shapes.Where(s => !s.IsLine))
        {
            Sort(shape, sheet, labels, symbols, unknown);
        }

        var lines = TurnedLines.PutUp([.. sheet.Shapes.Where(s => s.IsLine)], symbols);
        var tracing = LinkTracing.Of(LineNet.Of(lines, symbols, ConnectorMates.Of(symbols)));
        var nodes = NodesOf(symbols, tracing);
        var links = new LabelMatching(sheet, symbols, labels).Label(tracing.Links, nodes);
        Kinds(nodes, links);
        return new DrawnFlow(nodes, links, [.. tracing.Loose.Select(k => sheet.RowAt(k.Place.Y)).Where(r => r >= 0).Distinct()], unknown);
    }

    /// <summary>Words beside a line rather than a symbol: no border, or nothing but the name of a branch.</summary>
    public static bool IsLabel(DrawnShape shape, DecisionLabels labels) =>
        shape.Text.Length > 0 && !shape.IsLine
        && (!shape.IsOutlined || (shape.Preset is "rect" or "textBox" or "roundRect" && BranchMeaning.Of(shape.Text, labels) is not null));

    private static void Sort(DrawnShape shape, FlowSheet sheet, DecisionLabels labels, List<DrawnSymbol> symbols, List<(int, DrawnShape)> unknown)
    {
        if (IsLabel(shape, labels) || shape.Box.Width < LeastSymbol || shape.Box.Height < LeastSymbol)
        {
            return;
        }

        var (row, column) = (sheet.RowAt(shape.Box.Middle.Y), sheet.ColumnAt(shape.Box.Middle.X));
        if (SymbolLook.Of(shape) is { } look && (row >= 0 || look.Meaning == SymbolMeaning.Connector))
        {
            symbols.Add(new DrawnSymbol(shape, look.Meaning, row, column, look.Confidence * Fit(shape.Box, sheet, row, column)));
        }
        else if (row >= 0 && column >= 0)
        {
            unknown.Add((row, shape));
        }
    }

    // A symbol that hangs over a border may belong to either side.
    private static double Fit(Area box, FlowSheet sheet, int row, int column)
    {
        var down = row < 0 ? 1 : Area.Share(box.Top, box.Bottom, sheet.Rows[row].Top, sheet.Rows[row].Bottom);
        var across = column < 0 ? 0.5 : Area.Share(box.Left, box.Right, sheet.Columns[column].Left, sheet.Columns[column].Right);
        return Math.Min(1, 0.3 + (0.7 * down / 0.95)) * Math.Min(1, 0.3 + (0.7 * across / 0.95));
    }

    private static List<DrawnNode> NodesOf(List<DrawnSymbol> symbols, Tracing tracing)
    {
        var nodeOf = symbols.Where(s => s.Meaning != SymbolMeaning.Connector).ToDictionary(s => s, s => new DrawnNode(s.Row, s));
        foreach (var (a, b) in tracing.Joined.Where(j => nodeOf[j.A] != nodeOf[j.B]))
        {
            var (kept, gone) = (nodeOf[a], nodeOf[b]);
            kept.Symbols.AddRange(gone.Symbols);
            gone.Symbols.ForEach(s => nodeOf[s] = kept);
        }

        var nodes = nodeOf.Values.Distinct().ToList();
        nodes.ForEach(n => PutMainFirst(n, tracing));
        var order = tracing.Links.Where(l => l.From.Row == l.To.Row).Select(l => (From: nodeOf[l.From], To: nodeOf[l.To])).ToList();
        var levels = Levels(nodes, order);
        return [.. nodes.OrderBy(n => n.Row).ThenBy(n => levels[n]).ThenBy(n => n.Main.Shape.Box.Top).ThenBy(n => n.Main.Shape.Box.Left)];
    }

    // Arrows are tied to the main symbol of several; without any it is the leftmost.
    private static void PutMainFirst(DrawnNode node, Tracing tracing) =>
        node.Symbols.Sort((a, b) => (Ties(b, tracing) - Ties(a, tracing), a.Shape.Box.Left.CompareTo(b.Shape.Box.Left)) switch
        {
            (0, var left) => left,
            (var ties, _) => ties,
        });

    private static int Ties(DrawnSymbol symbol, Tracing tracing) => tracing.Links.Count(l => l.From == symbol || l.To == symbol);

    // How many nodes of the row come before each in the flow; loops within a row end where the nodes of a row do.
    private static Dictionary<DrawnNode, int> Levels(List<DrawnNode> nodes, List<(DrawnNode From, DrawnNode To)> order)
    {
        var levels = nodes.ToDictionary(n => n, _ => 0);
        for (var round = 0; round < SopLimits.NodesPerStep; round++)
        {
            foreach (var (from, to) in order.Where(o => levels[o.To] <= levels[o.From]))
            {
                levels[to] = levels[from] + 1;
            }
        }

        return levels;
    }

    private static void Kinds(List<DrawnNode> nodes, IReadOnlyList<DrawnLink> links)
    {
        foreach (var node in nodes)
        {
            node.Kind = node.Main.Meaning == SymbolMeaning.Decision ? NodeKind.Decision : NodeKind.Process;
        }

        var capsules = nodes.Where(n => n.Main.Meaning == SymbolMeaning.Capsule).ToList();
        foreach (var node in capsules)
        {
            var leaves = links.Any(l => l.From == node);
            node.Kind = CapsuleWords.KindOf(node.Main.Shape.Text)
                ?? (leaves ? node == capsules[0] ? NodeKind.Start : NodeKind.Process : NodeKind.End);

            // A capsule without any arrow, or in the midst of the flow, is not clearly either.
            if (links.Any(l => l.To == node) ? leaves && node != capsules[0] : !leaves)
            {
                node.Kind = node == capsules[0] && !links.Any(l => l.To == node) ? NodeKind.Start : node.Kind == NodeKind.Process ? NodeKind.End : node.Kind;
                node.Confidence *= 0.6;
            }
        }
    }

    /// <summary>The node's id in the name of one of its shapes; null for shapes that are not ours.</summary>
    public static string? IdOf(DrawnNode node)
    {
        var name = node.Symbols.Select(s => s.Shape.Name).FirstOrDefault(n => n.StartsWith(ShapeNames.NodePrefix, StringComparison.Ordinal)) ?? "";
        var end = name.LastIndexOf(':');
        var id = end > ShapeNames.NodePrefix.Length ? name[ShapeNames.NodePrefix.Length..end] : "";
        return id.Length is > 0 and <= SopLimits.IdLength ? id : null;
    }
}
