using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>The paper as it lies, and the room that the tables have on it.</summary>
internal sealed record Sheet(SheetSize Size, SheetMargins Margins)
{
    /// <summary>Free at the foot of every page whatever the profile says: the electronic-signature stamp is printed there.</summary>
    private const double SignatureZone = 48;

    /// <summary>No profile's margins may squeeze the tables below this, in points.</summary>
    private const double LeastRoom = 200;

    public Length Width => Size.Width - Margins.Left - Margins.Right;

    /// <summary>Height that tables may fill on a page, the empty paragraph behind the last one taken off.</summary>
    public Length Height => Size.Height - Margins.Top - Margins.Bottom - TableStyle.AfterTable;

    /// <summary>The sheet as the SOP asks for it; landscape when upright there is no legible room for that many executors.</summary>
    public static Sheet Of(Sop sop, Margins margins)
    {
        var sheet = Of(sop.Page, margins);
        return sop.Flow.Actors.Count * ColumnWidths.LeastActor.Twips > sheet.Width.Twips * ColumnWidths.MostForActors
            ? Of(sop.Page with { Orientation = PageOrientation.Landscape }, margins)
            : sheet;
    }

    private static Sheet Of(PageSetup page, Margins margins)
    {
        var (wide, high) = Landscape(page.Paper);
        if (page.Orientation == PageOrientation.Portrait)
        {
            (wide, high) = (high, wide);
        }

        var bottom = Fit(Math.Max(margins.Bottom, SignatureZone), high - LeastRoom);
        var top = Fit(margins.Top, high - bottom - LeastRoom);
        var left = Fit(margins.Left, (wide - LeastRoom) / 2);
        var right = Fit(margins.Right, (wide - LeastRoom) / 2);
        return new Sheet(
            new SheetSize(Length.FromPoints(wide), Length.FromPoints(high)),
            new SheetMargins(Length.FromPoints(top), Length.FromPoints(right), Length.FromPoints(bottom), Length.FromPoints(left)));
    }

    private static double Fit(double margin, double most) => double.IsNaN(margin) ? 0 : Math.Clamp(margin, 0, most);

    /// <summary>Points; A4 and F4 from millimetres (297 x 210, 330 x 215), the American sizes from inches.</summary>
    private static (double Wide, double High) Landscape(Paper paper) => paper switch
    {
        Paper.F4 => (935.45, 609.45),
        Paper.Letter => (792, 612),
        Paper.Legal => (1008, 612),
        _ => (841.9, 595.3),
    };
}
