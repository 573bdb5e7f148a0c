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
}
