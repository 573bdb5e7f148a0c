using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using Newtonsoft.Json.Linq;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive;

/// <summary>A server that files into its folder, and what tests do with it.</summary>
public abstract class FolderTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    protected RunningServer Server => _server;

    /// <summary>The archive's folder.</summary>
    protected string Folder => Path.Combine(_server.Data, "archive");

    public async Task InitializeAsync() =>
        _server = await RunningServer.StartAsync([.. await DatabaseAsync(), "--Filing:LookSeconds", "0.2", "--Limits:Burst", "100000"]);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected virtual Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);

    protected async Task<HttpResponseMessage> FileAsync(byte[] docx, string query = "")
    {
        using var content = new ByteArrayContent(docx);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        return await _server.Client.PostAsync("/api/archive" + query, content);
    }

    protected async Task<JToken> FiledAsync(byte[] docx)
    {
        var status = await FileAsync(docx).JsonAsync();
        Assert.True((string?)status["state"] == "filed", status.ToString());
        return status;
    }

    protected Task<JToken> RegisterAsync(string query) => _server.Client.GetAsync("/api/register" + query).JsonAsync();

    /// <returns>The states, in order, until the stream ends.</returns>
    protected async Task<List<string>> FollowAsync(string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await using var stream = await _server.Client.GetStreamAsync($"/api/archive/{id}/events", patience.Token);
        var states = new List<string>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            Assert.Equal("status", item.EventType);
            states.Add((string)JToken.Parse(item.Data)["state"]!);
        }

        return states;
    }

    /// <summary>Paths of all files in the archive.</summary>
    protected List<string> Filed() => Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)] : [];

    /// <summary>Nothing can be filed until <see cref="BringBack"/>.</summary>
    protected void TakeAway()
    {
        Directory.Delete(Folder, recursive: true);
        File.WriteAllText(Folder, "");
    }

    protected void BringBack()
    {
        File.Delete(Folder);
        Directory.CreateDirectory(Folder);
    }
}
