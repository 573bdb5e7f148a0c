using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Newtonsoft.Json.Linq;
using SopWordAddin.Host;

namespace SopWordAddin.Tests.Host;

/// <summary>The whole server as configured out of the box, on a free loopback port, with a data folder of its own.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, string data)
    {
        _app = app;
        Data = data;
        Client = new HttpClient(new HttpClientHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <summary>The data folder.</summary>
    public string Data { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<RunningServer> StartAsync(params string[] args)
    {
        var data = Directory.CreateTempSubdirectory("sop-host-").FullName;
        return await StartOnAsync(data, args);
    }

    public static Task<RunningServer> StartOnAsync(string data, params string[] args) => StartAtAsync(TimeProvider.System, data, args);

    /// <summary>By a clock of the test's own.</summary>
    public static async Task<RunningServer> StartAtAsync(TimeProvider clock, string data, params string[] args)
    {
        var app = App.Build(["--urls", "http://127.0.0.1:0", "--Data:Folder", data, "--Quiet", "true", .. args], clock);
        await app.StartAsync();
        return new RunningServer(app, data);
    }

    /// <summary>Sends JSON text as it is.</summary>
    public Task<HttpResponseMessage> PostJsonAsync(string path, string json, string language = "id")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        return Client.SendAsync(request);
    }

    /// <summary>Ends it and leaves its data.</summary>
    public async Task StopAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }
    }
}

internal static class Answers
{
    public static async Task<JToken> JsonAsync(this HttpResponseMessage response) => JToken.Parse(await response.Content.ReadAsStringAsync());

    public static async Task<JToken> JsonAsync(this Task<HttpResponseMessage> response) => await (await response).JsonAsync();
}
