using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Svg;

/// <summary>The drawing as pictures of whole sheets, one SVG text a page: what Word will show, other ink.</summary>
public static class SvgPages
{
    /// <summary>Identity first, then the flowchart. Rows of steps carry <c>data-step-id</c>; sizes are points.</summary>
    /// <param name="logo">The emblem to show in the identity table; null leaves its room empty.</param>
    public static IReadOnlyList<string> Draw(SopDrawing drawing, Profile profile, Logo? logo = null)
    {
        var pages = new List<string>(drawing.PageCount);
        var flow = drawing.Flow;
        for (var i = 0; i < drawing.Cover.Pages.Count; i++)
        {
            var shared = flow.StartsBelowCover && i == drawing.Cover.Pages.Count - 1;
            var sheet = new SvgSheet(flow, profile, i + 1, drawing.PageCount);
            var bottom = CoverInk.Draw(sheet, drawing.Cover, drawing.Cover.Pages[i], i == 0 ? logo : null);
            if (shared)
            {
                FlowInk.Draw(sheet, flow, flow.Pages[0], bottom + TableStyle.AfterTable);
            }

            pages.Add(sheet.End());
        }

        for (var i = flow.StartsBelowCover ? 1 : 0; i < flow.Pages.Count; i++)
        {
            var sheet = new SvgSheet(flow, profile, pages.Count + 1, drawing.PageCount);
            FlowInk.Draw(sheet, flow, flow.Pages[i], Length.Zero);
            pages.Add(sheet.End());
        }

        return pages;
    }

    /// <summary>The table alone, each of its pages cut to its size.</summary>
    public static IReadOnlyList<string> DrawFlow(FlowchartDrawing flow, Profile profile) =>
        [.. flow.Pages.Select(page => DrawTable(flow, page, profile))];

    private static string DrawTable(FlowchartDrawing flow, FlowPage page, Profile profile)
    {
        var edge = TableStyle.Frame;
        var header = page.Number == 1 || profile.Flow.RepeatHeader ? flow.Header.Sum(r => r.Height.Twips) : 0;
        var size = new SheetSize(
            flow.Columns[^1].X + flow.Columns[^1].Width + edge + edge,
            new Length(header + page.Rows.Sum(r => r.Height.Twips)) + edge + edge);
        var cut = flow with { Paper = size, Margins = new SheetMargins(edge, edge, edge, edge) };
        var sheet = new SvgSheet(cut, profile with { Flow = profile.Flow with { PageNumbers = false } }, page.Number, flow.Pages.Count);
        FlowInk.Draw(sheet, flow, page, Length.Zero);
        return sheet.End();
    }
}
