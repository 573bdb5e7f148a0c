using System.Net;
using Xunit;

namespace SopWordAddin.Tests.Host.Pane;

/// <summary>How the server hands out pages, and what it says about them.</summary>
public sealed class PaneFilesTests : IAsyncLifetime
{
    /// <summary>Where Microsoft shows add-ins in a frame.</summary>
    private static readonly string[] Shown =
    [
        "'self'", "https://*.cloud.microsoft", "https://*.live.com", "https://*.microsoft365.com", "https://*.microsoftpersonalcontent.com",
        "https://*.office.com", "https://*.office365.com", "https://*.officeapps.live.com", "https://*.sharepoint.com",
    ];

    private readonly string _web = Directory.CreateTempSubdirectory("sop-web-").FullName;
    private RunningServer _server = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_web, "assets"));
        await File.WriteAllTextAsync(Path.Combine(_web, "index.html"), "<!doctype html><p>panel</p>");
        await File.WriteAllTextAsync(Path.Combine(_web, "daftar.html"), "<!doctype html><p>daftar</p>");
        await File.WriteAllTextAsync(Path.Combine(_web, "word.html"), "<!doctype html><p>panel</p>");
        await File.WriteAllTextAsync(Path.Combine(_web, "assets", "main-1a2b3c.js"), "export {};");
        _server = await RunningServer.StartAsync("--webroot", _web);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_web, recursive: true);
    }

    [Theory]
    [InlineData("/", "panel")]
    [InlineData("/index.html", "panel")]
    [InlineData("/langkah", "panel")]
    [InlineData("/daftar", "daftar")]
    [InlineData("/daftar/unit", "daftar")]
    [InlineData("/daftar/tumpang-tindih", "daftar")]
    [InlineData("/daftar/sop/7ceccbea-984f-5485-b16b-78fbcd2d8822", "daftar")]
    public async Task A_view_is_the_page_and_is_asked_for_anew_each_time(string address, string page)
    {
        var response = await _server.Client.GetAsync(address);

        Assert.Equal($"<!doctype html><p>{page}</p>", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/langkah")]
    public async Task A_view_answers_those_who_ask_only_whether_it_is_there(string address)
    {
        var response = await _server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_carries_its_hash_in_its_name_is_kept_for_ever()
    {
        var response = await _server.Client.GetAsync("/assets/main-1a2b3c.js");

        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/langka")]
    [InlineData("/daftar/lain")]
    [InlineData("/daftar/sop/1")]
    [InlineData("/assets/none.js")]
    [InlineData("/../appsettings.json")]
    [InlineData("/%2e%2e/appsettings.json")]
    public async Task An_address_that_is_no_view_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync(address)).StatusCode);

    [Theory]
    [InlineData("/")]
    [InlineData("/daftar")]
    [InlineData("/word.html")]
    [InlineData("/word.html?view=cover")]
    [InlineData("/assets/main-1a2b3c.js")]
    [InlineData("/api/profiles")]
    [InlineData("/none")]
    public async Task Every_answer_says_how_browsers_shall_treat_it(string address)
    {
        var response = await _server.Client.GetAsync(address);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("X-Frame-Options"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(Shown, Sources(response, "frame-ancestors").Order());
        Assert.Equal(["'none'"], Sources(response, "object-src"));
        Assert.Equal(["'self'", "https://appsforoffice.microsoft.com"], Sources(response, "script-src"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/word.html")]
    [InlineData("/assets/main-1a2b3c.js")]
    public async Task Under_a_name_of_its_own_the_server_is_for_https_alone(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = "sop.contoh.go.id" } };

        var response = await _server.Client.SendAsync(request);

        Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public async Task Scripts_made_of_text_run_only_where_that_is_configured(string setting, bool allowed)
    {
        await using var server = await RunningServer.StartAsync("--webroot", _web, "--Pane:AllowEval", setting);

        Assert.Equal(allowed, Sources(await server.Client.GetAsync("/word.html"), "script-src").Contains("'unsafe-eval'"));
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back_and_the_pane_itself_still_opens()
    {
        await using var busy = await RunningServer.StartAsync("--webroot", _web, "--Limits:Burst", "3", "--Limits:CallsPerSecond", "1");
        var statuses = new List<HttpResponseMessage>();
        for (var i = 0; i < 12; i++)
        {
            statuses.Add(await busy.Client.GetAsync("/api/profiles"));
        }

        var refused = statuses.First(s => s.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("http.tooManyRequests", (string?)(await refused.JsonAsync())["code"]);
        Assert.Equal(HttpStatusCode.OK, (await busy.Client.GetAsync("/")).StatusCode);
    }

    private static string[] Sources(HttpResponseMessage response, string directive)
    {
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        return policy.Split("; ").Select(d => d.Split(' ')).Single(words => words[0] == directive)[1..];
    }
}
