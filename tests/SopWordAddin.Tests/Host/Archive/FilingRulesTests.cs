using System.Net;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive;

/// <summary>What may be filed, and under which number; the same on both databases.</summary>
public abstract class FilingRulesTests : FolderTests
{
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
        var one = await Server.Client.GetByteArrayAsync((string)filed[0]["url"]!);
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
        var log = await Server.Client.GetAsync("/api/audit").JsonAsync();
        Assert.Equal(["accepted", "filed", "overridden"], log["entries"]!.Select(e => (string?)e["act"]).Order());
        Assert.Contains("Disetujui lisan oleh kepala", log["entries"]!.Select(e => (string?)e["detail"]));
    }
}

public sealed class FilingRulesOnSqliteTests : FilingRulesTests;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class FilingRulesOnPostgresTests(PostgresServer postgres) : FilingRulesTests
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
