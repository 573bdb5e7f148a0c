using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Tests.Flowchart;

/// <summary>One page of a drawing put together again: places count from the page's first row and the first actor column.</summary>
internal sealed class PagePicture
{
    private PagePicture(FlowchartDrawing flow, FlowPage page)
    {
        Actors = [.. flow.Columns.Where(c => c.Kind == ColumnKind.Actor)];
        Number = page.Number;
        var top = Length.Zero;
        foreach (var row in page.Rows)
        {
            Symbols.AddRange(row.Symbols.Select(s => s with { Box = s.Box with { Y = s.Box.Y + top } }));
            Labels.AddRange(row.Labels.Select(l => l with { Box = l.Box with { Y = l.Box.Y + top } }));
            Strokes.AddRange(row.Strokes.Select(s => s with { Start = s.Start with { Y = s.Start.Y + top }, End = s.End with { Y = s.End.Y + top } }));
            top += row.Height;
        }
    }

    public int Number { get; }

    public FlowColumn[] Actors { get; }

    public List<Symbol> Symbols { get; } = [];

    public List<Stroke> Strokes { get; } = [];

    public List<BranchLabel> Labels { get; } = [];

    public static PagePicture[] Of(FlowchartDrawing flow) => [.. flow.Pages.Select(p => new PagePicture(flow, p))];

    /// <summary>The lines of connectors: pieces that follow each other, ended by an arrowhead.</summary>
    public IEnumerable<(string Name, List<Spot> Corners)> Lines()
    {
        foreach (var pieces in Strokes.Where(s => !s.Name.StartsWith("join:", StringComparison.Ordinal)).GroupBy(s => s.Name))
        {
            foreach (var line in Chains([.. pieces]))
            {
                yield return (pieces.Key, line);
            }
        }
    }

    /// <summary>Pieces lie by row, so the next one of a line is the one that starts where the last one ended.</summary>
    private static IEnumerable<List<Spot>> Chains(List<Stroke> pieces)
    {
        while (pieces.Count > 0)
        {
            var first = pieces.Find(p => !pieces.Exists(q => q != p && q.End == p.Start)) ?? pieces[0];
            var line = new List<Spot> { first.Start, first.End };
            pieces.Remove(first);
            var last = first;
            while (!last.Arrow && pieces.Find(p => p.Start == last.End) is { } next)
            {
                line.Add(next.End);
                pieces.Remove(next);
                last = next;
            }

            yield return line;
        }
    }
}
