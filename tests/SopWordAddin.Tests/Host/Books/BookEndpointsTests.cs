using System.Net;
using Newtonsoft.Json.Linq;
using SopWordAddin.Tests.Word;
using Xunit;

namespace SopWordAddin.Tests.Host.Books;

/// <summary>/api/register/book: a book is ordered, followed while it is made, and fetched.</summary>
public sealed class BookEndpointsTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Filed_sops_become_one_document_in_the_order_asked_for()
    {
        var first = await FiledAsync("SOP-1", "Kegiatan Pertama");
        var second = await FiledAsync("SOP-2", "Kegiatan Kedua");

        var ordered = await OrderAsync(second, first);
        Assert.Equal(HttpStatusCode.Accepted, ordered.StatusCode);
        var place = ordered.Headers.Location!.ToString();
        var events = await _server.Client.GetStringAsync($"{place}/events");

        Assert.Contains("\"state\":\"ready\"", events, StringComparison.Ordinal);
        Assert.Contains("\"done\":2,\"total\":2", events, StringComparison.Ordinal);
        var status = await _server.Client.GetAsync(place).JsonAsync();
        var docx = await _server.Client.GetByteArrayAsync((string)status["url"]!);
        Schema.DemandValid(docx);
        var texts = Docx.Xml(docx).Descendants(Docx.W + "t").Select(t => t.Value).ToList();
        Assert.True(texts.LastIndexOf("Kegiatan Kedua") < texts.LastIndexOf("Kegiatan Pertama"));
    }

    [Fact]
    public async Task A_hundred_sops_are_made_in_one_go()
    {
        var sop = await FiledAsync("SOP-1", "Kegiatan");

        var ordered = await OrderAsync([.. Enumerable.Repeat(sop, 100)]);
        await _server.Client.GetStringAsync($"{ordered.Headers.Location}/events");

        var status = await _server.Client.GetAsync(ordered.Headers.Location).JsonAsync();
        Assert.Equal("ready", (string?)status["state"]);
        Assert.Equal(100, (int)status["done"]!);
    }

    [Fact]
    public async Task A_filed_document_that_is_gone_fails_the_book_and_says_which()
    {
        var sop = await FiledAsync("SOP-1", "Kegiatan");
        Directory.GetFiles(Path.Combine(_server.Data, "archive"), "*.docx", SearchOption.AllDirectories).ToList().ForEach(File.Delete);

        var ordered = await OrderAsync(sop);
        await _server.Client.GetStringAsync($"{ordered.Headers.Location}/events");

        var problem = (await _server.Client.GetAsync(ordered.Headers.Location).JsonAsync())["problem"]!;
        Assert.Equal("book.fileMissing", (string?)problem["code"]);
        Assert.Contains("SOP-1 Kegiatan", (string?)problem["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_in_the_register_or_no_book_at_all_is_refused()
    {
        Assert.Equal("book.unknownSop", await CodeAsync(Guid.Empty));
        Assert.Equal("book.count", await CodeAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync($"/api/register/book/{Guid.Empty}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync($"/api/register/book/{Guid.Empty}/content")).StatusCode);
    }

    private async Task<string?> CodeAsync(params Guid[] sops)
    {
        var refused = await OrderAsync(sops);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        return (string?)(await refused.JsonAsync())["code"];
    }

    private Task<HttpResponseMessage> OrderAsync(params Guid[] sops) => _server.PostJsonAsync("/api/register/book", new JObject
    {
        ["sops"] = new JArray(sops.Select(s => s.ToString())),
        ["plan"] = new JObject { ["title"] = "Buku Contoh", ["agency"] = new JArray("Instansi Contoh") },
    }.ToString());

    private async Task<Guid> FiledAsync(string number, string title)
    {
        var sop = FileableSop.Make(number).With(c => c with { Title = title });
        var filed = await _server.Client.PostAsync("/api/archive", new ByteArrayContent(sop.Docx()) { Headers = { ContentType = new("application/octet-stream") } });
        Assert.True(filed.IsSuccessStatusCode, await filed.Content.ReadAsStringAsync());
        await _server.Client.GetStringAsync($"{filed.Headers.Location}/events");
        return sop.Id;
    }
}
