using System.Net;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Host.Sops;

/// <summary>An SOP as JSON in; findings, pages and documents out.</summary>
public sealed class SopEndpointsTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("id", "Nama pengesah belum diisi.")]
    [InlineData("en", null)]
    public async Task A_check_tells_findings_in_the_callers_language_and_counts_them(string language, string? words)
    {
        var answer = await _server.PostJsonAsync("/api/sops/check", Repository.ReadExample("01-bps-pembuatan-naskah-dinas"), language).JsonAsync();

        var finding = answer["findings"]!.Single(f => (string?)f["where"]!["path"] == "cover.approvedBy.name");
        Assert.Equal("error", (string?)finding["severity"]);
        Assert.Equal(words is null, (string?)finding["message"] != "Nama pengesah belum diisi.");
        foreach (var severity in new[] { "error", "warning", "info" })
        {
            Assert.Equal(answer["findings"]!.Count(f => (string?)f["severity"] == severity), (int)answer["totals"]![severity]!);
        }

        Assert.True((double)answer["time"]!["normal"]! > 0);
    }

    [Fact]
    public async Task A_fix_comes_as_edits_with_real_JSON_values()
    {
        var sop = JObject.Parse(Repository.ReadExample("01-bps-pembuatan-naskah-dinas"));
        sop["flow"]!["actors"]!.Last!.AddAfterSelf(JObject.Parse("{\"id\":\"tidak-dipakai\",\"name\":\"Tidak Dipakai\"}"));

        var answer = await _server.PostJsonAsync("/api/sops/check", sop.ToString()).JsonAsync();

        var fix = answer["findings"]!.First(f => (string?)f["rule"] == "AC-02")["fixes"]!.First!;
        Assert.NotEqual("", (string?)fix["title"]);
        Assert.All(fix["edits"]!, e => Assert.Equal(JTokenType.Array, e["value"]!.Type));
    }

    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public async Task A_preview_has_a_picture_for_every_page(string example)
    {
        var answer = await _server.PostJsonAsync("/api/sops/preview", Repository.ReadExample(example)).JsonAsync();

        Assert.NotEmpty(answer["pages"]!);
        Assert.All(answer["pages"]!, p => Assert.StartsWith("<svg", (string?)p, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_is_offered_under_number_and_title_and_reads_back_as_it_was()
    {
        var sop = FileableSop.Make("SOP/1", "Pelayanan & Aduan");

        var written = await _server.PostJsonAsync("/api/sops/document", SopJson.Write(sop));
        var read = await _server.Client.PostAsync("/api/documents/read", Docx(await written.Content.ReadAsByteArrayAsync())).JsonAsync();

        Assert.Equal("SOP-1 - Pelayanan & Aduan.docx", written.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(SopJson.Write(sop), SopJson.Write(SopJson.Read(read["sop"]!.ToString())));
        Assert.Empty(read["comments"]!);
    }

    [Fact]
    public async Task The_blocks_for_an_open_document_are_two_packages_and_a_state()
    {
        var blocks = await _server.PostJsonAsync("/api/sops/blocks", SopJson.Write(FileableSop.Make("SOP-1"))).JsonAsync();

        Assert.Contains("pkg:package", (string?)blocks["cover"], StringComparison.Ordinal);
        Assert.Contains("pkg:package", (string?)blocks["flow"], StringComparison.Ordinal);
        Assert.Contains("urn:sop-word-addin:1", (string?)blocks["state"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_is_not_known_is_refused()
    {
        var response = await _server.PostJsonAsync("/api/sops/preview", SopJson.Write(FileableSop.Make("1") with { Profile = "lain" }));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("sop.unknownProfile", (string?)(await response.JsonAsync())["code"]);
    }

    private static ByteArrayContent Docx(byte[] bytes) => new(bytes) { Headers = { ContentType = new("application/octet-stream") } };
}
