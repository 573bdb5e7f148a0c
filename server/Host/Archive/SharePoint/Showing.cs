using Microsoft.Graph.Models;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>Shows of a file that lies in the library what the register says now.</summary>
internal sealed class Showing(LibraryItems items, Shipment shipment, double utcOffset)
{
    /// <exception cref="ArchiveRefusedException">The file, or the version that shall come back, is gone.</exception>
    public async Task<Stored> ShowAsync(CancellationToken stop)
    {
        var item = await ItemAsync(stop);
        if (shipment.Restored is { } version)
        {
            await RestoreAsync(item, version, stop);
            item = await ItemAsync(stop);
        }
        else if (Columns.FilingOf(item) != shipment.Id.ToString())
        {
            // The next edition has just come; soon the register knows it, and nothing is left to show of this one.
            throw new GraphRefusedException(new GraphFault(FaultKind.Stale, "superseded"));
        }

        await items.SetColumnsAsync(item.Id!, Columns.Of(shipment.Card, shipment.Id, utcOffset), item.ETag, stop);
        return await items.SettleAsync(item, shipment.Card.Revision, stop);
    }

    private async Task<DriveItem> ItemAsync(CancellationToken stop) =>
        (shipment.ItemId is { } id ? await items.FindAsync(id, stop) : null) ?? throw new ArchiveRefusedException("sharepoint.fileGone");

    // An earlier attempt may have ended unheard: then the content is there already.
    private async Task RestoreAsync(DriveItem item, string version, CancellationToken stop)
    {
        var versions = await items.VersionsAsync(item.Id!, stop);
        if (versions.All(v => v.Id != version))
        {
            throw new ArchiveRefusedException("sharepoint.versionGone");
        }

        if (versions[0].Id != version && !PackageText.Holds(await items.ContentAsync(item.Id!, stop), await items.ContentAsync(item.Id!, version, stop)))
        {
            await items.RestoreAsync(item.Id!, version, stop);
        }
    }
}
