using System.Collections.Concurrent;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <param name="DriveId">The library as a drive.</param>
/// <param name="ListId">The same library as a list, whose columns are filled.</param>
internal sealed record Library(string SiteId, string DriveId, string ListId);

/// <summary>Finds the library of a unit; sites and libraries do not move, so what was found is remembered.</summary>
internal sealed class Libraries(SharePointSettings settings)
{
    private readonly ConcurrentDictionary<LibrarySettings, Library> _found = new();

    public string Host => settings.Host;

    /// <exception cref="GraphRefusedException">There is no such site or library, or the person may not see it.</exception>
    public async Task<Library> OfAsync(LibrarySettings wanted, GraphServiceClient graph, CancellationToken stop)
    {
        if (_found.TryGetValue(wanted, out var library))
        {
            return library;
        }

        var site = await SiteAsync(wanted, graph, stop);
        var drives = await graph.Sites[site!.Id].Drives.GetAsync(r => r.QueryParameters.Select = ["id", "name", "webUrl", "driveType"], stop);
        var drive = await FindAsync(drives!, wanted.Name, graph, stop) ?? throw new GraphRefusedException(new GraphFault(FaultKind.NoLibrary, "library"));
        var list = await graph.Drives[drive.Id].List.GetAsync(r => r.QueryParameters.Select = ["id"], stop);
        return _found[wanted] = new Library(site.Id!, drive.Id!, list!.Id!);
    }

    private async Task<Site?> SiteAsync(LibrarySettings wanted, GraphServiceClient graph, CancellationToken stop)
    {
        try
        {
            return await graph.Sites[$"{settings.Host}:{wanted.SitePath}"].GetAsync(cancellationToken: stop);
        }
        catch (Exception e) when (GraphFault.Of(e, stop) is { Kind: FaultKind.Missing } fault)
        {
            throw new GraphRefusedException(fault with { Kind = FaultKind.NoLibrary });
        }
    }

    private static async Task<Drive?> FindAsync(DriveCollectionResponse first, string name, GraphServiceClient graph, CancellationToken stop)
    {
        Drive? found = null;
        var pages = PageIterator<Drive, DriveCollectionResponse>.CreatePageIterator(graph, first, drive =>
        {
            found = string.Equals(drive.Name, name, StringComparison.OrdinalIgnoreCase) ? drive : null;
            return found is null;
        });
        await pages.IterateAsync(stop);
        return found;
    }
}
