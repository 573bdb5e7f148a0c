using System.IO.Compression;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Host.Documents;

/// <summary>A .docx in; what stands in it, or the document changed.</summary>
public sealed class DocumentEndpointsTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_comment_is_added_by_who_asks_and_answered_and_stays_when_the_SOP_changes()
    {
        var sop = FileableSop.Make("SOP-1");
        var step = sop.Flow.Steps[1].Id;

        var docx = await ChangedAsync(sop.Docx(), new JObject { ["kind"] = "add", ["stepId"] = step, ["text"] = "Mohon diperjelas." });
        var added = Assert.Single(await CommentsAsync(docx));
        docx = await ChangedAsync(docx, new JObject { ["kind"] = "reply", ["commentId"] = added["id"], ["text"] = "Sudah.", ["author"] = "Peninjau Satu" });
        var updated = await SendAsync("/api/documents/update", docx, "sop", SopJson.Write(sop.With(c => c with { Title = "Judul Baru" })));

        var kept = Assert.Single(await CommentsAsync(await updated.Content.ReadAsByteArrayAsync()));
        Assert.Equal("Pengguna lokal", (string?)kept["author"]);
        Assert.Equal(step, (string?)kept["stepId"]);
        Assert.Equal("Peninjau Satu", (string?)Assert.Single(kept["replies"]!)["author"]);
        Assert.Contains("Judul Baru", updated.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kind\":\"shout\"}", "sop.wrongType", "kind")]
    [InlineData("{\"text\":\"tanpa jenis\"}", "sop.missing", "")]
    [InlineData("{\"kind\":\"add\",\"colour\":1}", "sop.unknownProperty", "colour")]
    public async Task A_change_that_is_none_is_refused_with_its_place(string change, string code, string path)
    {
        var response = await SendAsync("/api/documents/comments", FileableSop.Make("1").Docx(), "change", change);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.JsonAsync();
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal(path, (string?)problem["errors"]![0]!["path"]);
    }

    [Fact]
    public async Task A_form_with_parts_missing_doubled_or_unknown_is_refused_by_name()
    {
        var docx = FileableSop.Make("1").Docx();

        Assert.Equal("http.partMissing", await CodeAsync(Form(("document", docx))));
        Assert.Equal("http.partMissing", await CodeAsync(Form(("sop", "{}"u8.ToArray()))));
        Assert.Equal("http.partTwice", await CodeAsync(Form(("document", docx), ("document", docx), ("sop", "{}"u8.ToArray()))));
        Assert.Equal("http.partUnknown", await CodeAsync(Form(("document", docx), ("sop", "{}"u8.ToArray()), ("lain", []))));
    }

    [Fact]
    public async Task A_document_over_twenty_megabytes_is_refused()
    {
        var response = await _server.Client.PostAsync("/api/documents/read", Bytes(new byte[(32 * 1024 * 1024) + 1]));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("http.tooLarge", (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_hundreds_of_megabytes_is_refused()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            var blank = new byte[1024 * 1024];
            await using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 210; i++)
            {
                await entry.WriteAsync(blank);
            }
        }

        var response = await _server.Client.PostAsync("/api/documents/read", Bytes(zip.ToArray()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.StartsWith("word.", (string?)(await response.JsonAsync())["code"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rounds_are_noted_summed_up_and_annexed()
    {
        const string rounds = """[{"name":"Tinjauan 1","reviewer":"Penelaah Contoh","startedAt":"2026-03-02T09:00:00","verdict":"accepted","decidedOn":"2026-03-03","remark":""}]""";
        var noted = await SendAsync("/api/documents/rounds", FileableSop.Make("1").Docx(), "rounds", rounds);
        var docx = await noted.Content.ReadAsByteArrayAsync();

        var read = await _server.Client.PostAsync("/api/documents/read", Bytes(docx)).JsonAsync();
        Assert.Equal(JToken.Parse(rounds).ToString(), read["rounds"]!.ToString());
        foreach (var path in new[] { "/api/documents/summary", "/api/documents/summary?round=1", "/api/documents/annex" })
        {
            var answer = await _server.Client.PostAsync(path, Bytes(docx));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType!.MediaType);
        }

        var none = await _server.Client.PostAsync("/api/documents/summary?round=2", Bytes(docx));
        Assert.Equal("review.noRound", (string?)(await none.JsonAsync())["code"]);
    }

    [Fact]
    public async Task Who_accepts_a_form_gets_the_notes_of_an_update_beside_the_document()
    {
        var sop = FileableSop.Make("SOP-1");
        var step = sop.Flow.Steps[1].Id;
        var docx = await ChangedAsync(sop.Docx(), new JObject { ["kind"] = "add", ["stepId"] = step, ["text"] = "Mohon diperjelas." });
        var shorter = sop with { Flow = sop.Flow with { Steps = [.. sop.Flow.Steps.Where(s => s.Id != step)], Links = [] } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents/update")
        {
            Content = Form(("document", docx), ("sop", Encoding.UTF8.GetBytes(SopJson.Write(shorter)))),
            Headers = { { "Accept", "multipart/form-data" } },
        };

        var response = await _server.Client.SendAsync(request);

        Assert.Equal("multipart/form-data", response.Content.Headers.ContentType!.MediaType);
        var body = await response.Content.ReadAsStringAsync();
        Assert.Contains("name=\"document\"", body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"word.commentMoved\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(540)]
    [InlineData(null)]
    public async Task A_comment_bears_the_time_on_its_writers_wall(int? utcOffset)
    {
        var docx = await ChangedAsync(FileableSop.Make("1").Docx(), new JObject { ["kind"] = "add", ["text"] = "a", ["utcOffset"] = utcOffset });

        var written = DateTime.Parse((string)(await CommentsAsync(docx))[0]!["date"]!, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        Assert.Equal(utcOffset ?? 420, (written - DateTime.UtcNow).TotalMinutes, tolerance: 5);
    }

    private async Task<byte[]> ChangedAsync(byte[] docx, JObject change)
    {
        var response = await SendAsync("/api/documents/comments", docx, "change", change.ToString());
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<JToken> CommentsAsync(byte[] docx) =>
        (await _server.Client.PostAsync("/api/documents/read", Bytes(docx)).JsonAsync())["comments"]!;

    private Task<HttpResponseMessage> SendAsync(string path, byte[] docx, string part, string json) =>
        _server.Client.PostAsync(path, Form(("document", docx), (part, Encoding.UTF8.GetBytes(json))));

    private async Task<string?> CodeAsync(MultipartFormDataContent form)
    {
        var response = await _server.Client.PostAsync("/api/documents/update", form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return (string?)(await response.JsonAsync())["code"];
    }

    private static MultipartFormDataContent Form(params (string Name, byte[] Bytes)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in parts)
        {
            form.Add(new ByteArrayContent(bytes), name, name);
        }

        return form;
    }

    private static ByteArrayContent Bytes(byte[] bytes) => new(bytes) { Headers = { ContentType = new("application/octet-stream") } };
}
