using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Newtonsoft.Json.Linq;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>
/// A SharePoint library through Microsoft Graph, as the person who files. A first filing fails where the name is taken, a
/// revision asks for the tag it has read: a repeat of an earlier success can therefore only be refused, and then the item is
/// looked at to learn whether it is our own.
/// </summary>
internal sealed class SharePointArchive(GraphClients clients, Libraries libraries, SharePointSettings settings)
{
    private const string FilingIdColumn = "FilingId";

    private readonly ContentUpload _upload = new(clients.Plain);

    /// <returns>The address at which a person opens the document.</returns>
    /// <exception cref="GraphRefusedException">Graph refused a call; its fault says what that means.</exception>
    /// <exception cref="SignInNeededException">The person must sign in again.</exception>
    public async Task<FiledItem> StoreAsync(SharePointShipment shipment, CancellationToken stop)
    {
        var graph = clients.For(shipment.SessionKey);
        var library = await libraries.OfAsync(shipment.Card.Unit, graph, stop);
        var folder = await EnsureFolderAsync(graph, library, shipment.Folders, stop);
        var there = await FindAsync(graph, library, folder, shipment.Name, stop);
        var item = there is not null && IsOurs(there, shipment) ? there : await SendAsync(graph, library, folder, there, shipment, stop);
        var row = await graph.Drives[library.DriveId].Items[item.Id].ListItem.GetAsync(r => r.QueryParameters.Select = ["id"], stop);
        await graph.Sites[library.SiteId].Lists[library.ListId].Items[row!.Id].Fields.PatchAsync(Columns(shipment), cancellationToken: stop);
        await CheckInAsync(graph, library, item.Id!, shipment, stop);
        return new FiledItem(item.Id!, item.WebUrl ?? "");
    }

    private async Task<DriveItem> SendAsync(GraphServiceClient graph, Library library, string folder, DriveItem? there, SharePointShipment shipment, CancellationToken stop)
    {
        if (there is not null && FilingIdOf(there) != shipment.Supersedes)
        {
            throw new PlaceTakenException();
        }

        try
        {
            var sent = shipment.Docx.Length <= settings.OneRequestBytes
                ? await PutAsync(library, folder, there, shipment, stop)
                : await SendInRangesAsync(graph, library, folder, there, shipment, stop);
            if (sent is not null)
            {
                return new DriveItem { Id = (string?)sent["id"], WebUrl = (string?)sent["webUrl"] };
            }
        }
        catch (GraphRefusedException e) when (e.Fault.Kind is FaultKind.NameTaken or FaultKind.Stale)
        {
            // Our own earlier success, a stranger, or SharePoint still writing: the item tells.
        }

        var now = await FindAsync(graph, library, folder, shipment.Name, stop);
        return now switch
        {
            null => throw new GraphRefusedException(new GraphFault(FaultKind.Transient, "uploadEnded")),
            _ when await IsOursAsync(graph, library, now, shipment, stop) => now,
            _ when FilingIdOf(now) == shipment.Supersedes && shipment.Supersedes is not null => throw new GraphRefusedException(new GraphFault(FaultKind.Stale, "resourceModified")),
            _ => throw new PlaceTakenException(),
        };
    }

    private async Task<JObject?> PutAsync(Library library, string folder, DriveItem? there, SharePointShipment shipment, CancellationToken stop)
    {
        var path = there is null ? $"items/{folder}:/{Uri.EscapeDataString(shipment.Name)}:/content" : $"items/{there.Id}/content";
        var rule = there is null ? "fail" : "replace";
        var address = new Uri($"{clients.BaseUrl}/drives/{library.DriveId}/{path}?@microsoft.graph.conflictBehavior={rule}");
        var item = await WithTokenAsync(shipment.SessionKey, token => _upload.PutAsync(address, token, shipment.Docx, there?.CTag, stop), stop);
        await shipment.Sent(shipment.Docx.Length);
        return item;
    }

    private async Task<JObject?> SendInRangesAsync(GraphServiceClient graph, Library library, string folder, DriveItem? there, SharePointShipment shipment, CancellationToken stop)
    {
        if (shipment.UploadUrl is { } kept && await _upload.SendAsync(new Uri(kept), shipment.Docx, shipment.Sent, stop) is { } resumed)
        {
            return resumed;
        }

        var place = there is null
            ? graph.Drives[library.DriveId].Items[folder].ItemWithPath(shipment.Name)
            : graph.Drives[library.DriveId].Items[there.Id];
        var session = await place.CreateUploadSession.PostAsync(
            new()
            {
                Item = new DriveItemUploadableProperties
                {
                    Name = there is null ? shipment.Name : null,
                    AdditionalData = new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = there is null ? "fail" : "replace" },
                },
            },
            request =>
            {
                if (there?.CTag is { } tag)
                {
                    request.Headers.Add("If-Match", tag);
                }
            },
            stop);

        // Kept before the first byte goes out: whoever goes on after a crash sends only what is missing.
        await shipment.KeepUploadUrl(session!.UploadUrl!);
        return await _upload.SendAsync(new Uri(session.UploadUrl!), shipment.Docx, shipment.Sent, stop);
    }

    // One more try after a claims challenge, with a token that answers it.
    private async Task<T> WithTokenAsync<T>(string key, Func<string, Task<T>> call, CancellationToken stop)
    {
        try
        {
            return await call(await clients.TokenAsync(key, null, stop));
        }
        catch (GraphRefusedException e) when (e.Fault is { Kind: FaultKind.NeedsSignIn, Claims: not null })
        {
            return await call(await clients.TokenAsync(key, e.Fault.Claims, stop));
        }
    }

    /// <summary>Makes the folders level by level, each of which another may be making at this moment.</summary>
    private static async Task<string> EnsureFolderAsync(GraphServiceClient graph, Library library, IReadOnlyList<string> names, CancellationToken stop)
    {
        var parent = (await graph.Drives[library.DriveId].Root.GetAsync(cancellationToken: stop))!.Id!;
        foreach (var name in names)
        {
            parent = await FolderAsync(graph, library, parent, name, stop);
        }

        return parent;
    }

    private static async Task<string> FolderAsync(GraphServiceClient graph, Library library, string parent, string name, CancellationToken stop)
    {
        try
        {
            var made = await graph.Drives[library.DriveId].Items[parent].Children.PostAsync(
                new DriveItem { Name = name, Folder = new Folder(), AdditionalData = new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = "fail" } },
                cancellationToken: stop);
            return made!.Id!;
        }
        catch (Exception e) when (GraphFault.Of(e, stop) is { Kind: FaultKind.NameTaken })
        {
            var there = await graph.Drives[library.DriveId].Items[parent].ItemWithPath(name).GetAsync(cancellationToken: stop);
            return there!.Id!;
        }
    }

    private static async Task<DriveItem?> FindAsync(GraphServiceClient graph, Library library, string folder, string name, CancellationToken stop)
    {
        try
        {
            return await graph.Drives[library.DriveId].Items[folder].ItemWithPath(name)
                .GetAsync(r => r.QueryParameters.Expand = ["listItem($expand=fields)"], stop);
        }
        catch (Exception e) when (GraphFault.Of(e, stop) is { Kind: FaultKind.Missing })
        {
            return null;
        }
    }

    private static bool IsOurs(DriveItem item, SharePointShipment shipment) =>
        FilingIdOf(item) == shipment.Id.ToString() || item.File?.Hashes?.QuickXorHash == QuickXorHash.Of(shipment.Docx);

    // Neither column nor hash tells while SharePoint has rewritten the file and we have not yet set its columns; the text does.
    private static async Task<bool> IsOursAsync(GraphServiceClient graph, Library library, DriveItem item, SharePointShipment shipment, CancellationToken stop)
    {
        if (IsOurs(item, shipment))
        {
            return true;
        }

        using var content = await graph.Drives[library.DriveId].Items[item.Id].Content.GetAsync(cancellationToken: stop);
        using var copy = new MemoryStream();
        await content!.CopyToAsync(copy, stop);
        return PackageText.Holds(copy.ToArray(), shipment.Docx);
    }

    private static string? FilingIdOf(DriveItem item) =>
        item.ListItem?.Fields?.AdditionalData.TryGetValue(FilingIdColumn, out var id) == true ? id?.ToString() : null;

    private FieldValueSet Columns(SharePointShipment shipment)
    {
        var card = shipment.Card;
        return new FieldValueSet
        {
            AdditionalData = new Dictionary<string, object>
            {
                ["NomorSOP"] = card.Number,
                ["JudulSOP"] = card.Title,
                ["UnitKerja"] = card.Unit ?? "",
                ["StatusSOP"] = "Berlaku",
                ["Revisi"] = card.Revision,
                ["TanggalEfektif"] = Midnight(card.EffectiveOn)!,
                ["TanggalTinjau"] = Midnight(card.ReviewOn)!,
                [FilingIdColumn] = shipment.Id.ToString(),
            },
        };
    }

    private string? Midnight(DateOnly? day) => day is { } date
        ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(settings.UtcOffset)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        : null;

    // A library that demands check-out hides a new file from everybody else until it is checked in.
    private static async Task CheckInAsync(GraphServiceClient graph, Library library, string itemId, SharePointShipment shipment, CancellationToken stop)
    {
        var item = await graph.Drives[library.DriveId].Items[itemId].GetAsync(r => r.QueryParameters.Select = ["id", "publication"], stop);
        if (item?.Publication?.Level == "checkout")
        {
            await graph.Drives[library.DriveId].Items[itemId].Checkin.PostAsync(
                new() { Comment = string.Create(CultureInfo.InvariantCulture, $"Revisi {shipment.Card.Revision}"), CheckInAs = "published" },
                cancellationToken: stop);
        }
    }
}
