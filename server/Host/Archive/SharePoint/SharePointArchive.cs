using Microsoft.Graph.Models;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>
/// A SharePoint library through Microsoft Graph, as the person who files. A first filing fails where the name is taken, a
/// revision asks for the tag it has read: a repeat of an earlier success can therefore only be refused, and then the item is
/// looked at to learn whether it is our own.
/// </summary>
internal sealed class SharePointArchive(GraphClients clients, Libraries libraries, SharePointSettings settings) : IArchive
{
    public bool ActsForPeople => true;

    public bool KeepsVersions => true;

    public bool ShowsStanding => true;

    public IReadOnlyList<IReadOnlyList<string>> UnitsTogether { get; } =
    [
        [],
        .. settings.Units
            .Where(u => u.Value != settings.Default)
            .GroupBy(u => u.Value, u => u.Key)
            .Select(g => g.Order(StringComparer.OrdinalIgnoreCase).ToList())
            .OrderBy(units => units[0], StringComparer.OrdinalIgnoreCase),
    ];

    public Task<Stored> StoreAsync(Shipment shipment, Journey journey, CancellationToken stop) => GraphFaults.TranslateAsync(async () =>
    {
        var items = await ItemsAsync(shipment.Card.Unit, shipment.SessionKey!, stop);
        var target = await TargetAsync(items, shipment, stop);
        var sending = new Sending(clients, settings, items, shipment, journey);
        var item = target.IsOurs ? target.Item! : await sending.SendAsync(target, stop);
        await journey.Committed(item.Id!);
        await items.SetColumnsAsync(item.Id!, Columns.Of(shipment.Card, shipment.Id, settings.UtcOffset), ifMatch: null, stop);
        return await items.SettleAsync(item, shipment.Card.Revision, stop);
    }, stop);

    public Task<Stored> ShowAsync(Shipment shipment, CancellationToken stop) => GraphFaults.TranslateAsync(async () =>
    {
        var items = await ItemsAsync(shipment.Card.Unit, shipment.SessionKey!, stop);
        return await new Showing(items, shipment, settings.UtcOffset).ShowAsync(stop);
    }, stop);

    public Task<bool> GiveUpAsync(Shipment shipment, CancellationToken stop) => GraphFaults.TranslateAsync(async () =>
    {
        var items = await ItemsAsync(shipment.Card.Unit, shipment.SessionKey!, stop);
        if (shipment.ItemId is not null || (await TargetAsync(items, shipment, stop)).IsOurs)
        {
            return false;
        }

        if (shipment.UploadUrl is { } session)
        {
            await new ContentUpload(clients.Plain).CancelAsync(new Uri(session), stop);
        }

        return true;
    }, stop);

    public Task<byte[]?> FetchAsync(FiledDocument document, string? sessionKey, CancellationToken stop) => GraphFaults.TranslateAsync(async () =>
    {
        var items = await ItemsAsync(document.Unit, sessionKey!, stop);
        if (document.ItemId is not { } id || await items.FindAsync(id, stop) is not { } item)
        {
            return null;
        }

        // The newest version has no address of its own among the versions.
        return Columns.FilingOf(item) == document.Id.ToString() ? await items.ContentAsync(id, stop)
            : document.VersionId is { } version && (await items.VersionsAsync(id, stop)).Any(v => v.Id == version) ? await items.ContentAsync(id, version, stop)
            : throw new DocumentChangedException();
    }, stop);

    public Task<IReadOnlyList<KeptVersion>> VersionsAsync(FiledDocument document, string? sessionKey, CancellationToken stop) => GraphFaults.TranslateAsync<IReadOnlyList<KeptVersion>>(async () =>
    {
        var items = await ItemsAsync(document.Unit, sessionKey!, stop);
        var versions = document.ItemId is { } id ? await items.VersionsAsync(id, stop) : [];
        return [.. versions.Select((v, at) => new KeptVersion(v.Id!, v.LastModifiedDateTime, v.LastModifiedBy?.User?.DisplayName ?? "", v.Size ?? 0, at == 0))];
    }, stop);

    public Task<LibraryReport> CheckAsync(string? unit, string? sessionKey, CancellationToken stop) => GraphFaults.TranslateAsync(
        () => new LibraryCheck(clients.For(sessionKey!), libraries, settings.Of(unit), new ContentUpload(clients.Plain)).RunAsync(stop), stop);

    // Whose right would be used to ask? Each filing says whether its library answers.
    public Task DemandReadyAsync(CancellationToken stop) => Task.CompletedTask;

    private async Task<LibraryItems> ItemsAsync(string? unit, string sessionKey, CancellationToken stop)
    {
        var graph = clients.For(sessionKey);
        return new LibraryItems(graph, await libraries.OfAsync(settings.Of(unit), graph, stop));
    }

    private static async Task<Target> TargetAsync(LibraryItems items, Shipment shipment, CancellationToken stop)
    {
        if (shipment.ItemId is { } known && await items.FindAsync(known, stop) is { } committed)
        {
            return new Target(null, committed, IsOurs: true);
        }

        if (shipment.Supersedes is { } before && await items.FindAsync(before, stop) is { } edition)
        {
            return new Target(null, edition, await Ownership.IsOursAsync(items, edition, shipment, stop));
        }

        var parts = shipment.Place.Split('/');
        var folder = await items.EnsureFolderAsync(parts[..^1], stop);
        var there = await items.FindAsync(folder, parts[^1], stop);
        return there is null || await Ownership.IsOursAsync(items, there, shipment, stop)
            ? new Target(folder, there, IsOurs: there is not null)
            : throw new PlaceTakenException();
    }
}

/// <summary>Where a document goes.</summary>
/// <param name="Folder">Id of the folder in which the file is new; null where an item is replaced.</param>
/// <param name="Item">The file that lies there; null for none.</param>
/// <param name="IsOurs">An earlier attempt has brought it there.</param>
internal sealed record Target(string? Folder, DriveItem? Item, bool IsOurs);
