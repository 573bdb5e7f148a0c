using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>The calls on files and folders of one library, as one person.</summary>
internal sealed class LibraryItems(GraphServiceClient graph, Library library)
{
    private const string ConflictBehavior = "@microsoft.graph.conflictBehavior";

    public string DriveId => library.DriveId;

    private Microsoft.Graph.Drives.Item.DriveItemRequestBuilder Drive => graph.Drives[library.DriveId];

    /// <returns>With its columns; null when there is none.</returns>
    public Task<DriveItem?> FindAsync(string itemId, CancellationToken stop) => OrNullAsync(
        () => Drive.Items[itemId].GetAsync(r => r.QueryParameters.Expand = ["listItem($expand=fields)"], stop), stop);

    /// <returns>With its columns; null when there is none.</returns>
    public Task<DriveItem?> FindAsync(string folderId, string name, CancellationToken stop) => OrNullAsync(
        () => Drive.Items[folderId].ItemWithPath(name).GetAsync(r => r.QueryParameters.Expand = ["listItem($expand=fields)"], stop), stop);

    /// <summary>Makes the folders level by level, each of which another may be making at this moment.</summary>
    /// <returns>Id of the last.</returns>
    public async Task<string> EnsureFolderAsync(IEnumerable<string> names, CancellationToken stop)
    {
        var parent = (await Drive.Root.GetAsync(cancellationToken: stop))!.Id!;
        foreach (var name in names)
        {
            parent = (await FindAsync(parent, name, stop))?.Id ?? await FolderAsync(parent, name, stop);
        }

        return parent;
    }

    /// <param name="folderId">Null to replace the content of <paramref name="item"/>.</param>
    /// <param name="item">A name in the folder, or the id of the item to replace.</param>
    /// <param name="ifMatch">Tag that the item must still have; null for none.</param>
    /// <returns>Address of the session.</returns>
    public async Task<string> OpenSessionAsync(string? folderId, string item, string? ifMatch, CancellationToken stop)
    {
        // By an address of our own: the SDK forgets the name when it goes on from an item with a path.
        var place = folderId is null ? item : $"{folderId}:/{Uri.EscapeDataString(item)}:";
        var address = $"{graph.RequestAdapter.BaseUrl}/drives/{library.DriveId}/items/{place}/createUploadSession";
        var properties = new DriveItemUploadableProperties
        {
            Name = folderId is null ? null : item,
            AdditionalData = new Dictionary<string, object> { [ConflictBehavior] = folderId is null ? "replace" : "fail" },
        };
        var session = await Drive.Items[folderId ?? item].CreateUploadSession.WithUrl(address).PostAsync(
            new() { Item = properties },
            r => Demand(r.Headers, ifMatch),
            stop);
        return session!.UploadUrl!;
    }

    /// <summary>All columns in one call: each call may add a version.</summary>
    /// <param name="ifMatch">Tag that the item must still have; null for none.</param>
    public async Task SetColumnsAsync(string itemId, FieldValueSet columns, string? ifMatch, CancellationToken stop)
    {
        var row = await Drive.Items[itemId].ListItem.GetAsync(r => r.QueryParameters.Select = ["id"], stop);
        await graph.Sites[library.SiteId].Lists[library.ListId].Items[row!.Id].Fields.PatchAsync(columns, r => Demand(r.Headers, ifMatch), stop);
    }

    /// <summary>Makes what was written visible to all.</summary>
    /// <returns>Where the file lies now, as which version.</returns>
    public async Task<Stored> SettleAsync(DriveItem item, int revision, CancellationToken stop)
    {
        await CheckInAsync(item.Id!, revision, stop);
        var versions = await VersionsAsync(item.Id!, stop);
        return new Stored(item.WebUrl ?? "", item.Id, versions.Count > 0 ? versions[0].Id : null);
    }

    public async Task<byte[]> ContentAsync(string itemId, CancellationToken stop) =>
        await BytesAsync(await Drive.Items[itemId].Content.GetAsync(cancellationToken: stop), stop);

    public async Task<byte[]> ContentAsync(string itemId, string versionId, CancellationToken stop) =>
        await BytesAsync(await Drive.Items[itemId].Versions[versionId].Content.GetAsync(cancellationToken: stop), stop);

    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<DriveItemVersion>> VersionsAsync(string itemId, CancellationToken stop)
    {
        var all = new List<DriveItemVersion>();
        var first = await Drive.Items[itemId].Versions.GetAsync(cancellationToken: stop);
        var pages = PageIterator<DriveItemVersion, DriveItemVersionCollectionResponse>.CreatePageIterator(graph, first!, version =>
        {
            all.Add(version);
            return true;
        });
        await pages.IterateAsync(stop);
        return all;
    }

    public Task RestoreAsync(string itemId, string versionId, CancellationToken stop) =>
        Drive.Items[itemId].Versions[versionId].RestoreVersion.PostAsync(cancellationToken: stop);

    // A library that demands check-out hides a new file from everybody else until it is checked in.
    private async Task CheckInAsync(string itemId, int revision, CancellationToken stop)
    {
        var item = await Drive.Items[itemId].GetAsync(r => r.QueryParameters.Select = ["id", "publication"], stop);
        if (item?.Publication?.Level == "checkout")
        {
            await Drive.Items[itemId].Checkin.PostAsync(
                new() { Comment = string.Create(CultureInfo.InvariantCulture, $"Revisi {revision}"), CheckInAs = "published" },
                cancellationToken: stop);
        }
    }

    private static void Demand(RequestHeaders headers, string? ifMatch)
    {
        if (ifMatch is not null)
        {
            headers.Add("If-Match", ifMatch);
        }
    }

    private async Task<string> FolderAsync(string parent, string name, CancellationToken stop)
    {
        try
        {
            var folder = new DriveItem { Name = name, Folder = new Folder(), AdditionalData = new Dictionary<string, object> { [ConflictBehavior] = "fail" } };
            return (await Drive.Items[parent].Children.PostAsync(folder, cancellationToken: stop))!.Id!;
        }
        catch (Exception e) when (GraphFault.Of(e, stop) is { Kind: FaultKind.NameTaken })
        {
            return (await Drive.Items[parent].ItemWithPath(name).GetAsync(cancellationToken: stop))!.Id!;
        }
    }

    private static async Task<DriveItem?> OrNullAsync(Func<Task<DriveItem?>> find, CancellationToken stop)
    {
        try
        {
            return await find();
        }
        catch (Exception e) when (GraphFault.Of(e, stop) is { Kind: FaultKind.Missing })
        {
            return null;
        }
    }

    private static async Task<byte[]> BytesAsync(Stream? content, CancellationToken stop)
    {
        await using var stream = content!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, stop);
        return copy.ToArray();
    }
}
