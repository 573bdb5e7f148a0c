using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Store;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive;

/// <summary>Filing into the folder archive and finding it again, through HTTP; the same on both databases.</summary>
public abstract class FilingTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync([.. await DatabaseAsync(), "--Filing:LookSeconds", "0.2", "--Limits:Burst", "100000"]);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected abstract Task<string[]> DatabaseAsync();

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
        Assert.Equal(docx, await File.ReadAllBytesAsync(Path.Combine(_server.Data, "archive", (string)status["location"]!)));
        var fetched = await _server.Client.GetAsync((string)status["url"]!);
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

        var detail = await _server.Client.GetAsync($"/api/register/{first.Id}").JsonAsync();

        Assert.Equal("Judul Baru", (string?)detail["entry"]!["title"]);
        Assert.Equal([2, 1], detail["versions"]!.Select(v => (int)v["version"]!));
        Assert.Equal([true, false], detail["versions"]!.Select(v => (bool)v["current"]!));
        Assert.Contains("(versi 2)", (string?)detail["versions"]![0]!["location"], StringComparison.Ordinal);
        Assert.Equal(second.Docx(), await _server.Client.GetByteArrayAsync((string)detail["versions"]![0]!["url"]!));
        Assert.Equal(first.Docx(), await _server.Client.GetByteArrayAsync((string)detail["versions"]![1]!["url"]!));
        Assert.Equal(1, (int)(await RegisterAsync(""))["total"]!);
    }

    [Fact]
    public async Task A_number_belongs_to_one_SOP_and_the_refusal_names_it()
    {
        await FiledAsync(FileableSop.Make("SOP-1 / 2025", "Yang Pertama").Docx());

        var response = await FileAsync(FileableSop.Make(" sop-1/2025", "Yang Kedua").Docx());

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var problem = await response.JsonAsync();
        Assert.Equal("register.numberTaken", (string?)problem["code"]);
        Assert.Contains("Yang Pertama", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal("Yang Pertama", (string?)problem["details"]!["title"]);
        Assert.Single(Filed());
    }

    [Fact]
    public async Task Of_many_that_want_one_number_at_once_exactly_one_gets_it()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => FileAsync(FileableSop.Make("SOP-9", $"Judul {i}").Docx())));

        Assert.Equal(1, responses.Count(r => r.StatusCode == HttpStatusCode.Accepted));
        Assert.Equal(7, responses.Count(r => r.StatusCode == HttpStatusCode.Conflict));
        Assert.Single(Filed());
    }

    [Fact]
    public async Task A_copy_that_keeps_the_id_but_takes_another_number_is_not_filed_over_its_original()
    {
        var original = FileableSop.Make("SOP-1");
        await FiledAsync(original.Docx());

        var response = await FileAsync(original.With(c => c with { Number = "SOP-2", Title = "SOP lain" }).Docx());

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("register.numberChanged", (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task An_older_revision_does_not_follow_a_newer_one()
    {
        var sop = FileableSop.Make("SOP-1").With(c => c with { Revision = 3 });
        await FiledAsync(sop.Docx());

        var response = await FileAsync(sop.With(c => c with { Revision = 2 }).Docx());

        Assert.Equal("register.olderRevision", (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task An_SOP_with_errors_is_refused_and_the_findings_come_along()
    {
        var response = await FileAsync(FileableSop.Make("SOP-1").With(c => c with { LegalBasis = [] }).Docx());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var problem = await response.JsonAsync();
        Assert.Equal("archive.findings", (string?)problem["code"]);
        Assert.Contains("ID-07", problem["details"]!["findings"]!.Select(f => (string?)f["rule"]));
        Assert.Empty(Filed());
    }

    [Fact]
    public async Task Empty_numbers_are_given_by_the_template_each_once_and_without_gaps_and_stand_in_the_document()
    {
        await FiledAsync(FileableSop.Make("SOP-002/Umum/2025", "Diberi nomor sendiri").Of("Umum").InForceSince(2025).Docx());

        var filed = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => FiledAsync(FileableSop.Make(i % 2 == 0 ? "" : "  ", $"Judul {i}").Of("Umum").InForceSince(2025).Docx())));

        Assert.Equal(["001", "003", "004", "005", "006", "007"], filed.Select(f => ((string)f["number"]!)[4..7]).Order());
        Assert.All(filed, f => Assert.EndsWith("/Umum/2025", (string)f["number"]!, StringComparison.Ordinal));
        var one = await _server.Client.GetByteArrayAsync((string)filed[0]["url"]!);
        Assert.Equal((string)filed[0]["number"]!, SopDocument.Read(one, new Profiles([])).Sop!.Cover.Number);
    }

    [Fact]
    public async Task An_SOP_that_got_a_number_keeps_it_and_the_next_year_and_unit_begin_anew()
    {
        var sop = FileableSop.Make("").Of("Umum").InForceSince(2025);
        var first = await FiledAsync(sop.Docx());
        var revised = await FiledAsync(sop.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn }).Docx());

        Assert.Equal((string?)first["number"], (string?)revised["number"]);
        Assert.Equal(2, (int)revised["version"]!);
        Assert.Equal("SOP-001/Umum/2026", (string?)(await FiledAsync(FileableSop.Make("").Of("Umum").InForceSince(2026).Docx()))["number"]);
        Assert.Equal("SOP-001/Keuangan/2025", (string?)(await FiledAsync(FileableSop.Make("").Of("Keuangan").InForceSince(2025).Docx()))["number"]);
    }

    [Fact]
    public async Task A_number_cannot_be_given_without_a_unit()
    {
        var response = await FileAsync(FileableSop.Make("").With(c => c with { Unit = null }).Docx());

        Assert.Equal("filing.numberNeedsUnit", (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task Open_comments_need_a_written_reason_which_the_log_keeps()
    {
        var sop = FileableSop.Make("SOP-1");
        var docx = SopDocument.ChangeComment(
            sop.Docx(), new CommentChange(CommentChangeKind.Add, Text: "Mohon diperiksa lagi.", StepId: sop.Flow.Steps[0].Id), new CommentAuthor("Peninjau", "P"), DateTimeOffset.UnixEpoch);

        var refused = await FileAsync(docx);
        var filed = await FileAsync(docx, "?reason=Disetujui%20lisan%20oleh%20kepala");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var problem = await refused.JsonAsync();
        Assert.Equal("filing.openComments", (string?)problem["code"]);
        Assert.Equal(1, (int)problem["details"]!["openComments"]!);
        Assert.Equal(HttpStatusCode.Accepted, filed.StatusCode);
        var log = await _server.Client.GetAsync("/api/audit").JsonAsync();
        Assert.Equal(["accepted", "filed", "overridden"], log["entries"]!.Select(e => (string?)e["act"]).Order());
        Assert.Contains("Disetujui lisan oleh kepala", log["entries"]!.Select(e => (string?)e["detail"]));
    }

    [Theory]
    [InlineData("../../etc/passwd", "..\\..\\windows")]
    [InlineData("CON", "NUL")]
    [InlineData("/", "...")]
    [InlineData("SOP\u0000\u202E1", "a/b\\c:d*e?f\"g<h>i|j#k%l~")]
    public async Task A_number_and_a_title_that_play_with_paths_stay_in_the_archive(string number, string title)
    {
        var response = await FileAsync(FileableSop.Make(number, title).Of("../..").Docx());

        Assert.True(response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.UnprocessableEntity, $"{response.StatusCode}");
        Assert.Equal(response.StatusCode == HttpStatusCode.Accepted ? 1 : 0, Filed().Count);
        Assert.Empty(Directory.EnumerateFiles(_server.Data, "*.docx", SearchOption.TopDirectoryOnly));
    }

    [Fact]
    public async Task What_is_filed_cannot_be_called_off_any_more()
    {
        var status = await FiledAsync(FileableSop.Make("SOP-1").Docx());

        var response = await _server.Client.PostAsync($"/api/archive/{status["id"]}/cancel", null);

        Assert.Equal("filing.tooLateToCancel", (string?)(await response.JsonAsync())["code"]);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.PostAsync($"/api/archive/{Guid.NewGuid()}/cancel", null)).StatusCode);
        Assert.Single(Filed());
    }

    [Fact]
    public async Task A_filing_that_was_called_off_leaves_nothing_and_its_number_is_the_next_to_be_given()
    {
        var folder = Path.Combine(_server.Data, "archive");
        Directory.Delete(folder);
        await File.WriteAllTextAsync(folder, "");
        var sop = FileableSop.Make("").Of("Umum").InForceSince(2025);
        var waiting = await FileAsync(sop.Docx()).JsonAsync();
        Assert.Equal("waiting", (string?)waiting["state"]);

        await _server.Client.PostAsync($"/api/archive/{waiting["id"]}/cancel", null);
        File.Delete(folder);
        Directory.CreateDirectory(folder);

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

        var response = await _server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("filed", (await FollowAsync((string)(await response.JsonAsync())["id"]!))[^1]);
    }

    [Fact]
    public async Task The_log_is_only_added_to()
    {
        await FiledAsync(FileableSop.Make("SOP-1").Docx());
        await using var database = await _server.Services.GetRequiredService<IDbContextFactory<SopDatabase>>().CreateDbContextAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.Set<AuditEntry>().ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.Set<AuditEntry>().ExecuteUpdateAsync(e => e.SetProperty(x => x.Detail, "lain")));
        Assert.Equal(2, await database.Set<AuditEntry>().CountAsync());
    }

    [Fact]
    public async Task A_folder_archive_says_whether_it_is_ready()
    {
        var ready = await _server.Client.GetAsync("/api/archive/library").JsonAsync();
        Directory.Delete(Path.Combine(_server.Data, "archive"));
        var away = await _server.Client.GetAsync("/api/archive/library").JsonAsync();

        Assert.True((bool)ready["ready"]!);
        Assert.Equal("library.folderNotWritable", (string?)away["facts"]![0]!["code"]);
        Directory.CreateDirectory(Path.Combine(_server.Data, "archive"));
    }

    [Fact]
    public async Task What_is_no_document_is_refused()
    {
        var response = await FileAsync("bukan dokumen"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.StartsWith("word.", (string?)(await response.JsonAsync())["code"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_that_differ_only_in_what_file_names_cannot_hold_get_files_of_their_own()
    {
        await FiledAsync(FileableSop.Make("SOP/1", "Judul").Docx());
        await FiledAsync(FileableSop.Make("SOP-1", "judul").Docx());

        Assert.Equal(2, Filed().Count);
    }

    [Fact]
    public async Task A_stranger_at_the_place_is_neither_overwritten_nor_taken_for_ours()
    {
        var sop = FileableSop.Make("SOP-1", "Judul").Of("Unit A").InForceSince(2025);
        var place = Path.Combine(_server.Data, "archive", "Unit A", "2025", "SOP-1 - Judul.docx");
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        await File.WriteAllTextAsync(place, "milik orang lain");

        var status = await FiledAsync(sop.Docx());

        Assert.Equal("milik orang lain", await File.ReadAllTextAsync(place));
        Assert.Equal(sop.Docx(), await _server.Client.GetByteArrayAsync((string)status["url"]!));
    }

    [Fact]
    public async Task An_archive_that_is_away_loses_nothing_and_the_document_arrives_when_it_is_back()
    {
        var folder = Path.Combine(_server.Data, "archive");
        Directory.Delete(folder);
        await File.WriteAllTextAsync(folder, "");
        var docx = FileableSop.Make("SOP-1").Docx();

        var response = await FileAsync(docx);
        var status = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("waiting", (string?)status["state"]);
        Assert.Equal("archive.folderUnavailable", (string?)status["problem"]!["code"]);
        Assert.Equal(0, (int)(await RegisterAsync(""))["total"]!);

        File.Delete(folder);
        Directory.CreateDirectory(folder);
        Assert.Equal("filed", (await FollowAsync((string)status["id"]!))[^1]);
        Assert.Equal(docx, await _server.Client.GetByteArrayAsync($"/api/archive/{status["id"]}/content"));
    }

    [Theory]
    [InlineData(true, "archive.fileMissing")]
    [InlineData(false, "archive.fileChanged")]
    public async Task A_file_that_was_taken_away_or_changed_is_told_and_not_passed_off_as_the_filed_one(bool delete, string code)
    {
        var status = await FiledAsync(FileableSop.Make("SOP-1").Docx());
        var file = Assert.Single(Filed());
        if (delete)
        {
            File.Delete(file);
        }
        else
        {
            await File.AppendAllTextAsync(file, "x");
        }

        var response = await _server.Client.GetAsync((string)status["url"]!);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal(code, (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task A_form_files_as_a_bare_body_does()
    {
        var docx = FileableSop.Make("SOP-1").Docx();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(docx), "document", "apa saja.docx" } };

        var response = await _server.Client.PostAsync("/api/archive", form);

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
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync($"/api/archive/{Guid.NewGuid()}/events")).StatusCode);
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
        var response = await _server.Client.GetAsync("/api/register" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(path, (string?)(await response.JsonAsync())["errors"]!.FirstOrDefault()?["path"]);
    }

    private async Task<HttpResponseMessage> FileAsync(byte[] docx, string query = "")
    {
        using var content = new ByteArrayContent(docx);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        return await _server.Client.PostAsync("/api/archive" + query, content);
    }

    private async Task<JToken> FiledAsync(byte[] docx)
    {
        var status = await FileAsync(docx).JsonAsync();
        Assert.True((string?)status["state"] == "filed", status.ToString());
        return status;
    }

    private Task<JToken> RegisterAsync(string query) => _server.Client.GetAsync("/api/register" + query).JsonAsync();

    /// <returns>The states, in order, until the stream ends.</returns>
    private async Task<List<string>> FollowAsync(string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var stream = await _server.Client.GetStreamAsync($"/api/archive/{id}/events", patience.Token);
        var states = new List<string>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            Assert.Equal("status", item.EventType);
            states.Add((string)JToken.Parse(item.Data)["state"]!);
        }

        return states;
    }

    private static IEnumerable<string?> Numbers(JToken page) => page["entries"]!.Select(e => (string?)e["number"]);

    private List<string> Filed() => Directory.Exists(Path.Combine(_server.Data, "archive"))
        ? [.. Directory.EnumerateFiles(Path.Combine(_server.Data, "archive"), "*", SearchOption.AllDirectories)]
        : [];
}

public sealed class FilingOnSqliteTests : FilingTests
{
    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class FilingOnPostgresTests(PostgresServer postgres) : FilingTests
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
