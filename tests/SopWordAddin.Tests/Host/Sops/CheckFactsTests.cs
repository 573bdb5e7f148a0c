using System.Net;
using System.Text;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using Xunit;

namespace SopWordAddin.Tests.Host.Sops;

/// <summary>What a check over HTTP knows beyond the SOP: the document, its review, the register.</summary>
public sealed class CheckFactsTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_number_of_another_filed_SOP_is_found_and_the_own_is_not()
    {
        var filed = FileableSop.Make("SOP-017/UM/2026");
        await FileAsync(filed);

        Assert.Contains(await FoundAsync(FileableSop.Make("sop-017 / um / 2026")), IsNumberInUse);
        Assert.DoesNotContain(await FoundAsync(filed), IsNumberInUse);

        static bool IsNumberInUse(string finding) => finding.StartsWith("ID-05", StringComparison.Ordinal) && finding.Contains("sudah dipakai SOP lain", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_related_SOP_is_known_once_it_is_filed_and_refers_back_when_it_names_this_one()
    {
        var own = FileableSop.Make("1", "Layanan Data").With(c => c with { RelatedSops = ["SOP Pengelolaan Arsip"] });
        Assert.Equal(1, CountOf(await FoundAsync(own), "ID-12"));

        await FiledAsync(FileableSop.Make("2", "Pengelolaan Arsip").With(c => c with { RelatedSops = ["SOP Layanan Data"] }));
        Assert.Equal(0, CountOf(await FoundAsync(own), "ID-12"));
    }

    [Fact]
    public async Task A_title_of_another_filed_SOP_is_found_and_the_own_is_not()
    {
        var filed = FileableSop.Make("1", "Layanan Data");
        await FiledAsync(filed);

        Assert.Equal(1, CountOf(await FoundAsync(FileableSop.Make("2", "SOP Layanan  Data")), "ID-18"));
        Assert.Equal(0, CountOf(await FoundAsync(filed), "ID-18"));
        Assert.Equal(0, CountOf(await FoundAsync(FileableSop.Make("2", "Layanan Peta")), "ID-18"));
    }

    [Fact]
    public async Task A_filed_SOP_that_changes_must_raise_its_revision()
    {
        var filed = FileableSop.Make("1");
        await FiledAsync(filed);

        Assert.Equal(0, CountOf(await FoundAsync(filed), "DOC-02"));
        Assert.Equal(2, CountOf(await FoundAsync(filed.With(c => c with { Warnings = ["Jika terlambat, maka diulang"] })), "DOC-02"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("?openComments=0&trackedChanges=0", 0)]
    [InlineData("?openComments=2", 1)]
    [InlineData("?openComments=2&trackedChanges=1", 2)]
    public async Task What_is_open_in_the_document_is_told_by_the_caller(string query, int findings) =>
        Assert.Equal(findings, CountOf(await FoundAsync(FileableSop.Make("1"), query), "DOC-03"));

    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public async Task A_document_of_ours_has_the_findings_of_its_SOP_and_no_more(string example)
    {
        var sop = SopJson.Read(Repository.ReadExample(example));
        Assert.Equal(await FoundAsync(sop), await FoundAsync(sop.Docx()));
    }

    [Fact]
    public async Task What_only_the_document_shows_is_found_in_it_and_told_by_the_caller_as_one_types()
    {
        var sop = FileableSop.Make("1");
        var docx = Changed(sop.Docx(), body =>
        {
            Text(body, "Mutu Baku").Value = "Mutu Buku";
            Text(body, "Tanggal Efektif").Value = "Tanggal Pengesahan";
            Text(body, "2 Januari 2025").Value = "Januari 2025";
            body.Descendants(Ns.A + "prstGeom").First(g => (string?)g.Attribute("prst") == "flowChartProcess").SetAttributeValue("prst", "flowChartMultidocument");
            var run = body.Descendants(Ns.W + "r").First(r => r.Elements(Ns.W + "t").Any());
            run.ReplaceWith(new XElement(Ns.W + "ins", new XAttribute(Ns.W + "id", "9001"), new XAttribute(Ns.W + "author", "Peninjau"), run));
        });

        var found = await FoundAsync(docx);

        Assert.Equal(2, CountOf(found, "ID-06"));
        Assert.Equal(1, CountOf(found, "ID-04"));
        Assert.Equal(1, CountOf(found, "ST-12"));
        Assert.Equal(1, CountOf(found, "DOC-03"));

        var sights = (await _server.Client.PostAsync("/api/documents/read", Bytes(docx)).JsonAsync())["sights"]!;
        var query = string.Join('&', sights.Values<JProperty>().SelectMany(fact => (fact!.Value as JArray ?? [fact.Value]).Select(v => $"{fact.Name}={Uri.EscapeDataString($"{v}")}")));
        Assert.Equal(found, await FoundAsync(sop, $"?trackedChanges=1&{query}"));
    }

    [Theory]
    [InlineData("labels=Nomor", HttpStatusCode.BadRequest)]
    [InlineData("labels=$..[?(@=1)]=Nomor&unreadDates=x=y", HttpStatusCode.OK)]
    public async Task What_the_caller_tells_is_a_path_and_a_text(string query, HttpStatusCode answer) =>
        Assert.Equal(answer, (await _server.PostJsonAsync($"/api/sops/check?{query}", SopJson.Write(FileableSop.Make("1")))).StatusCode);

    [Fact]
    public async Task A_document_without_an_SOP_is_refused_with_the_reason()
    {
        var response = await _server.Client.PostAsync("/api/documents/check", Bytes(WithoutState(FileableSop.Make("1").Docx())));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("word.noSop", (string?)(await response.JsonAsync())["code"]);
    }

    private async Task FileAsync(Sop sop) =>
        Assert.Equal(HttpStatusCode.Accepted, (await _server.Client.PostAsync("/api/archive", Bytes(sop.Docx()))).StatusCode);

    /// <summary>Files and follows until the document lies in the archive, which is when the register shows it.</summary>
    private async Task FiledAsync(Sop sop)
    {
        var filing = await _server.Client.PostAsync("/api/archive", Bytes(sop.Docx())).JsonAsync();
        Assert.Contains("\"filed\"", await _server.Client.GetStringAsync($"/api/archive/{filing["id"]}/events"), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> FoundAsync(Sop sop, string query = "") =>
        Findings(await _server.PostJsonAsync($"/api/sops/check{query}", SopJson.Write(sop)).JsonAsync());

    private async Task<IReadOnlyList<string>> FoundAsync(byte[] docx) =>
        Findings(await _server.Client.PostAsync("/api/documents/check", Bytes(docx)).JsonAsync());

    private static List<string> Findings(JToken answer) => [.. answer["findings"]!.Select(f => $"{f["rule"]} {f["where"]!["path"]} {f["message"]}")];

    private static int CountOf(IReadOnlyList<string> findings, string rule) => findings.Count(f => f.StartsWith(rule, StringComparison.Ordinal));

    private static byte[] Changed(byte[] docx, Action<XElement> change)
    {
        var package = WordPackage.Open(docx);
        var document = package.Xml(package.MainPart);
        change(document.Root!.Element(Ns.W + "body")!);
        package.Set(package.MainPart, Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
        return package.Save();
    }

    // Another text in place of the whole document, and no state part to fall back on.
    private static byte[] WithoutState(byte[] docx)
    {
        var package = WordPackage.Open(Changed(docx, body => body.RemoveAll()));
        foreach (var part in package.Names.Where(n => n.StartsWith("customXml/item", StringComparison.Ordinal)).ToList())
        {
            package.Set(part, "<other/>"u8.ToArray());
        }

        return package.Save();
    }

    private static XElement Text(XElement body, string text) => body.Descendants(Ns.W + "t").First(t => t.Value == text);

    private static ByteArrayContent Bytes(byte[] bytes) => new(bytes) { Headers = { ContentType = new("application/octet-stream") } };
}
