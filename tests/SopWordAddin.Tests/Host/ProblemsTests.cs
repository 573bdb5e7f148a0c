using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using Xunit;

namespace SopWordAddin.Tests.Host;

/// <summary>What the server answers to what it cannot take.</summary>
public sealed class ProblemsTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("id", "Isian \"colour\" tidak dikenal.")]
    [InlineData("en", "The property \"colour\" is not known.")]
    [InlineData("fr, en-GB;q=0.8, id;q=0.2", "The property \"colour\" is not known.")]
    [InlineData("fr", "Isian \"colour\" tidak dikenal.")]
    public async Task An_unknown_property_is_refused_with_its_place_in_the_callers_language(string language, string words)
    {
        const string json = "{\n \"schemaVersion\": 1,\n \"id\": \"7ceccbea-984f-5485-b16b-78fbcd2d8822\",\n \"profile\": \"permenpanrb-35-2012\",\n \"cover\": {\n  \"colour\": 1 },\n \"flow\": {}, \"page\": {} }";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/sops/check") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept-Language", language);

        var response = await _server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.JsonAsync();
        Assert.Equal("sop.unknownProperty", (string?)problem["code"]);
        Assert.Equal(words, (string?)problem["detail"]);
        var error = Assert.Single(problem["errors"]!);
        Assert.Equal("cover.colour", (string?)error["path"]);
        Assert.Equal(6, (int)error["line"]!);
        Assert.Equal(words, (string?)error["message"]);
    }

    [Theory]
    [InlineData("", "sop.syntax")]
    [InlineData("{", "sop.syntax")]
    [InlineData("[]", "sop.wrongType")]
    [InlineData("{\"schemaVersion\":\"1\"}", "sop.wrongType")]
    public async Task What_is_no_sop_is_refused_with_a_code(string json, string code)
    {
        var response = await _server.PostJsonAsync("/api/sops/check", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_refused()
    {
        using var content = new ByteArrayContent([0x22, 0xC3, 0x28, 0x22]);
        content.Headers.ContentType = new("application/json");

        var response = await _server.Client.PostAsync("/api/sops/check", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("http.notUtf8", (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task JSON_over_five_megabytes_is_refused_with_and_without_a_length()
    {
        var large = new string(' ', 5 * 1024 * 1024 + 1);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/sops/check") { Content = new StringContent(large, Encoding.UTF8, "application/json") };
        chunked.Headers.TransferEncodingChunked = true;

        foreach (var response in new[] { await _server.PostJsonAsync("/api/sops/check", large), await _server.Client.SendAsync(chunked) })
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.Equal("http.tooLarge", (string?)(await response.JsonAsync())["code"]);
        }
    }

    [Fact]
    public async Task A_kind_of_content_that_an_address_does_not_take_is_refused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");

        var response = await _server.Client.PostAsync("/api/sops/check", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("http.unsupportedMediaType", (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task An_unknown_address_is_a_problem_too()
    {
        var response = await _server.Client.GetAsync("/api/nothing");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("http.notFound", (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task A_problem_names_the_callers_correlation_id_unless_it_could_forge_a_log_line()
    {
        using var good = new HttpRequestMessage(HttpMethod.Get, "/api/nothing");
        good.Headers.Add("X-Correlation-Id", "surat-2026.0001");
        using var forged = new HttpRequestMessage(HttpMethod.Get, "/api/nothing");
        forged.Headers.TryAddWithoutValidation("X-Correlation-Id", "aaaaaaaa forged line");

        Assert.Equal("surat-2026.0001", (string?)(await _server.Client.SendAsync(good).JsonAsync())["traceId"]);
        Assert.DoesNotContain("forged", (string?)(await _server.Client.SendAsync(forged).JsonAsync())["traceId"], StringComparison.Ordinal);
    }
}
