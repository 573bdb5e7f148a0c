using System.Net;
using System.Net.Http.Headers;
using Newtonsoft.Json.Linq;
using SopWordAddin.Tests.Word;
using SopWordAddin.Tests.Word.Import;
using Xunit;

namespace SopWordAddin.Tests.Host.Documents;

/// <summary>POST /api/documents/import: what was taken from a hand-made document, how sure it is, and what is asked.</summary>
public sealed class ImportEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_hand_made_document_gives_its_sop_with_a_guess_for_every_part_and_a_picture()
    {
        var answer = await ImportAsync(HandMade("01-bps-pembuatan-naskah-dinas"));

        var flow = answer["sop"]!["flow"]!;
        Assert.Equal(5, flow["steps"]!.Count());
        Assert.False((bool)answer["isOurs"]!);
        Assert.All(flow["links"]!.Select((_, i) => $"flow.links[{i}]"), path => Assert.Single(answer["guesses"]!, g => (string?)g["path"] == path));
        Assert.Equal("SOP-022/17000/2025", (string?)answer["guesses"]!.Single(g => (string?)g["path"] == "cover.number")["says"]);
        Assert.Equal(6, answer["picture"]!["rows"]!.Count());
        Assert.Contains(answer["picture"]!["shapes"]!, s => (string?)s["form"] == "decision");
    }

    [Fact]
    public async Task What_cannot_be_told_is_asked_in_the_callers_language()
    {
        var docx = Docx.Edit(HandMade("01-bps-pembuatan-naskah-dinas"), root => root.Descendants(Distortion.Wps + "cNvCnPr").Select(c => c.Parent!).ToList().ForEach(s => s.Remove()));

        var question = (await ImportAsync(docx, "en"))["questions"]!.First(q => (string?)q["code"] == "import.noExit");

        Assert.StartsWith("No arrow out of step 1", (string?)question["message"], StringComparison.Ordinal);
        Assert.Equal("flow.steps[0].nodes", (string?)question["path"]);
        Assert.Equal(1, (int)question["row"]!);
    }

    [Fact]
    public async Task Sample_text_that_was_left_standing_is_told_as_not_filled_in_and_is_never_clear()
    {
        var number = Docx.Edit(
            HandMade("01-bps-pembuatan-naskah-dinas"), root => root.Descendants(Docx.W + "t").Single(t => t.Value == "SOP-022/17000/2025").Value = "(isi)");

        var guess = (await ImportAsync(number))["guesses"]!.Single(g => (string?)g["path"] == "cover.number");

        Assert.Equal(("(isi)", true, true), ((string?)guess["says"], (bool)guess["unfilled"]!, (bool)guess["low"]!));
        Assert.Single((await ImportAsync(number))["guesses"]!, g => (bool)g["unfilled"]!);
    }

    [Fact]
    public async Task Reading_a_document_files_nothing()
    {
        await ImportAsync(HandMade("01-bps-pembuatan-naskah-dinas"));

        Assert.Equal(0, (int)(await _server.Client.GetAsync("/api/register").JsonAsync())["total"]!);
    }

    [Fact]
    public async Task What_is_no_document_is_refused()
    {
        var response = await _server.Client.PostAsync("/api/documents/import", Body("bukan dokumen"u8.ToArray()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("word.notWord", (string?)(await response.JsonAsync())["code"]);
    }

    private static byte[] HandMade(string example) => Docx.Edit(Distortion.WithoutState(Written.Document(example)), Distortion.WithoutNames);

    private async Task<JToken> ImportAsync(byte[] docx, string language = "id")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents/import") { Content = Body(docx) };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        var response = await _server.Client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    private static ByteArrayContent Body(byte[] bytes) => new(bytes) { Headers = { ContentType = new("application/octet-stream") } };
}
