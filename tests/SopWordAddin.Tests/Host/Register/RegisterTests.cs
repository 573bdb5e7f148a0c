using System.IO.Compression;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Tests.Generated;
using Xunit;

namespace SopWordAddin.Tests.Host.Register;

/// <summary>The register of a whole office through HTTP; the same on both databases.</summary>
public abstract class RegisterTests(OfficeServer office)
{
    private readonly RunningServer _server = office.Server;

    [Theory]
    [InlineData("pengadaan kendaraan dinas", "the words of the title")]
    [InlineData("mengadakan kendaraan", "another form of the root")]
    [InlineData("kendaraan dinas diadakan", "a passive form, another order")]
    [InlineData("pengadan kendaran", "letters left out")]
    [InlineData("pegnadaan kendaarn", "letters swapped")]
    [InlineData("SOP Pengadaan Kendara", "the word still being typed, SOP before it")]
    public async Task An_SOP_is_found_first_by(string text, string _) =>
        Assert.Equal("Pengadaan Kendaraan Dinas", (await TitlesAsync($"?text={Uri.EscapeDataString(text)}")).First());

    [Fact]
    public async Task What_was_mended_is_told()
    {
        var page = await RegisterAsync("?text=kendaran%20zzzzqqq");

        Assert.Equal(0, (int)page["total"]!);
        var mended = Assert.Single(page["mended"]!);
        Assert.Equal("kendaran", (string?)mended["typed"]);
        Assert.Equal(["kendaraan"], mended["sought"]!.Select(w => (string?)w));
    }

    [Theory]
    [InlineData("klarinet")]
    [InlineData("klarnet")]
    [InlineData("penyusunan klarinet")]
    public async Task What_is_found_by_its_steps_says_by_which(string text)
    {
        var sop = SyntheticOffice.Sop(6);
        var steps = sop.Flow.Steps.ToList();
        steps[1] = steps[1] with { Activity = "Menyusun daftar klarinet" };
        await RegisterSeed.FillAsync(_server.Services, [sop with { Cover = sop.Cover with { Revision = 1, RevisedOn = sop.Cover.EffectiveOn }, Flow = sop.Flow with { Steps = steps } }]);

        var entry = (await RegisterAsync($"?text={Uri.EscapeDataString(text)}"))["entries"]!.Single(e => (string?)e["id"] == sop.Id.ToString());

        Assert.Equal((2, "Menyusun daftar klarinet"), ((int)entry["hit"]!["step"]!, (string?)entry["hit"]!["text"]));
        var byTitle = (await RegisterAsync($"?text={Uri.EscapeDataString(sop.Cover.Title)}"))["entries"]!.First();
        Assert.Equal(JTokenType.Null, byTitle["hit"]!.Type);
    }

    [Fact]
    public async Task A_number_is_found_with_and_without_its_noughts()
    {
        var number = SyntheticOffice.Sop(41).Cover.Number;

        Assert.Equal(number, (string?)(await RegisterAsync($"?text={Uri.EscapeDataString(number)}"))["entries"]![0]!["number"]);
        Assert.Contains(number, (await RegisterAsync("?text=42&size=100"))["entries"]!.Select(e => (string?)e["number"]));
    }

    [Fact]
    public async Task Words_that_only_an_engine_understands_are_words_like_others()
    {
        foreach (var text in new[] { "\"", "a* OR b", "NEAR(", "' & !:*", "surat NOT masuk", "-- ;drop", "\0" })
        {
            var response = await _server.Client.GetAsync($"/api/register?text={Uri.EscapeDataString(text)}");
            Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        }
    }

    [Fact]
    public async Task Every_filter_narrows_and_they_add_up()
    {
        var all = SyntheticOffice.Sops(320).ToList();
        var one = all[7];
        var executor = one.Flow.Actors[0].Name;

        Assert.Equal(320, (int)(await RegisterAsync(""))["total"]!);
        Assert.Equal(
            all.Count(s => s.Flow.Actors.Any(a => a.Name == executor)),
            (int)(await RegisterAsync($"?executor={Uri.EscapeDataString(executor)}"))["total"]!);
        Assert.Equal(
            all.Count(s => s.Cover.Unit == one.Cover.Unit && s.Cover.EffectiveOn!.Value.Year == 2024),
            (int)(await RegisterAsync($"?unit={Uri.EscapeDataString(one.Cover.Unit!)}&year=2024"))["total"]!);
        Assert.Contains(executor, await _server.Client.GetAsync("/api/register/executors").JsonAsync());
    }

    [Fact]
    public async Task What_is_due_follows_the_effective_date()
    {
        var overdue = await RegisterAsync("?due=overdue&sort=due&size=100");

        Assert.NotEmpty(overdue["entries"]!);
        var dues = overdue["entries"]!.Select(e => string.CompareOrdinal((string)e["monitoringDue"]!, (string)e["evaluationDue"]!) < 0 ? (string)e["monitoringDue"]! : (string)e["evaluationDue"]!).ToList();
        Assert.Equal(dues.Order(StringComparer.Ordinal), dues);
        var entry = overdue["entries"]![0]!;
        Assert.Equal(DateOnly.Parse((string)entry["effectiveOn"]!).AddMonths(6), DateOnly.Parse((string)entry["monitoringDue"]!));
        Assert.Equal(DateOnly.Parse((string)entry["effectiveOn"]!).AddMonths(12), DateOnly.Parse((string)entry["evaluationDue"]!));
        Assert.True((int)(await RegisterAsync("?due=soon"))["total"]! >= (int)overdue["total"]!);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("number")]
    public async Task A_list_is_sorted_both_ways(string field)
    {
        var up = (await RegisterAsync($"?sort={field}&size=100&unit=Biro%20Umum"))["entries"]!.Select(e => (string)e[field]!).ToList();
        var down = (await RegisterAsync($"?sort=-{field}&size=100&unit=Biro%20Umum"))["entries"]!.Select(e => (string)e[field]!).ToList();

        Assert.Equal(up.Order(StringComparer.Ordinal), up);
        Assert.Equal(Enumerable.Reverse(up), down);
    }

    [Theory]
    [InlineData("sort=panjang")]
    [InlineData("due=besok")]
    [InlineData("status=berlaku")]
    public async Task A_value_that_no_question_has_is_refused(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _server.Client.GetAsync($"/api/register?{query}")).StatusCode);

    [Fact]
    public async Task A_withdrawn_SOP_stays_in_the_register_and_can_hold_again()
    {
        var id = SyntheticOffice.Sop(3).Id;
        Assert.Equal(HttpStatusCode.BadRequest, (await _server.PostJsonAsync($"/api/register/{id}/withdrawal", """{"reason":" "}""")).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await _server.PostJsonAsync($"/api/register/{id}/withdrawal", """{"on":"2026-02-01","reason":"Diganti SOP baru"}""")).StatusCode);

        var detail = await _server.Client.GetAsync($"/api/register/{id}").JsonAsync();
        Assert.Equal("withdrawn", (string?)detail["entry"]!["status"]);
        Assert.Equal("Diganti SOP baru", (string?)detail["standing"]!["withdrawnWhy"]);
        Assert.Equal(1, (int)(await RegisterAsync("?status=withdrawn"))["total"]!);
        Assert.DoesNotContain((string)detail["entry"]!["title"]!, await TitlesAsync("?due=overdue&size=100"));
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.DeleteAsync($"/api/register/{id}/withdrawal")).StatusCode);
        Assert.Equal(0, (int)(await RegisterAsync("?status=withdrawn"))["total"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.PostJsonAsync($"/api/register/{Guid.NewGuid()}/withdrawal", """{"reason":"x"}""")).StatusCode);
    }

    [Fact]
    public async Task An_SOP_knows_what_it_refers_to_and_what_refers_to_it()
    {
        var detail = await _server.Client.GetAsync($"/api/register/{SyntheticOffice.Sop(10).Id}").JsonAsync();

        Assert.Equal(SyntheticOffice.Sop(11).Id.ToString(), (string?)detail["refersTo"]![0]!["id"]);
        Assert.Equal(SyntheticOffice.Sop(9).Id.ToString(), (string?)detail["referredBy"]![0]!["id"]);
        Assert.False((bool)detail["refersTo"]![0]!["mutual"]!);
    }

    [Fact]
    public async Task A_revision_shows_what_it_changed_and_only_the_newest_is_found()
    {
        var first = SyntheticOffice.Sop(5);
        var steps = first.Flow.Steps.ToList();
        steps[2] = steps[2] with { Time = "3 hari kerja", Activity = "Menyusun surat xilofon" };
        var second = first with
        {
            Cover = first.Cover with { Revision = 1, RevisedOn = first.Cover.EffectiveOn, Title = "Judul Mutakhir" },
            Flow = first.Flow with { Steps = steps },
        };
        await RegisterSeed.FillAsync(_server.Services, [second]);

        var changes = await _server.Client.GetAsync($"/api/register/{first.Id}/versions/2/changes").JsonAsync();

        Assert.Equal(["revisedOn", "revision", "title"], changes["cover"]!.Select(c => (string?)c["field"]).Order());
        Assert.Equal(first.Flow.Steps.Count, changes["steps"]!.Count());
        Assert.Single(changes["steps"]!, s => (string?)s["kind"] == "changed");
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync($"/api/register/{first.Id}/versions/1/changes")).StatusCode);
        Assert.Equal(["Judul Mutakhir"], await TitlesAsync("?text=xilofon"));
        Assert.DoesNotContain(first.Cover.Title, await TitlesAsync($"?text={Uri.EscapeDataString(first.Cover.Number)}"));
        Assert.Equal(320, (int)(await RegisterAsync(""))["total"]!);
    }

    [Fact]
    public async Task A_version_is_drawn_and_timed()
    {
        var picture = await _server.Client.GetAsync($"/api/register/{SyntheticOffice.Sop(0).Id}/versions/1").JsonAsync();

        Assert.Contains("<svg", (string?)picture["pages"]![0], StringComparison.Ordinal);
        Assert.True((double)picture["time"]!["normal"]! > 0);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync($"/api/register/{SyntheticOffice.Sop(0).Id}/versions/2")).StatusCode);
    }

    [Fact]
    public async Task The_list_leaves_as_a_workbook_and_as_text()
    {
        var xlsx = await _server.Client.GetAsync("/api/register/export?format=xlsx&unit=Biro%20Umum&sort=title");
        using var zip = new ZipArchive(await xlsx.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync();
        var csv = await _server.Client.GetByteArrayAsync("/api/register/export?format=csv&unit=Biro%20Umum&sort=title");

        var titles = (await TitlesAsync("?unit=Biro%20Umum&size=100")).ToList();
        Assert.All(titles, title => Assert.Contains(title!, xml, StringComparison.Ordinal));
        Assert.StartsWith("Daftar SOP ", xlsx.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), csv[..3]);
        Assert.Equal(titles.Count + 1, Encoding.UTF8.GetString(csv).TrimEnd().Split("\r\n").Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await _server.Client.GetAsync("/api/register/export?format=pdf")).StatusCode);
    }

    [Fact]
    public async Task A_view_is_kept_by_its_name()
    {
        await _server.PostJsonAsync("/api/register/views", """{"name":"Terlambat","query":"due=overdue"}""");
        await _server.PostJsonAsync("/api/register/views", """{"name":"terlambat","query":"due=overdue&unit=Biro Umum"}""");

        var view = Assert.Single(await _server.Client.GetAsync("/api/register/views").JsonAsync());
        Assert.Equal("due=overdue&unit=Biro Umum", (string?)view["query"]);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.DeleteAsync($"/api/register/views/{view["id"]}")).StatusCode);
        Assert.Empty(await _server.Client.GetAsync("/api/register/views").JsonAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await _server.PostJsonAsync("/api/register/views", """{"name":" ","query":""}""")).StatusCode);
    }

    private Task<JToken> RegisterAsync(string query) => _server.Client.GetAsync("/api/register" + query).JsonAsync();

    private async Task<IEnumerable<string?>> TitlesAsync(string query) => (await RegisterAsync(query))["entries"]!.Select(e => (string?)e["title"]);
}

public sealed class RegisterOnSqliteTests(OfficeOnSqlite office) : RegisterTests(office), IClassFixture<OfficeOnSqlite>;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class RegisterOnPostgresTests(OfficeOnPostgres office) : RegisterTests(office), IClassFixture<OfficeOnPostgres>;
