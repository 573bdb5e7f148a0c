using System.Net;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive.SharePoint;

/// <summary>Filing into a library as the person who pressed the button; the same on both databases.</summary>
public abstract class SharePointFilingTests : LibraryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(Large)]
    public async Task It_lies_there_once_in_the_persons_name_with_its_columns_and_address(int padding)
    {
        var docx = FileableSop.Make("SOP/KEU/001", "Penerimaan: Surat #1 100%").Of("Bagian Umum").InForceSince(2025).Docx();
        docx = padding > 0 ? docx.Padded(padding) : docx;

        var status = await FiledAsync(docx);

        var file = AssertFiledOnce(docx);
        Assert.Equal("/Bagian Umum/2025/SOP-KEU-001 - Penerimaan- Surat -1 100-.docx", file.Path);
        Assert.Equal(Secretary.Name, file.CreatedBy);
        Assert.Equal("SOP/KEU/001", (string?)file.Fields["NomorSOP"]);
        Assert.Equal("2025-03-01T00:00:00+07:00", (string?)file.Fields["TanggalEfektif"]);
        Assert.Equal("2026-03-01T00:00:00+07:00", (string?)file.Fields["TanggalTinjau"]);
        Assert.Equal("Berlaku", (string?)file.Fields["StatusSOP"]);
        Assert.Equal((string?)status["id"], (string?)file.Fields["FilingId"]);
        Assert.StartsWith("https://contoh.sharepoint.com/sites/sop/SOP/Bagian%20Umum/2025/", (string?)status["location"], StringComparison.Ordinal);
        Assert.Equal(docx.Length, (int)status["progress"]!["sent"]!);
        Assert.Equal((string?)status["location"], (string?)(await GetAsync($"/api/register/{status["sopId"]}", Drafter))["versions"]![0]!["location"]);
    }

    [Fact]
    public async Task A_revision_replaces_the_file_and_the_version_before_stays_readable()
    {
        var first = FileableSop.Make("SOP-7", "Judul").InForceSince(2024);
        var second = first.InForceSince(2025).With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn, Title = "Judul Baru" });
        var one = await FiledAsync(first.Docx());
        var two = await FiledAsync(second.Docx());

        var file = Assert.Single(Files());
        Assert.Equal(2, StandIns.Tenant.Commits[file.Path]);
        Assert.Equal("Judul Baru", (string?)file.Fields["JudulSOP"]);
        Assert.Equal(first.Cover.Title, await TitleAsync(one));
        Assert.Equal(second.Cover.Title, await TitleAsync(two));

        var versions = (JArray)await GetAsync($"/api/archive/{two["id"]}/versions");
        Assert.Equal([true, false], versions.Select(v => (bool)v["current"]!));
    }

    [Fact]
    public async Task Versions_handed_in_one_upon_the_other_arrive_in_their_order()
    {
        var first = FileableSop.Make("SOP-7");
        var second = first.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn, Title = "Judul Baru" });
        Inject("PUT .*content", "slow", seconds: 1);

        var answers = new List<JToken>();
        foreach (var sop in new[] { first, second })
        {
            answers.Add(await (await FileAsync(sop.Docx(), wait: false)).JsonAsync());
        }

        await EndAsync((string)answers[0]["id"]!, "filed");
        await EndAsync((string)answers[1]["id"]!, "filed");
        Assert.Equal("Judul Baru", (string?)Assert.Single(Files()).Fields["JudulSOP"]);
    }

    [Theory]
    [InlineData("PUT .*content", "lost", 0)]
    [InlineData("PUT .*/up/", "lost", Large)]
    [InlineData("PUT .*content", "html", 0)]
    [InlineData("PUT .*content", "error", 0)]
    [InlineData("PUT .*/up/", "reset", Large)]
    [InlineData("PUT .*/up/", "expired", Large)]
    [InlineData("POST .*createUploadSession", "lost", Large)]
    [InlineData("POST .*children", "lost", 0)]
    [InlineData("PATCH .*fields", "race", 0)]
    [InlineData("PATCH .*fields", "lost", 0)]
    [InlineData("GET .*versions", "error", 0)]
    [InlineData("PUT .*content", "locked", 0)]
    [InlineData("PUT .*/up/", "challenge", Large)]
    [InlineData("PATCH .*fields", "challenge", 0)]
    public async Task Whatever_goes_wrong_on_the_way_it_is_filed_once_and_whole(string match, string kind, int padding)
    {
        var docx = FileableSop.Make("SOP-1").Docx();
        docx = padding > 0 ? docx.Padded(padding) : docx;
        Inject(match, kind);

        await FiledAsync(docx);

        AssertFiledOnce(docx);
    }

    [Theory]
    [InlineData("PUT .*content", "lost")]
    [InlineData("PATCH .*fields", "lost")]
    public async Task A_revision_whose_answer_is_lost_is_not_made_twice(string match, string kind)
    {
        var first = FileableSop.Make("SOP-7");
        await FiledAsync(first.Docx());
        Inject(match, kind);

        await FiledAsync(first.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn, Title = "Judul Baru" }).Docx());

        Assert.Equal(2, StandIns.Tenant.Commits[Assert.Single(Files()).Path]);
    }

    [Fact]
    public async Task Nobody_comes_back_before_the_time_that_Graph_asked_for()
    {
        Inject("PUT .*content", "throttled", seconds: 3);

        var documents = Enumerable.Range(0, 5).Select(i => FileableSop.Make($"SOP-{i}").Docx()).ToList();
        await Task.WhenAll(documents.Select(d => FiledAsync(d)));

        Assert.Equal(5, Files().Count);
        Assert.Equal(0, StandIns.Tenant.Faults.CameTooEarly);
        Assert.Equal(1, StandIns.Tenant.Faults.Injected);
    }

    [Theory]
    [InlineData("inner")]
    [InlineData("outer")]
    [InlineData("denied")]
    public async Task A_file_that_somebody_has_open_is_waited_for(string shape)
    {
        var first = FileableSop.Make("SOP-7");
        await FiledAsync(first.Docx());
        var file = Assert.Single(Files());
        file.Lock = shape;

        var answer = await FileAsync(first.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn }).Docx()).JsonAsync();
        Assert.Equal("sharepoint.locked", (string?)answer["problem"]!["code"]);
        Assert.NotNull((string?)answer["problem"]!["nextAttempt"]);
        file.Lock = null;

        await EndAsync((string)answer["id"]!, "filed");
    }

    [Fact]
    public async Task A_stranger_at_the_place_is_neither_overwritten_nor_taken_for_ours()
    {
        var docx = FileableSop.Make("SOP-1", "Judul").Of("Unit A").InForceSince(2025).Docx();
        var tenant = StandIns.Tenant;
        var folder = tenant.AddFolder(tenant.AddFolder(tenant.Root, "Unit A", "x"), "2025", "x");
        var (stranger, _) = tenant.Commit(folder, "SOP-1 - Judul.docx", [1, 2, 3], new("x", "fail", null));

        await FiledAsync(docx);

        Assert.Single(stranger.Received);
        Assert.Equal(2, Files().Count);
    }

    [Theory]
    [InlineData("PUT .*content", "quota", "sharepoint.full")]
    [InlineData("PUT .*content", "denied", "sharepoint.denied")]
    public async Task What_waiting_does_not_mend_is_refused_and_may_be_filed_again(string match, string kind, string code)
    {
        var docx = FileableSop.Make("SOP-1").Docx();
        Inject(match, kind);

        var refused = await FileAsync(docx).JsonAsync();
        Assert.Equal(("refused", code), ((string?)refused["state"], (string?)refused["problem"]!["code"]));

        await FiledAsync(docx);
        AssertFiledOnce(docx);
    }

    [Fact]
    public async Task A_number_and_a_title_that_play_with_paths_stay_in_their_folder()
    {
        await FiledAsync(FileableSop.Make("../../SOP:1|<a>", "..\\..\\forms/CON~$").Of("../..").InForceSince(2025).Docx());

        var file = Assert.Single(Files());
        Assert.Equal(4, file.Path.Split('/').Length);
        Assert.Equal("../../SOP:1|<a>", (string?)file.Fields["NomorSOP"]);
    }

    [Fact]
    public async Task Two_people_who_file_one_number_at_once_get_one_file()
    {
        var answers = await Task.WhenAll(
            FileAsync(FileableSop.Make("SOP-9", "Yang satu").Docx(), Secretary),
            FileAsync(FileableSop.Make("SOP-9", "Yang lain").Docx(), OtherSecretary));

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        Assert.Single(Files());
    }

}

public sealed class SharePointFilingOnSqliteTests : SharePointFilingTests;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class SharePointFilingOnPostgresTests(PostgresServer postgres) : SharePointFilingTests
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
