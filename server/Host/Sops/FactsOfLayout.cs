using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Flowchart;

namespace SopWordAddin.Host.Sops;

/// <summary>What the conformity rules ask of the finished drawing.</summary>
internal static class FactsOfLayout
{
    // A connector's end lies on the outline of its symbol, give or take the slope of a pentagon.
    private const double Touch = 3;

    public static LayoutFacts Of(SopDrawing drawing, bool headerRepeats)
    {
        var flow = drawing.Flow;
        var actors = flow.Columns.Where(c => c.Kind == ColumnKind.Actor && c.ActorId is not null).ToList();
        return new LayoutFacts
        {
            FlowPages = flow.Pages.Count,
            StepsOnLastPage = flow.Pages[^1].Rows.Count(r => r.StepId is not null),
            BlankPages = drawing.Cover.Pages.Count(p => p.Rows.Count == 0) + flow.Pages.Count(p => p.Rows.Count == 0),
            HeaderRepeats = headerRepeats || flow.Pages.Count == 1,
            NarrowestActorColumn = actors.Count == 0 ? null : actors.Min(c => c.Width.Points),
            FreeAtBottom = flow.Pages.Select((_, page) => FreeAtBottom(drawing, page, headerRepeats)).Min(),
            Crossings = CrossingsOf(flow),
        };
    }

    private static double FreeAtBottom(SopDrawing drawing, int page, bool headerRepeats)
    {
        var flow = drawing.Flow;
        var header = page == 0 || headerRepeats ? flow.Header.Sum(h => h.Height.Points) : 0;
        var cover = page == 0 && flow.StartsBelowCover ? drawing.Cover.Pages[^1].Rows.Sum(r => r.Height.Points) : 0;
        return flow.Paper.Height.Points - flow.Margins.Top.Points - cover - header - flow.Pages[page].Rows.Sum(r => r.Height.Points);
    }

    private static List<PageCrossing> CrossingsOf(FlowchartDrawing flow)
    {
        var numbers = new Dictionary<string, List<(int Page, int? Number)>>(StringComparer.Ordinal);
        foreach (var page in flow.Pages)
        {
            var strokes = page.Rows.SelectMany(row => row.Strokes.Select(stroke => (row, stroke)));
            foreach (var link in strokes.Where(s => s.stroke.Name.StartsWith("link:", StringComparison.Ordinal)).GroupBy(s => s.stroke.Name))
            {
                var found = link.Select(s => NumberAt(s.row, s.stroke)).FirstOrDefault(n => n is not null);
                numbers.TryAdd(link.Key, []);
                numbers[link.Key].Add((page.Number, found));
            }
        }

        return [.. numbers.Where(n => n.Value.Count > 1).SelectMany(Pairs)];
    }

    private static IEnumerable<PageCrossing> Pairs(KeyValuePair<string, List<(int Page, int? Number)>> link)
    {
        var ends = link.Key["link:".Length..].Split('>');
        return link.Value.Zip(link.Value.Skip(1), (exit, entry) => new PageCrossing(ends[0], ends[1], exit.Number, entry.Number));
    }

    private static int? NumberAt(FlowRow row, Stroke stroke) => row.Symbols
        .Where(s => s.Kind == SymbolKind.OffPage && (Touches(s.Box, stroke.Start) || Touches(s.Box, stroke.End)))
        .Select(s => (int?)int.Parse(s.Name["page:".Length..], System.Globalization.CultureInfo.InvariantCulture))
        .FirstOrDefault();

    private static bool Touches(Box box, Spot spot) =>
        spot.X.Points > box.X.Points - Touch && spot.X.Points < box.Right.Points + Touch
        && spot.Y.Points > box.Y.Points - Touch && spot.Y.Points < box.Bottom.Points + Touch;
}
