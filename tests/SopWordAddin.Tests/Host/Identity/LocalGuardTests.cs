using System.Net;
using Xunit;

namespace SopWordAddin.Tests.Host.Identity;

/// <summary>With nothing configured the server is for this computer and its own page alone.</summary>
public sealed class LocalGuardTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync("--AllowedOrigins:0", "http://localhost:5173");

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:80", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    [InlineData("sop.kantor.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.kantor.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.kantor.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("10.0.0.1", HttpStatusCode.MisdirectedRequest)]
    public async Task Only_names_of_this_computer_are_served(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/register");
        request.Headers.Host = host;

        Assert.Equal(status, (await _server.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task What_a_proxy_forwards_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/register");
        request.Headers.Add(header, value);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await _server.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://jahat.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_of_others_cannot_change_anything(string header, string value)
    {
        using var request = Filing();
        request.Headers.Add(header, value);

        var response = await _server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("identity.foreignOrigin", (string?)(await response.JsonAsync())["code"]);
    }

    [Theory]
    [InlineData("http://localhost:5173")]
    [InlineData(null)]
    public async Task The_own_page_and_configured_ones_can(string? origin)
    {
        using var request = Filing();
        request.Headers.Add("Origin", origin ?? _server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.NotEqual(HttpStatusCode.Forbidden, (await _server.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task No_page_of_others_may_read_an_answer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/register");
        request.Headers.Add("Origin", "http://localhost:5173");

        Assert.False((await _server.Client.SendAsync(request)).Headers.Contains("Access-Control-Allow-Origin"));
    }

    // What a form on any page could send: no preflight is asked for multipart.
    private static HttpRequestMessage Filing() => new(HttpMethod.Post, "/api/archive")
    {
        Content = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "document", "a.docx" } },
    };
}
