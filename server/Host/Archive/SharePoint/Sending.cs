using Microsoft.Graph.Models;
using Newtonsoft.Json.Linq;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>Brings the bytes of one shipment to their place, so that however often it is begun they are committed once.</summary>
internal sealed class Sending(GraphClients clients, SharePointSettings settings, LibraryItems items, Shipment shipment, Journey journey)
{
    private readonly ContentUpload _upload = new(clients.Plain);

    /// <exception cref="PlaceTakenException">Something else lies there.</exception>
    public async Task<DriveItem> SendAsync(Target target, CancellationToken stop)
    {
        await journey.Sent(0);
        try
        {
            var sent = shipment.Docx.Length <= settings.OneRequestBytes ? await PutAsync(target, stop) : await SendInRangesAsync(target, stop);
            if (sent is not null)
            {
                return new DriveItem { Id = (string?)sent["id"], WebUrl = (string?)sent["webUrl"] };
            }
        }
        catch (GraphRefusedException e) when (e.Fault.Kind is FaultKind.NameTaken or FaultKind.Stale)
        {
            // Our own earlier success, a stranger, or SharePoint still writing: the item tells.
            if (await ArrivedAsync(target, stop) is { } arrived)
            {
                return arrived;
            }

            if (target.Folder is not null && e.Fault.Kind == FaultKind.NameTaken)
            {
                throw new PlaceTakenException();
            }

            throw;
        }

        // A session that is gone has either been committed or has run out.
        await journey.Opened(null);
        return await ArrivedAsync(target, stop) ?? throw new GraphRefusedException(new GraphFault(FaultKind.Stale, "uploadEnded"));
    }

    private async Task<DriveItem?> ArrivedAsync(Target target, CancellationToken stop)
    {
        var there = target.Folder is { } folder ? await items.FindAsync(folder, shipment.Place.Split('/')[^1], stop) : await items.FindAsync(target.Item!.Id!, stop);
        return there is not null && (await Ownership.IsOursAsync(items, there, shipment, stop) || await Ownership.HoldsTextAsync(items, there, shipment, stop)) ? there : null;
    }

    private async Task<JObject?> PutAsync(Target target, CancellationToken stop)
    {
        var item = target.Folder is { } folder ? $"{folder}:/{Uri.EscapeDataString(shipment.Place.Split('/')[^1])}:" : target.Item!.Id;
        var rule = target.Folder is null ? "replace" : "fail";
        var address = clients.Address($"/drives/{items.DriveId}/items/{item}/content?@microsoft.graph.conflictBehavior={rule}");
        return await clients.WithTokenAsync(shipment.SessionKey!, token => _upload.PutAsync(address, token, shipment.Docx, TagOf(target), stop), stop);
    }

    private async Task<JObject?> SendInRangesAsync(Target target, CancellationToken stop)
    {
        var session = shipment.UploadUrl;
        if (session is null)
        {
            session = target.Folder is { } folder
                ? await items.OpenSessionAsync(folder, shipment.Place.Split('/')[^1], null, stop)
                : await items.OpenSessionAsync(null, target.Item!.Id!, TagOf(target), stop);

            // Kept before the first byte goes out: whoever goes on after a crash sends only what is missing.
            await journey.Opened(session);
        }

        return await _upload.SendAsync(new Uri(session), shipment.Docx, journey.Sent, stop);
    }

    // The content's tag and not the item's: SharePoint changes columns by itself.
    private static string? TagOf(Target target) => target.Folder is null ? target.Item!.CTag : null;
}
