using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using SopWordAddin.Tests.Host.Identity;
using Xunit;

namespace SopWordAddin.Tests.Host.Documents;

/// <summary>Where people sign in, what they write bears their own name, whatever they type.</summary>
public sealed class SignatureTests(TokenMatrixTests.Fixture fixture) : IClassFixture<TokenMatrixTests.Fixture>
{
    private const string First = """{"name":"Tinjauan 1","reviewer":"Bagian Hukum","startedAt":"2026-03-02T09:00:00","verdict":VERDICT,"decidedOn":null,"remark":""}""";

    [Fact]
    public async Task A_comment_and_its_answer()
    {
        var docx = await SendAsync("comments", FileableSop.Make("1").Docx(), "change", """{"kind":"add","text":"Mohon diperjelas.","author":"Orang Lain"}""");
        var comment = (await ReadAsync(docx))["comments"]!.Single();
        docx = await SendAsync("comments", docx, "change", $$"""{"kind":"reply","commentId":"{{comment["id"]}}","text":"Baik.","author":"Orang Lain"}""");

        comment = (await ReadAsync(docx))["comments"]!.Single();
        Assert.Equal(["Peninjau Contoh", "Peninjau Contoh"], new[] { comment["author"], comment["replies"]![0]!["author"] }.Select(a => (string)a!));
    }

    [Fact]
    public async Task A_verdict_and_no_round_that_waits_for_one_or_had_it()
    {
        var docx = await SendAsync("rounds", FileableSop.Make("1").Docx(), "rounds", $"[{First.Replace("VERDICT", "null", StringComparison.Ordinal)}]");
        Assert.Equal("Bagian Hukum", (string?)(await ReadAsync(docx))["rounds"]![0]!["reviewer"]);

        var decided = First.Replace("VERDICT", "\"accepted\"", StringComparison.Ordinal);
        docx = await SendAsync("rounds", docx, "rounds", $"[{decided}]");
        var known = (await ReadAsync(docx))["rounds"]![0]!;
        Assert.Equal("Peninjau Contoh", (string?)known["reviewer"]);

        docx = await SendAsync("rounds", docx, "rounds", $"[{known},{decided}]", role: "Secretariat");
        Assert.Equal(["Peninjau Contoh", "Sekretariat Contoh"], (await ReadAsync(docx))["rounds"]!.Select(r => (string)r["reviewer"]!));
    }

    private async Task<byte[]> SendAsync(string call, byte[] docx, string part, string json, string role = "Reviewer")
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(docx), "document", "document" }, { new StringContent(json, Encoding.UTF8), part, part } };
        return await (await AnswerAsync(call, form, role)).ReadAsByteArrayAsync();
    }

    private async Task<JToken> ReadAsync(byte[] docx) =>
        JToken.Parse(await (await AnswerAsync("read", new ByteArrayContent(docx) { Headers = { ContentType = new("application/octet-stream") } }, "Reviewer")).ReadAsStringAsync());

    private async Task<HttpContent> AnswerAsync(string call, HttpContent content, string role)
    {
        using var request = fixture.Server.As(fixture.Server.Person(role), HttpMethod.Post, $"/api/documents/{call}");
        request.Content = content;
        var answer = await fixture.Server.Server.Client.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return answer.Content;
    }
}
