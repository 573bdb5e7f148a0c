using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>Gathers <see cref="SeenInDocument"/>: facts for the conformity rules, of no use to the model.</summary>
internal static class Sights
{
    private static readonly HashSet<string> SymbolPresets = new(StringComparer.Ordinal)
    {
        "flowChartTerminator", "flowChartProcess", "flowChartAlternateProcess", "flowChartDecision", "flowChartOffpageConnector",
    };

    // What can only be a symbol, and none of the five; plain boxes, lines and arrows may be anything.
    private static readonly HashSet<string> ForeignPresets = new(StringComparer.Ordinal)
    {
        "ellipse", "hexagon", "octagon", "parallelogram", "trapezoid", "triangle", "can", "cube", "cloud", "foldedCorner",
    };

    public static SeenInDocument Of(OpenSop open, ReadNotes notes) => new()
    {
        TrackedChanges = VisibleText.TrackedChanges(open.Body),
        UnreadDates = notes.All.Where(n => n.Code == "word.noDate").ToDictionary(n => n.Where!.Path, n => (string)n.Message.Args[0], StringComparer.Ordinal),
        Labels = Labels(open),
        ForeignShapes = FlowRows.In(open.Blocks.Flow, open.Labels).Rows.Sum(row => row.Shapes.Count(IsForeign)),
    };

    private static Dictionary<string, string> Labels(OpenSop open)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (group, text, field) in CoverLabels(open).Concat(FlowLabels(open)))
        {
            if (field is not null)
            {
                labels.TryAdd($"{group}.{field}", VisibleText.Plain(text));
            }
        }

        return labels;
    }

    private static IEnumerable<(string Group, string Text, string? Field)> CoverLabels(OpenSop open) =>
        (open.Blocks.Cover?.Tables ?? []).SelectMany(t => TableGrid.Of(t).Rows).SelectMany(r => r.Cells)
            .Where(cell => cell.Paragraphs.Count > 0)
            .Select(cell => ("coverLabels", cell.Paragraphs[0], open.Labels.Cover(cell.Paragraphs[0])));

    private static IEnumerable<(string Group, string Text, string? Field)> FlowLabels(OpenSop open)
    {
        var grids = (open.Blocks.Flow?.Tables ?? []).Select(TableGrid.Of);
        return grids.SelectMany(grid => grid.Rows.Take(FlowHeader.Of(grid, open.Labels)?.Rows ?? 0))
            .SelectMany(row => row.Cells)
            .Select(cell => ("flowLabels", cell.Text, open.Labels.Flow(cell.Text)));
    }

    private static bool IsForeign(Shape shape) =>
        !IsConnector(shape.Name)
        && (ForeignPresets.Contains(shape.Preset) || (shape.Preset.StartsWith("flowChart", StringComparison.Ordinal) && !SymbolPresets.Contains(shape.Preset)));

    // Ours but for the symbols, whose shape a person may have changed in Word.
    private static bool IsConnector(string name) =>
        name.Contains(':', StringComparison.Ordinal) && !name.StartsWith(ShapeNames.NodePrefix, StringComparison.Ordinal);
}
