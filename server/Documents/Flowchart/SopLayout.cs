using SopWordAddin.Documents.Flowchart.Identity;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>From an SOP to the places of everything that is drawn of it.</summary>
public static class SopLayout
{
    /// <summary>Takes any SOP within <see cref="SopLimits"/>, empty ones included; the same SOP and profile give the same drawing.</summary>
    public static SopDrawing Draw(Sop sop, Profile profile)
    {
        var sheet = Sheet.Of(sop, profile.Margins);
        var cover = CoverLayout.Lay(sop.Cover, profile, sheet);
        return new SopDrawing(cover, FlowLayout.Lay(sop, profile, sheet, Below(cover, profile, sheet)));
    }

    /// <summary>Height left under the identity table; zero when flow and identity are not to share a page.</summary>
    private static Length Below(CoverDrawing cover, Profile profile, Sheet sheet) =>
        profile.Flow.OnePageWhenItFits && cover.Pages.Count == 1
            ? sheet.Height - TableStyle.AfterTable - new Length(cover.Pages[0].Rows.Sum(r => r.Height.Twips))
            : Length.Zero;
}
