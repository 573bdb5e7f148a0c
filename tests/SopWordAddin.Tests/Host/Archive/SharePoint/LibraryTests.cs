using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Tests.Host.Identity;
using StandIns;
using StandIns.Entra;
using StandIns.Graph;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive.SharePoint;

/// <summary>A server that files into the stand-in's library, and what tests do with it.</summary>
public abstract class LibraryTests : IAsyncLifetime
{
    /// <summary>Bytes above which a document goes in ranges.</summary>
    protected const int Large = 1_500_000;

    private SignedInServer _server = null!;

    protected virtual StandInOptions Options => new();

    protected virtual string[] Settings => [];

    internal ClockAhead Clock { get; } = new();

    protected IServiceProvider Services => _server.Server.Services;

    protected Running StandIns => _server.StandIns;

    protected HttpClient Client => _server.Server.Client;

    protected Person Secretary => _server.Issuer.People.First(p => p.UserName == "sekretariat@contoh.example");

    protected Person OtherSecretary => _server.Issuer.People.First(p => p.UserName == "sekretariat2@contoh.example");

    protected Person Reviewer => _server.Issuer.People.First(p => p.Roles.Contains("Reviewer"));

    protected Person Drafter => _server.Issuer.People.First(p => p.Roles.Contains("Drafter"));

    public async Task InitializeAsync() =>
        _server = await SignedInServer.StartWithLibraryAsync(Options, Clock, [.. await DatabaseAsync(), .. Settings, "--SharePoint:OneRequestBytes", "1000000", "--SharePoint:Units:Tanpa Pustaka:Name", "Belum ada"]);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected virtual Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);

    protected void Inject(string match, string kind, int times = 1, double seconds = 1) => StandIns.Tenant.Faults.Add(new Fault(match, kind, times, 1, seconds));

    protected async Task<HttpResponseMessage> FileAsync(byte[] docx, Person? by = null, bool wait = true)
    {
        using var request = _server.As(by ?? Secretary, HttpMethod.Post, "/api/archive");
        request.Content = new ByteArrayContent(docx);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (!wait)
        {
            request.Headers.Add("Prefer", "respond-async");
        }

        return await Client.SendAsync(request);
    }

    /// <summary>Hands the document in and follows it until it lies in the library.</summary>
    protected async Task<JToken> FiledAsync(byte[] docx, Person? by = null)
    {
        var answer = await FileAsync(docx, by).JsonAsync();
        Assert.True(answer["id"] is not null, answer.ToString());
        return await EndAsync((string)answer["id"]!, "filed");
    }

    /// <summary>Follows a filing until it is in the state.</summary>
    protected async Task<JToken> EndAsync(string id, string state)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var request = _server.As(Secretary, HttpMethod.Get, $"/api/archive/{id}/events");
        using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
        JToken last = new JObject();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            last = JToken.Parse(item.Data);
            if ((string?)last["state"] == state)
            {
                return last;
            }
        }

        throw new Xunit.Sdk.XunitException($"Ended otherwise: {last}");
    }

    protected async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, Person? by = null, string? json = null)
    {
        using var request = _server.As(by ?? Secretary, method, path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await Client.SendAsync(request);
    }

    /// <summary>What the filed document says its title is, as anybody reads it.</summary>
    protected async Task<string> TitleAsync(JToken filing)
    {
        var docx = await (await AskAsync(HttpMethod.Get, $"/api/archive/{filing["id"]}/content", Drafter)).Content.ReadAsByteArrayAsync();
        return SopDocument.Read(docx, new Profiles([])).Sop!.Cover.Title;
    }

    protected Task<JToken> GetAsync(string path, Person? by = null) => AskAsync(HttpMethod.Get, path, by).JsonAsync();

    protected IReadOnlyList<Item> Files()
    {
        lock (StandIns.Tenant.Gate)
        {
            return [.. StandIns.Tenant.Items.Values.Where(i => !i.IsFolder)];
        }
    }

    /// <summary>One file, committed once, and with these bytes.</summary>
    protected Item AssertFiledOnce(byte[] docx)
    {
        var file = Assert.Single(Files());
        Assert.Equal(1, StandIns.Tenant.Commits[file.Path]);
        Assert.Equal(SHA256.HashData(docx), Assert.Single(file.Received));
        return file;
    }

    protected static async Task<string?> CodeAsync(HttpResponseMessage response) => (string?)(await response.JsonAsync())["code"];

    protected static void AssertStatus(HttpStatusCode status, HttpResponseMessage response) => Assert.Equal(status, response.StatusCode);
}
