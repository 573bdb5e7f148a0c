using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>Flow and times of an SOP for those who are to know it.</summary>
/// <param name="Profile">What it is drawn with.</param>
/// <param name="Head">What stands above the table, top to bottom.</param>
/// <param name="Flow">On one page wherever it can still be read there.</param>
public sealed record BriefDrawing(Profile Profile, IReadOnlyList<BriefLine> Head, FlowchartDrawing Flow);

/// <param name="Height">Of all its printed lines.</param>
public sealed record BriefLine(string Text, bool IsTitle, Length Height);

/// <summary>
/// An SOP on one sheet: title, number, unit, executors, times, and the flowchart without inputs, outputs and notes. Upright, where
/// the executors leave room, because there are more steps than executors; in the largest type with which it fits.
/// </summary>
public static class BriefLayout
{
    private static readonly double[] Sizes = [9, 8, 7, 6.25];

    /// <param name="mark">Stands above the title; empty for nothing.</param>
    public static BriefDrawing Draw(Sop sop, Profile profile, string mark = "")
    {
        var sheet = Sheet.Of(sop with { Page = new PageSetup { Paper = sop.Page.Paper, Orientation = PageOrientation.Portrait } }, profile.Margins);
        var head = HeadOf(sop, profile, mark, sheet.Width);
        var below = sheet.Height - new Length(head.Sum(l => l.Height.Twips));
        BriefDrawing? brief = null;
        foreach (var size in Sizes)
        {
            var own = Brief(profile, size);
            brief = new BriefDrawing(own, head, FlowLayout.Lay(sop, own, sheet, below));
            if (brief.Flow.StartsBelowCover)
            {
                break;
            }
        }

        return brief!;
    }

    private static Profile Brief(Profile profile, double size) => profile with
    {
        Flow = profile.Flow with
        {
            ShowInputs = false,
            ShowOutputs = false,
            ShowNotes = false,
            ShowTotalTime = true,
            ColumnNumbers = false,
            PageNumbers = false,
            Columns = new ColumnShares { Number = 4, Activity = 34, Time = 10 },
        },
        Font = profile.Font with { Body = size, Header = size, Symbol = size - 1 },
    };

    private static List<BriefLine> HeadOf(Sop sop, Profile profile, string mark, Length width)
    {
        var (cover, labels) = (sop.Cover, profile.CoverLabels);
        var time = TotalTime.Of(sop, profile);
        (string Text, bool IsTitle)[] lines =
        [
            (mark, true),
            (cover.Title, true),
            (string.Join(" · ", new[] { cover.Unit ?? "", cover.Number.Length > 0 ? $"{labels.Number} {cover.Number}" : "" }.Where(t => t.Length > 0)), false),
            ($"{profile.FlowLabels.Actors}: {string.Join(", ", sop.Flow.Actors.Select(a => a.Name))}", false),
            ($"{profile.FlowLabels.TotalTime}: {time}", false),
        ];
        return [.. lines.Where(l => l.Text.Length > 0).Select(l =>
        {
            var face = l.IsTitle ? new Typeface(FontMetrics.Bold, profile.Font.CoverAgency) : new Typeface(FontMetrics.Regular, profile.Font.CoverBody);
            var count = Math.Max(1, new MeasuredText(l.Text, face).CountLines(width));
            return new BriefLine(l.Text, l.IsTitle, new Length(count * face.LineHeight.Twips) + TableStyle.AfterTable);
        })];
    }
}
