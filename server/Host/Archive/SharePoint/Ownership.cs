using Microsoft.Graph.Models;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>Is a file in the library what an earlier attempt of this very filing brought there?</summary>
internal static class Ownership
{
    /// <summary>
    /// By its column; else by its hash; else, where an attempt may have ended unheard, by its text: SharePoint rewrites a
    /// document after upload, and until our columns are set neither of the others tells.
    /// </summary>
    public static async Task<bool> IsOursAsync(LibraryItems items, DriveItem item, Shipment shipment, CancellationToken stop) =>
        Columns.FilingOf(item) == shipment.Id.ToString()
        || item.File?.Hashes?.QuickXorHash == QuickXorHash.Of(shipment.Docx)
        || (!shipment.IsFirstAttempt && await HoldsTextAsync(items, item, shipment, stop));

    public static async Task<bool> HoldsTextAsync(LibraryItems items, DriveItem item, Shipment shipment, CancellationToken stop) =>
        PackageText.Holds(await items.ContentAsync(item.Id!, stop), shipment.Docx);
}
