using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Register;
using StandIns.Entra;
using StandIns.Graph;
using Xunit;

namespace SopWordAddin.Tests.Host.Archive.SharePoint;

/// <summary>What the library shows of SOPs that were filed, when the register says something else of them; the same on both databases.</summary>
public abstract class StandingTests : LibraryTests
{
    private static readonly Sop First = FileableSop.Make("SOP-7", "Judul").InForceSince(2024);

    private static readonly Sop Second = First.InForceSince(2025).With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn, Title = "Judul Baru" });

    /// <summary>At the office it is just before midnight: the next day comes while tokens of the real clock still hold.</summary>
    protected override string[] Settings => ["--Office:UtcOffsetHours", LateEvening().ToString(CultureInfo.InvariantCulture)];

    private DateOnly Tomorrow => Services.GetRequiredService<OfficeDay>().Today.AddDays(1);

    private Item TheFile => Assert.Single(Files());

    [Theory]
    [InlineData("slow")]
    [InlineData("error")]
    [InlineData("lost")]
    [InlineData("race")]
    [InlineData("locked")]
    public async Task A_withdrawn_SOP_says_so_in_the_library_and_no_more_when_it_holds_again(string trouble)
    {
        var id = (string)(await FiledAsync(First.Docx()))["id"]!;
        Inject("PATCH .*fields", trouble, seconds: 0.1);

        AssertStatus(HttpStatusCode.NoContent, await WithdrawAsync());
        await EndAsync(id, "filed");
        Assert.Equal("Dicabut", Shown("StatusSOP"));
        AssertStatus(HttpStatusCode.NoContent, await AskAsync(HttpMethod.Delete, $"/api/register/{First.Id}/withdrawal"));
        await EndAsync(id, "filed");
        Assert.Equal("Berlaku", Shown("StatusSOP"));

        AssertFiledOnce(First.Docx());
        Assert.Equal(["reinstated", "withdrawn", "filed", "accepted"], await ActsAsync());
    }

    [Fact]
    public async Task When_Entra_wants_to_see_the_person_first_nothing_is_withdrawn()
    {
        await FiledAsync(First.Docx());
        StandIns.Issuer.Refusals[Secretary.Oid] = "interaction_required";

        AssertStatus(HttpStatusCode.Unauthorized, await WithdrawAsync());

        Assert.Null((string?)(await DetailAsync())["standing"]!["withdrawnOn"]);
        Assert.Equal("Berlaku", Shown("StatusSOP"));
    }

    [Fact]
    public async Task When_the_right_ends_on_the_way_the_document_stays_readable_and_the_next_sign_in_goes_on()
    {
        var filing = await FiledAsync(First.Docx());
        Inject("GET .*", "slow", seconds: 0.5);
        Inject("PATCH .*fields", "challenge");
        await WithdrawAsync();
        StandIns.Issuer.Refusals[Secretary.Oid] = "interaction_required";

        var status = await EndAsync((string)filing["id"]!, "needsSignIn");
        StandIns.Issuer.Refusals.Clear();

        Assert.Equal("filing.signInNeeded", (string?)status["problem"]!["code"]);
        Assert.Equal((string?)filing["id"], (string?)Assert.Single(await GetAsync("/api/archive"))["id"]);
        Assert.Equal(First.Cover.Title, await TitleAsync(filing));
        await AskAsync(HttpMethod.Post, "/api/archive/resume");
        await EndAsync((string)filing["id"]!, "filed");
        Assert.Equal("Dicabut", Shown("StatusSOP"));
    }

    [Fact]
    public async Task Who_lets_go_what_the_library_should_show_leaves_the_document_as_it_lies()
    {
        var filing = await FiledAsync(First.Docx());
        StandIns.Tenant.Readers.Add(Secretary.UserName);
        await WithdrawAsync();
        await EndAsync((string)filing["id"]!, "refused");

        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{filing["id"]}/cancel"));

        Assert.Empty(await GetAsync("/api/archive"));
        Assert.Equal(First.Cover.Title, await TitleAsync(filing));
        Assert.Equal("Berlaku", Shown("StatusSOP"));
    }

    [Fact]
    public async Task A_withdrawal_of_a_later_day_is_shown_on_that_day_whatever_else_was_to_be_shown_before()
    {
        var filing = await FiledAsync(First.Docx());
        AssertStatus(HttpStatusCode.NoContent, await WithdrawAsync(Tomorrow));
        await EndAsync((string)filing["id"]!, "filed");
        Assert.Equal("Berlaku", Shown("StatusSOP"));
        await EvaluateAsync(Secretary);
        await EndAsync((string)filing["id"]!, "filed");
        await FiledAsync(Second.With(c => c with { EffectiveOn = Tomorrow.AddDays(3) }).Docx());
        await EndAsync((string)filing["id"]!, "filed");
        Assert.Empty(await GetAsync("/api/archive"));
        Assert.Equal(((string?)filing["id"], "Berlaku"), (Shown("FilingId"), Shown("StatusSOP")));

        await TheNextDayAsync();
        await EndAsync((string)filing["id"]!, "needsSignIn");
        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, "/api/archive/resume"));
        await EndAsync((string)filing["id"]!, "filed");

        Assert.Equal(((string?)filing["id"], "Dicabut"), (Shown("FilingId"), Shown("StatusSOP")));
        await TheNextDayAsync();
        Assert.Equal("filed", (string?)(await GetAsync($"/api/archive/{filing["id"]}"))["state"]);
    }

    [Fact]
    public async Task What_is_withdrawn_binds_again_until_a_later_day_that_is_named_for_it_instead()
    {
        var filing = await FiledAsync(First.Docx());
        await WithdrawAsync();
        await EndAsync((string)filing["id"]!, "filed");
        Assert.Equal("Dicabut", Shown("StatusSOP"));

        AssertStatus(HttpStatusCode.NoContent, await WithdrawAsync(Tomorrow));
        await EndAsync((string)filing["id"]!, "filed");

        Assert.Equal("Berlaku", Shown("StatusSOP"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_withdrawal_that_was_taken_back_or_that_a_new_edition_ended_comes_no_more(bool takenBack)
    {
        var filing = await FiledAsync(First.Docx());
        await WithdrawAsync(Tomorrow);
        await EndAsync((string)filing["id"]!, "filed");
        filing = takenBack ? filing : await FiledAsync(Second.Docx());
        if (takenBack)
        {
            AssertStatus(HttpStatusCode.NoContent, await AskAsync(HttpMethod.Delete, $"/api/register/{First.Id}/withdrawal"));
            await EndAsync((string)filing["id"]!, "filed");
        }

        await TheNextDayAsync();

        Assert.Equal("filed", (string?)(await GetAsync($"/api/archive/{filing["id"]}"))["state"]);
        Assert.Equal("Berlaku", Shown("StatusSOP"));
    }

    [Fact]
    public async Task What_a_reviewers_evaluation_moves_the_secretariat_brings_into_the_library()
    {
        var filing = await FiledAsync(First.Docx());
        Assert.Equal("2025-03-01T00:00:00+07:00", Shown("TanggalTinjau"));

        await EvaluateAsync(Reviewer);
        await EndAsync((string)filing["id"]!, "needsSignIn");
        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{filing["id"]}/take-over"));
        await EndAsync((string)filing["id"]!, "filed");

        var due = (string)(await DetailAsync())["entry"]!["evaluationDue"]!;
        Assert.StartsWith(due, Shown("TanggalTinjau"), StringComparison.Ordinal);
        Assert.NotEqual("2025-03-01", due);
    }

    [Fact]
    public async Task An_edition_that_comes_meanwhile_is_what_the_library_shows()
    {
        var one = await FiledAsync(First.Docx());
        Inject("PATCH .*fields", "locked", times: 3);
        await WithdrawAsync();

        var two = await FiledAsync(Second.Docx());
        await EndAsync((string)one["id"]!, "filed");

        Assert.Equal(((string?)two["id"], "Berlaku", "Judul Baru"), (Shown("FilingId"), Shown("StatusSOP"), Shown("JudulSOP")));
        Assert.Null((string?)(await DetailAsync())["standing"]!["withdrawnOn"]);
    }

    [Theory]
    [InlineData("POST .*restoreVersion", "lost")]
    [InlineData("POST .*restoreVersion", "error")]
    [InlineData("PATCH .*fields", "lost")]
    public async Task An_edition_made_current_again_is_so_in_the_register_and_in_the_library_once(string match, string trouble)
    {
        var one = await FiledAsync(First.Docx());
        var two = await FiledAsync(Second.Docx());
        Inject(match, trouble);

        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{one["id"]}/restore"));
        await EndAsync((string)one["id"]!, "filed");

        Assert.Equal((First.Cover.Title, Second.Cover.Title), (await TitleAsync(one), await TitleAsync(two)));
        Assert.Equal(("Judul", "0", "2024-03-01T00:00:00+07:00"), (Shown("JudulSOP"), Shown("Revisi"), Shown("TanggalEfektif")));
        Assert.Equal(3, TheFile.Versions.Count);
        Assert.Equal([(2, false), (1, true)], (await DetailAsync())["versions"]!.Select(v => ((int)v["version"]!, (bool)v["current"]!)));
        Assert.Equal("restored", (await ActsAsync())[0]);
        await FiledAsync(Second.With(c => c with { Title = "Judul Ketiga" }).Docx());
        Assert.Equal("Judul Ketiga", Shown("JudulSOP"));
    }

    [Fact]
    public async Task An_edition_whose_file_is_gone_is_told_and_comes_back_with_its_file()
    {
        var one = await FiledAsync(First.Docx());
        var file = TheFile;
        StandIns.Tenant.Items.Remove(file.Id);

        await AskAsync(HttpMethod.Post, $"/api/archive/{one["id"]}/restore");
        Assert.Equal("sharepoint.fileGone", (string?)(await EndAsync((string)one["id"]!, "refused"))["problem"]!["code"]);
        StandIns.Tenant.Items[file.Id] = file;

        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/archive/{one["id"]}/take-over"));
        await EndAsync((string)one["id"]!, "filed");
    }

    [Theory]
    [InlineData("PATCH .*fields", "lost")]
    [InlineData("POST .*restoreVersion", "error")]
    [InlineData("POST .*restoreVersion", "lost")]
    public async Task An_edition_ahead_of_its_day_lies_behind_the_one_in_force_until_that_day(string match, string trouble)
    {
        var one = await FiledAsync(First.Docx());
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3);
        Inject(match, trouble);

        var two = await FiledAsync(Second.With(c => c with { EffectiveOn = day }).Docx());
        await EndAsync((string)one["id"]!, "filed");

        Assert.Equal(((string?)one["id"], "Berlaku", "Judul"), (Shown("FilingId"), Shown("StatusSOP"), Shown("JudulSOP")));
        Assert.Equal((First.Cover.Title, Second.Cover.Title), (await TitleAsync(one), await TitleAsync(two)));
        Assert.Equal("Judul", (string?)(await DetailAsync())["entry"]!["title"]);

        Clock.Ahead = TimeSpan.FromDays(4);
        await Services.GetRequiredService<ComingIntoForce>().RunAsync(default);
        Assert.Equal("Judul Baru", (string?)(await DetailAsync())["entry"]!["title"]);
        await EndAsync((string)two["id"]!, "needsSignIn");

        // Tokens are given out by the real clock.
        Clock.Ahead = TimeSpan.Zero;
        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, "/api/archive/resume"));
        await EndAsync((string)two["id"]!, "filed");

        Assert.Equal(((string?)two["id"], "Judul Baru"), (Shown("FilingId"), Shown("JudulSOP")));
        Assert.Equal((First.Cover.Title, Second.Cover.Title), (await TitleAsync(one), await TitleAsync(two)));
        Assert.Single(await ActsAsync(), "cameIntoForce");
    }

    [Fact]
    public async Task A_first_edition_ahead_of_its_day_says_so()
    {
        await FiledAsync(First.With(c => c with { EffectiveOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3) }).Docx());

        Assert.Equal("Belum berlaku", Shown("StatusSOP"));
    }

    private string? Shown(string column) => TheFile.Fields[column]?.ToString();

    private Task<HttpResponseMessage> WithdrawAsync(DateOnly? on = null)
    {
        var wanted = new JObject { ["reason"] = "Digabung ke SOP lain", ["on"] = on?.ToString("O", CultureInfo.InvariantCulture) };
        return AskAsync(HttpMethod.Post, $"/api/register/{First.Id}/withdrawal", json: wanted.ToString());
    }

    /// <summary>Several servers look what the day brings, at once.</summary>
    private async Task TheNextDayAsync()
    {
        Clock.Ahead = TimeSpan.FromMinutes(30);
        var days = Services.GetRequiredService<PlannedWithdrawals>();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => days.RunAsync(default))));
    }

    // Hours from UTC by which the clock on the wall now shows some minutes before midnight.
    private static double LateEvening()
    {
        var minutes = Math.Floor((TimeSpan.FromHours(23.75) - DateTime.UtcNow.TimeOfDay).TotalMinutes);
        return (minutes > 720 ? minutes - 1440 : minutes) / 60;
    }

    private async Task EvaluateAsync(Person by)
    {
        var form = await AskAsync(HttpMethod.Post, $"/api/register/{First.Id}/assessments/evaluation", by).JsonAsync();
        foreach (var answer in form["evaluation"]!["answers"]!)
        {
            (answer["yes"], answer["note"]) = (true, "");
        }

        form["evaluation"]!["verdict"] = "keep";
        var change = new JObject { ["edit"] = form["edit"], ["evaluation"] = form["evaluation"] };
        var saved = await AskAsync(HttpMethod.Put, $"/api/assessments/{form["id"]}", by, change.ToString()).JsonAsync();
        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Post, $"/api/assessments/{form["id"]}/completion?edit={saved["edit"]}", by));
    }

    private Task<JToken> DetailAsync() => GetAsync($"/api/register/{First.Id}");

    private async Task<List<string?>> ActsAsync() => [.. (await GetAsync("/api/audit"))["entries"]!.Select(e => (string?)e["act"])];
}

public sealed class StandingOnSqliteTests : StandingTests;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class StandingOnPostgresTests(PostgresServer postgres) : StandingTests
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
