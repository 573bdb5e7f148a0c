using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Store;
using Newtonsoft.Json.Linq;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive;

/// <summary>Filing into the folder archive and finding it again, through HTTP; the same on both databases.</summary>
public abstract class FilingTests : FolderTests
{
    [Fact]
    public async Task What_is_filed_is_byte_for_byte_what_was_received_and_a_person_finds_it()
    {
        var docx = FileableSop.Make("SOP/KEU/001", "Penerimaan: Surat?").Of("Bagian Umum").InForceSince(2025).Docx();

        var response = await FileAsync(docx);

        var status = await response.JsonAsync();
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, status.ToString());
        Assert.Equal("filed", (string?)status["state"]);
        Assert.Equal($"/api/archive/{status["id"]}", response.Headers.Location!.ToString());
        Assert.Equal(docx.Length, (int)status["progress"]!["sent"]!);
        Assert.Equal("Bagian Umum/2025/SOP-KEU-001 - Penerimaan- Surat-.docx", (string?)status["location"]);
        Assert.Equal(docx, await File.ReadAllBytesAsync(Path.Combine(Folder, (string)status["location"]!)));
        var fetched = await Server.Client.GetAsync((string)status["url"]!);
        Assert.Equal(docx, await fetched.Content.ReadAsByteArrayAsync());
        Assert.Equal("SOP-KEU-001 - Penerimaan- Surat-.docx", fetched.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Fact]
    public async Task The_very_same_document_is_one_filing_however_often_and_at_once_it_comes()
    {
        var docx = FileableSop.Make("1").Docx();

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FileAsync(docx)));
        var again = await FileAsync(docx);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var id = (string?)(await again.JsonAsync())["id"];
        foreach (var response in responses)
        {
            Assert.Equal(id, (string?)(await response.JsonAsync())["id"]);
        }

        Assert.Single(Filed());
        Assert.Equal(1, (int)(await RegisterAsync(""))["total"]!);
    }

    [Fact]
    public async Task A_revision_becomes_the_next_version_and_both_stay_readable()
    {
        var first = FileableSop.Make("SOP-7");
        var second = first.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn, Title = "Judul Baru" });
        await FiledAsync(first.Docx());
        await FiledAsync(second.Docx());

        var detail = await Server.Client.GetAsync($"/api/register/{first.Id}").JsonAsync();

        Assert.Equal("Judul Baru", (string?)detail["entry"]!["title"]);
        Assert.Equal([2, 1], detail["versions"]!.Select(v => (int)v["version"]!));
        Assert.Equal([true, false], detail["versions"]!.Select(v => (bool)v["current"]!));
        Assert.Contains("(versi 2)", (string?)detail["versions"]![0]!["location"], StringComparison.Ordinal);
        Assert.Equal(second.Docx(), await Server.Client.GetByteArrayAsync((string)detail["versions"]![0]!["url"]!));
        Assert.Equal(first.Docx(), await Server.Client.GetByteArrayAsync((string)detail["versions"]![1]!["url"]!));
        Assert.Equal(1, (int)(await RegisterAsync(""))["total"]!);
    }

    [Fact]
    public async Task What_is_filed_cannot_be_called_off_any_more()
    {
        var status = await FiledAsync(FileableSop.Make("SOP-1").Docx());

        var response = await Server.Client.PostAsync($"/api/archive/{status["id"]}/cancel", null);

        Assert.Equal("filing.tooLateToCancel", (string?)(await response.JsonAsync())["code"]);
        Assert.Equal(HttpStatusCode.NotFound, (await Server.Client.PostAsync($"/api/archive/{Guid.NewGuid()}/cancel", null)).StatusCode);
        Assert.Single(Filed());
    }

    [Fact]
    public async Task A_filing_that_was_called_off_leaves_nothing_and_its_number_is_the_next_to_be_given()
    {
        TakeAway();
        var sop = FileableSop.Make("").Of("Umum").InForceSince(2025);
        var waiting = await FileAsync(sop.Docx()).JsonAsync();
        Assert.Equal("waiting", (string?)waiting["state"]);

        await Server.Client.PostAsync($"/api/archive/{waiting["id"]}/cancel", null);
        BringBack();

        Assert.Equal("cancelled", (await FollowAsync((string)waiting["id"]!))[^1]);
        Assert.Empty(Filed());
        Assert.Equal((string?)waiting["number"], (string?)(await FiledAsync(FileableSop.Make("", "Lain").Of("Umum").InForceSince(2025).Docx()))["number"]);
        var again = await FiledAsync(sop.Docx());
        Assert.NotEqual((string?)waiting["id"], (string?)again["id"]);
        Assert.Equal("SOP-002/Umum/2025", (string?)again["number"]);
    }

    [Fact]
    public async Task Whoever_does_not_wait_is_answered_at_once_and_follows()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/archive") { Content = new ByteArrayContent(FileableSop.Make("SOP-1").Docx()) };
        request.Headers.Add("Prefer", "respond-async");
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        var response = await Server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("filed", (await FollowAsync((string)(await response.JsonAsync())["id"]!))[^1]);
    }

    [Fact]
    public async Task The_log_is_only_added_to()
    {
        await FiledAsync(FileableSop.Make("SOP-1").Docx());
        await using var database = await Server.Services.GetRequiredService<IDbContextFactory<SopDatabase>>().CreateDbContextAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.Set<AuditEntry>().ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.Set<AuditEntry>().ExecuteUpdateAsync(e => e.SetProperty(x => x.Detail, "lain")));
        Assert.Equal(2, await database.Set<AuditEntry>().CountAsync());
    }

    [Fact]
    public async Task What_is_no_document_is_refused()
    {
        var response = await FileAsync("bukan dokumen"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.StartsWith("word.", (string?)(await response.JsonAsync())["code"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_is_away_loses_nothing_and_the_document_arrives_when_it_is_back()
    {
        TakeAway();
        var docx = FileableSop.Make("SOP-1").Docx();

        var response = await FileAsync(docx);
        var status = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("waiting", (string?)status["state"]);
        Assert.Equal("archive.folderUnavailable", (string?)status["problem"]!["code"]);
        Assert.Equal(0, (int)(await RegisterAsync(""))["total"]!);

        BringBack();
        Assert.Equal("filed", (await FollowAsync((string)status["id"]!))[^1]);
        Assert.Equal(docx, await Server.Client.GetByteArrayAsync($"/api/archive/{status["id"]}/content"));
    }

    [Fact]
    public async Task A_form_files_as_a_bare_body_does()
    {
        var docx = FileableSop.Make("SOP-1").Docx();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(docx), "document", "apa saja.docx" } };

        var response = await Server.Client.PostAsync("/api/archive", form);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await FileAsync(docx)).StatusCode);
    }

    [Fact]
    public async Task The_stream_of_a_filing_ends_when_it_is_filed_and_a_browser_that_comes_back_is_told_so()
    {
        var status = await FiledAsync(FileableSop.Make("SOP-1").Docx());

        Assert.Equal(["filed"], await FollowAsync((string)status["id"]!));
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/archive/{status["id"]}/events");
        again.Headers.Add("Last-Event-ID", "filed");
        Assert.Equal(HttpStatusCode.NoContent, (await Server.Client.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Server.Client.GetAsync($"/api/archive/{Guid.NewGuid()}/events")).StatusCode);
    }

    [Fact]
    public async Task The_register_is_searched_by_words_and_filtered_and_paged()
    {
        await FiledAsync(FileableSop.Make("SOP-001", "Penerimaan Surat").Of("Umum").InForceSince(2024).Docx());
        await FiledAsync(FileableSop.Make("SOP-002", "Pengiriman Surat").Of("Umum").InForceSince(2025).Docx());
        await FiledAsync(FileableSop.Make("SOP-003", "Pengadaan 100%").Of("Keuangan").InForceSince(2999).Docx());

        Assert.Equal(["SOP-003", "SOP-002", "SOP-001"], Numbers(await RegisterAsync("")));
        Assert.Equal(["SOP-002", "SOP-001"], Numbers(await RegisterAsync("?text=SURAT")).Take(2));
        Assert.Equal("SOP-001", Numbers(await RegisterAsync("?text=surat%20penerima")).First());
        Assert.Equal(["SOP-002"], Numbers(await RegisterAsync("?text=SOP-002")));
        Assert.Empty(Numbers(await RegisterAsync("?text=tidakada")));
        Assert.Equal(["SOP-003", "SOP-002", "SOP-001"], Numbers(await RegisterAsync("?text=%25%27_")));
        Assert.Equal(["SOP-002", "SOP-001"], Numbers(await RegisterAsync("?unit=Umum")));
        Assert.Equal(["SOP-001"], Numbers(await RegisterAsync("?unit=Umum&year=2024")));
        Assert.Equal(["SOP-003"], Numbers(await RegisterAsync("?status=upcoming")));
        Assert.Equal(["SOP-002", "SOP-001"], Numbers(await RegisterAsync("?status=inForce")));
        var page = await RegisterAsync("?page=2&size=2");
        Assert.Equal(["SOP-001"], Numbers(page));
        Assert.Equal(3, (int)page["total"]!);
        Assert.Equal(["Keuangan", "Umum"], page["units"]!.Select(u => (string?)u));
        Assert.Equal([2999, 2025, 2024], page["years"]!.Select(y => (int)y));
    }

    [Theory]
    [InlineData("?status=berlaku", "status")]
    [InlineData("?page=x", null)]
    public async Task A_question_that_makes_no_sense_is_refused(string query, string? path)
    {
        var response = await Server.Client.GetAsync("/api/register" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(path, (string?)(await response.JsonAsync())["errors"]!.FirstOrDefault()?["path"]);
    }

    [Fact]
    public async Task An_earlier_edition_can_be_made_the_current_one_again()
    {
        var first = FileableSop.Make("SOP-7");
        var one = await FiledAsync(first.Docx());
        var two = await FiledAsync(first.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn, Title = "Judul Baru" }).Docx());

        var refused = await Server.Client.PostAsync($"/api/archive/{two["id"]}/restore", null);
        var restored = await Server.Client.PostAsync($"/api/archive/{one["id"]}/restore", null).JsonAsync();

        Assert.Equal("filing.isCurrent", (string?)(await refused.JsonAsync())["code"]);
        Assert.Equal("filed", (string?)restored["state"]);
        var detail = await Server.Client.GetAsync($"/api/register/{first.Id}").JsonAsync();
        Assert.Equal([false, true], detail["versions"]!.Select(v => (bool)v["current"]!));
        Assert.Equal(first.Cover.Title, (string?)detail["entry"]!["title"]);
        Assert.Equal("restored", (string?)(await Server.Client.GetAsync("/api/audit").JsonAsync())["entries"]![0]!["act"]);
        var three = await FiledAsync(first.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn, Title = "Judul Lain" }).Docx());
        Assert.Equal(3, (int)three["version"]!);
    }

    [Fact]
    public async Task Who_takes_an_SOP_back_and_lets_it_hold_again_stands_in_the_log()
    {
        var sop = FileableSop.Make("SOP-7");
        await FiledAsync(sop.Docx());

        await Server.PostJsonAsync($"/api/register/{sop.Id}/withdrawal", "{\"reason\":\"Digabung ke SOP lain\"}");
        await Server.Client.DeleteAsync($"/api/register/{sop.Id}/withdrawal");

        var log = (await Server.Client.GetAsync("/api/audit").JsonAsync())["entries"]!;
        Assert.Equal([("reinstated", ""), ("withdrawn", "Digabung ke SOP lain")], log.Take(2).Select(e => ((string)e["act"]!, (string)e["detail"]!)));
    }

    private static IEnumerable<string?> Numbers(JToken page) => page["entries"]!.Select(e => (string?)e["number"]);
}

public sealed class FilingOnSqliteTests : FilingTests;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class FilingOnPostgresTests(PostgresServer postgres) : FilingTests
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
