using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Archive.SharePoint;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Store;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive.SharePoint;

/// <summary>One SOP's life in a library, through the product's own archive: filed twice in vain, revised, withdrawn, brought back, read; a large one in ranges.</summary>
internal sealed class LibraryLife : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly RunningServer _server;
    private readonly GraphClients _clients;
    private readonly SharePointArchive _archive;
    private readonly SharePointSettings _settings;
    private readonly List<string> _filed = [];

    private LibraryLife(RunningServer server, Uri graph, string token, SharePointSettings settings)
    {
        _server = server;
        _settings = settings;
        var pauses = new Pauses(server.Services.GetRequiredService<IDbContextFactory<SopDatabase>>(), TimeProvider.System);
        _clients = new GraphClients(graph, new GivenToken(token), pauses);
        _archive = new SharePointArchive(_clients, new Libraries(settings), settings);
    }

    /// <param name="token">For Graph, of a person who may write in the library.</param>
    public static async Task RunAsync(Uri graph, string token, SharePointSettings settings)
    {
        await using var life = new LibraryLife(await RunningServer.StartAsync(), graph, token, settings);
        await life.LiveAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await RemoveAsync();
        _clients.Dispose();
        await _server.DisposeAsync();
    }

    private async Task LiveAsync()
    {
        var report = await _archive.CheckAsync(unit: null, "", default);
        Assert.True(report.Ready, string.Join("\n", report.Facts.Where(f => !f.Ok).Select(f => f.Message.In(Language.English))));

        var sop = FileableSop.Make($"UJI/{Guid.NewGuid():N}"[..20], "Uji coba sistem").Of("Uji coba sistem");
        var first = Of(sop);
        var stored = await StoreAsync(first);
        Assert.Equal(stored.ItemId, (await StoreAsync(first with { LeaseVersion = 2 })).ItemId);
        await HoldsAsync(first, stored);

        var second = Of(sop.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn, Title = "Uji coba sistem, revisi" })) with { Place = first.Place, Supersedes = stored.ItemId };
        var revised = await StoreAsync(second);
        Assert.Equal(stored.ItemId, revised.ItemId);
        Assert.NotEqual(stored.VersionId, revised.VersionId);
        await HoldsAsync(first, stored);
        await HoldsAsync(second, revised);

        var withdrawn = await UntilAsync(() => _archive.ShowAsync(second with { ItemId = revised.ItemId, Errand = Errand.Show, Card = second.Card with { Withdrawn = true } }, default));
        await HoldsAsync(second, withdrawn);
        var restored = await UntilAsync(() => _archive.ShowAsync(first with { ItemId = stored.ItemId, Errand = Errand.Show, Restored = stored.VersionId }, default));
        await HoldsAsync(first, restored);
        Assert.True((await _archive.VersionsAsync(Lying(first, restored), "", default)).Count >= 3);

        var large = Of(FileableSop.Make($"UJI/{Guid.NewGuid():N}"[..20], "Uji coba sistem, besar").Of("Uji coba sistem"), padding: 6_000_000);
        await HoldsAsync(large, await StoreAsync(large));
    }

    private static Shipment Of(Sop sop, int padding = 0)
    {
        var docx = padding > 0 ? sop.Docx().Padded(padding) : sop.Docx();
        var cover = sop.Cover;
        return new Shipment(Guid.CreateVersion7(), LeaseVersion: 1, $"Uji coba sistem/2026/{FileName.Of(cover.Number, cover.Title)}.docx", ContentKey: "", docx)
        {
            Card = new SopCard(cover.Number, cover.Title, cover.Unit, cover.Revision, cover.EffectiveOn) { ReviewOn = cover.EffectiveOn?.AddMonths(12) },
            SessionKey = "",
        };
    }

    private async Task<Stored> StoreAsync(Shipment shipment)
    {
        var lease = shipment.LeaseVersion;
        var journey = new Journey(_ => Task.CompletedTask, _ => Task.CompletedTask, _ => Task.CompletedTask);
        var stored = await UntilAsync(() => _archive.StoreAsync(shipment with { LeaseVersion = lease++ }, journey, default));
        _filed.Add(stored.ItemId!);
        return stored;
    }

    // SharePoint may write its columns into the document; its text stays.
    private async Task HoldsAsync(Shipment shipment, Stored stored)
    {
        var docx = await UntilAsync(() => _archive.FetchAsync(Lying(shipment, stored), "", default));
        Assert.True(PackageText.Holds(docx!, shipment.Docx), $"the library holds another document than {shipment.Card.Title}");
    }

    private static FiledDocument Lying(Shipment shipment, Stored stored) =>
        new(shipment.Id, shipment.Place, shipment.ContentKey, shipment.Card.Unit, stored.ItemId, stored.VersionId);

    /// <summary>Comes again when the library asks for it, as the outbox does.</summary>
    private static async Task<T> UntilAsync<T>(Func<Task<T>> work)
    {
        var end = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return await work();
            }
            catch (ArchiveUnavailableException away) when (DateTime.UtcNow < end)
            {
                await Task.Delay(away.RetryAfter ?? TimeSpan.FromSeconds(1));
            }
        }
    }

    private async Task RemoveAsync()
    {
        var graph = _clients.For("");
        var library = await new Libraries(_settings).OfAsync(_settings.Default, graph, default);
        foreach (var item in _filed.Distinct())
        {
            await graph.Drives[library.DriveId].Items[item].DeleteAsync();
        }
    }

    private sealed class GivenToken(string token) : IGraphTokens
    {
        public Task<string> BeginAsync(HttpContext context, CancellationToken stop) => Task.FromResult("");

        public Task<string> TokenAsync(string key, string? claims, CancellationToken stop) => Task.FromResult(token);

        public Task EndAsync(string key, CancellationToken stop) => Task.CompletedTask;
    }
}
