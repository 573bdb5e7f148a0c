using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Tables;
using SopWordAddin.Host.Archive;
using Xunit;

namespace SopWordAddin.Tests.Host.Register;

/// <summary>Editions that are filed ahead of their day, through HTTP and by a clock of ours; the same on both databases.</summary>
public abstract class SuccessionTests : IAsyncLifetime
{
    private const string Unit = "Bagian Uji";

    private static readonly Sop First = FileableSop.Make("SOP-7", "Judul Lama").InForceSince(2025).Of(Unit);

    private readonly HandClock _clock = new(At("2026-03-10T09:00"));
    private readonly string _data = Directory.CreateTempSubdirectory("sop-host-").FullName;
    private string[] _database = [];
    private RunningServer _server = null!;

    public async Task InitializeAsync()
    {
        _database = await DatabaseAsync();
        _server = await StartAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected abstract Task<string[]> DatabaseAsync();

    [Fact]
    public async Task The_edition_in_force_stays_so_until_the_last_minute_before_the_next()
    {
        await FileAsync(First);
        await FileAsync(Revision(1, "2026-04-01", "Judul Xilofon"));

        await ComeAsync("2026-03-31T23:59");

        var entry = await EntryAsync();
        Assert.Equal(("Judul Lama", "inForce", 0), ((string?)entry["title"], (string?)entry["status"], (int)entry["revision"]!));
        Assert.Equal((1, "2026-04-01"), ((int)entry["next"]!["revision"]!, (string?)entry["next"]!["effectiveOn"]));
        Assert.Equal([(2, false, true), (1, true, false)], await VersionsAsync());
        Assert.Equal(0, (int)(await GetAsync("/api/register?text=xilofon"))["total"]!);
        Assert.Equal(0, (int)(await GetAsync("/api/register?status=upcoming"))["total"]!);

        await ComeAsync("2026-04-01T00:00");

        entry = await EntryAsync();
        Assert.Equal(("Judul Xilofon", "inForce", 1), ((string?)entry["title"], (string?)entry["status"], (int)entry["revision"]!));
        Assert.Equal(JTokenType.Null, entry["next"]!.Type);
        Assert.Equal("2027-04-01", (string?)entry["evaluationDue"]);
        Assert.Equal([(2, true, false), (1, false, false)], await VersionsAsync());
        Assert.Equal(1, (int)(await GetAsync("/api/register?text=xilofon"))["total"]!);
    }

    [Fact]
    public async Task Of_servers_that_see_the_day_at_once_one_lets_it_come()
    {
        await FileAsync(First);
        await FileAsync(Revision(1, "2026-04-01"));
        _clock.Reach(At("2026-04-02T08:00"));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(RunAsync)));

        Assert.Equal([(2, true, false), (1, false, false)], await VersionsAsync());
        Assert.Single(await ActsAsync(), "cameIntoForce");
    }

    [Fact]
    public async Task A_server_that_was_down_on_the_day_makes_up_for_it_at_its_start()
    {
        await FileAsync(First);
        await FileAsync(Revision(1, "2026-04-01"));
        await FileAsync(Revision(2, "2026-04-03"));
        await _server.StopAsync();
        _clock.Reach(At("2026-04-05T08:00"));

        _server = await StartAsync();
        await RunAsync();

        Assert.Equal([(3, true, false), (2, false, false), (1, false, false)], await VersionsAsync());
        Assert.Equal("inForce", (string?)(await EntryAsync())["status"]);
    }

    [Fact]
    public async Task It_is_told_where_units_their_due_days_and_their_reading_lists_are_shown()
    {
        await ImportUnitAsync();
        await FileAsync(First);
        await FileAsync(Revision(1, "2026-04-01"));
        var unit = (string)(await GetAsync("/api/units/coverage"))["units"]![0]!["id"]!;

        JToken[] told =
        [
            Assert.Single(await GetAsync($"/api/units/{unit}/needs")),
            (await GetAsync("/api/monitoring/due?days=400"))["items"]![0]!,
            Assert.Single((await GetAsync($"/api/awareness/units/{unit}"))["entries"]!),
        ];

        Assert.All(told, each => Assert.Equal("2026-04-01", (string?)each["next"]!["effectiveOn"]));
        Assert.Equal("overdue", (string?)told[0]["state"]);
    }

    [Fact]
    public async Task Who_has_read_it_ahead_has_read_it_on_its_day_and_who_read_the_one_before_has_not()
    {
        await FileAsync(First);
        await FileAsync(Revision(1, "2026-04-01"));
        await FileAsync(Revision(2, "2026-05-01"));
        Assert.Equal((1, JTokenType.Null), ((int)(await AwarenessAsync())["next"]!["edition"]!["revision"]!, (await AwarenessAsync())["next"]!["mineAt"]!.Type));

        Assert.Equal(HttpStatusCode.NoContent, await ReadAsync(0));
        Assert.Equal(HttpStatusCode.NoContent, await ReadAsync(2));
        Assert.Equal(HttpStatusCode.Conflict, await ReadAsync(3));

        Assert.NotEqual(JTokenType.Null, (await AwarenessAsync())["mineAt"]!.Type);
        await ComeAsync("2026-04-01T08:00");
        Assert.Equal(JTokenType.Null, (await AwarenessAsync())["mineAt"]!.Type);
        await ComeAsync("2026-05-01T08:00");
        Assert.NotEqual(JTokenType.Null, (await AwarenessAsync())["mineAt"]!.Type);
    }

    [Fact]
    public async Task A_monitoring_is_of_the_edition_in_force()
    {
        await FileAsync(First);
        await FileAsync(Revision(1, "2026-04-01"));

        var before = await (await _server.PostJsonAsync($"/api/register/{First.Id}/assessments/monitoring", "{}")).JsonAsync();
        await ComeAsync("2026-04-01T08:00");

        Assert.Equal((1, 0), ((int)before["version"]!, (int)before["revision"]!));
        Assert.Equal("2026-10-01", (string?)(await EntryAsync())["monitoringDue"]);
    }

    [Theory]
    [InlineData("2026-04-01", "2026-05-01", "1 2 3")]
    [InlineData("2026-05-01", "2026-04-01", "1 3 3")]
    [InlineData("2026-05-01", "2026-05-01", "1 1 3")]
    [InlineData("2026-05-01", "2026-03-10", "3 3 3")]
    public async Task Of_two_that_are_filed_ahead_the_one_filed_later_overtakes_what_would_come_after_it(string one, string other, string current)
    {
        await FileAsync(First);
        await FileAsync(Revision(1, one));
        await FileAsync(Revision(2, other));

        var seen = new List<int>();
        foreach (var day in new[] { "2026-03-20", "2026-04-20", "2026-05-20" })
        {
            await ComeAsync($"{day}T08:00");
            seen.Add((int)(await EntryAsync())["version"]!);
            Assert.Equal("inForce", (string?)(await EntryAsync())["status"]);
        }

        Assert.Equal(current, string.Join(' ', seen));
    }

    [Fact]
    public async Task A_first_edition_waits_alone_and_comes_on_its_day()
    {
        await FileAsync(First.With(c => c with { EffectiveOn = new DateOnly(2026, 4, 1) }));
        Assert.Equal("upcoming", (string?)(await EntryAsync())["status"]);

        await FileAsync(Revision(0, "2026-03-20", "Dipercepat"));
        Assert.Equal(("Dipercepat", "upcoming"), ((string?)(await EntryAsync())["title"], (string?)(await EntryAsync())["status"]));
        await ComeAsync("2026-03-20T08:00");

        Assert.Equal("inForce", (string?)(await EntryAsync())["status"]);
        Assert.Equal([(2, true, false), (1, false, false)], await VersionsAsync());
    }

    [Fact]
    public async Task What_is_called_off_does_not_come_and_may_come_after_all()
    {
        await FileAsync(First);
        await FileAsync(Revision(1, "2026-04-01"));
        await FileAsync(Revision(2, "2026-05-01"));

        Assert.Equal(HttpStatusCode.BadRequest, await CallOffAsync(2, " "));
        Assert.Equal(HttpStatusCode.NoContent, await CallOffAsync(2, "Anggaran belum ada"));
        Assert.Equal(HttpStatusCode.NoContent, await CallOffAsync(3, "Menunggu peraturan"));
        Assert.Equal(HttpStatusCode.Conflict, await CallOffAsync(3, "Sekali lagi"));
        Assert.Equal(HttpStatusCode.Conflict, await CallOffAsync(1, "Yang berlaku"));
        Assert.Equal(HttpStatusCode.NotFound, await CallOffAsync(9, "Tidak ada"));
        await ComeAsync("2026-04-02T08:00");

        Assert.Equal([(3, false, false), (2, false, false), (1, true, false)], await VersionsAsync());
        Assert.Equal("Anggaran belum ada", (string?)(await DetailAsync())["versions"]![1]!["calledOff"]);
        Assert.Equal(HttpStatusCode.Conflict, await AwaitAsync(2));
        Assert.Equal(HttpStatusCode.NoContent, await AwaitAsync(3));
        Assert.Equal(HttpStatusCode.Conflict, await AwaitAsync(3));
        await ComeAsync("2026-05-01T00:00");
        Assert.Equal([(3, true, false), (2, false, false), (1, false, false)], await VersionsAsync());
        Assert.Equal(["awaited", "calledOff", "calledOff", "cameIntoForce"], (await ActsAsync()).Where(a => a is not ("accepted" or "filed")).Order());
    }

    [Theory]
    [InlineData(null, "inForce")]
    [InlineData("2026-03-20", "inForce")]
    [InlineData("2026-04-15", "withdrawn")]
    public async Task A_withdrawal_is_of_the_editions_before_its_day(string? withdrawnOn, string inTheEnd)
    {
        await FileAsync(First);
        await FileAsync(Revision(1, "2026-04-01"));
        var body = new JObject { ["reason"] = "Diganti", ["on"] = withdrawnOn };

        Assert.Equal(HttpStatusCode.NoContent, (await _server.PostJsonAsync($"/api/register/{First.Id}/withdrawal", body.ToString())).StatusCode);

        await ComeAsync("2026-03-20T08:00");
        var before = await EntryAsync();
        Assert.Equal(withdrawnOn == "2026-04-15" ? "inForce" : "withdrawn", (string?)before["status"]);
        Assert.Equal("2026-04-01", (string?)before["next"]!["effectiveOn"]);
        await ComeAsync("2026-04-01T08:00");
        Assert.Equal(("inForce", 2), ((string?)(await EntryAsync())["status"], (int)(await EntryAsync())["version"]!));
        await ComeAsync("2026-04-20T08:00");
        Assert.Equal(inTheEnd, (string?)(await EntryAsync())["status"]);
    }

    [Fact]
    public async Task What_has_not_come_cannot_be_made_current_and_a_check_of_the_next_draft_looks_at_it()
    {
        await FileAsync(First);
        var next = await FileAsync(Revision(1, "2026-04-01"));

        Assert.Equal(HttpStatusCode.Conflict, (await _server.Client.PostAsync($"/api/archive/{next["id"]}/restore", null)).StatusCode);
        var draft = Revision(1, null, "Judul Ketiga");
        var check = await (await _server.PostJsonAsync("/api/sops/check", SopJson.Write(draft))).JsonAsync();

        Assert.Contains(check["findings"]!, f => ((string?)f["where"]!["path"])?.Contains("revision", StringComparison.Ordinal) == true);
        Assert.Equal([(2, false, true), (1, true, false)], await VersionsAsync());
    }

    /// <summary>Whatever is filed when: an SOP in force never falls back, and in the end the last that was filed holds.</summary>
    [Fact]
    public async Task In_any_order_of_filings_and_days_what_is_in_force_stays_in_force()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);
            var sop = First with { Id = Guid.NewGuid(), Cover = First.Cover with { Number = $"SOP/ACAK/{seed}" } };
            var (last, wasInForce) = (0, false);
            for (var act = 0; act < 8; act++)
            {
                if (act == 0 || random.Next(2) == 0)
                {
                    var effective = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).AddDays(random.Next(-10, 40));
                    await RegisterSeed.FillAsync(_server.Services, [sop.With(c => c with { Revision = last, EffectiveOn = effective })]);
                    last++;
                }
                else
                {
                    _clock.Pass(TimeSpan.FromDays(random.Next(1, 20)));
                    await RunAsync();
                }

                wasInForce = await DemandOneInForceAsync(sop.Id, wasInForce, $"seed {seed}, act {act}");
            }

            _clock.Pass(TimeSpan.FromDays(60));
            await RunAsync();
            var detail = await GetAsync($"/api/register/{sop.Id}");
            Assert.True((int)detail["entry"]!["version"]! == last && (string?)detail["entry"]!["status"] == "inForce", $"seed {seed}: {detail["entry"]}");
            Assert.DoesNotContain(detail["versions"]!, v => (bool)v["upcoming"]!);
        }
    }

    private async Task<bool> DemandOneInForceAsync(Guid sop, bool wasInForce, string where)
    {
        var detail = await GetAsync($"/api/register/{sop}");
        var inForce = (string?)detail["entry"]!["status"] == "inForce";
        Assert.True(detail["versions"]!.Count(v => (bool)v["current"]!) == 1 && (inForce || !wasInForce), $"{where}: {detail["versions"]}");
        return inForce;
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse($"{moment}+07:00", System.Globalization.CultureInfo.InvariantCulture);

    private static Sop Revision(int number, string? effectiveOn, string? title = null) => First.With(c => c with
    {
        Revision = number,
        RevisedOn = number == 0 ? null : new DateOnly(2026, 3, 9),
        EffectiveOn = effectiveOn is null ? null : DateOnly.Parse(effectiveOn, System.Globalization.CultureInfo.InvariantCulture),
        Title = title ?? c.Title,
        Warnings = [.. c.Warnings, $"Revisi {number} {effectiveOn}"],
    });

    private Task<RunningServer> StartAsync() => RunningServer.StartAtAsync(_clock, _data, [.. _database, "--Limits:Burst", "100000"]);

    private Task RunAsync() => _server.Services.GetRequiredService<ComingIntoForce>().RunAsync(default);

    private Task ComeAsync(string moment)
    {
        _clock.Reach(At(moment));
        return RunAsync();
    }

    private async Task<JToken> FileAsync(Sop sop)
    {
        using var content = new ByteArrayContent(sop.Docx());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var status = await _server.Client.PostAsync("/api/archive", content).JsonAsync();
        Assert.True((string?)status["state"] == "filed", status.ToString());
        return status;
    }

    private async Task ImportUnitAsync()
    {
        using var content = new ByteArrayContent(Csv.Write(["Kode", "Nama Unit"], [["U", Unit]]));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        Assert.Equal(HttpStatusCode.OK, (await _server.Client.PostAsync("/api/units/import", content)).StatusCode);
    }

    private async Task<HttpStatusCode> CallOffAsync(int version, string reason) =>
        (await _server.PostJsonAsync($"/api/register/{First.Id}/versions/{version}/withdrawal", new JObject { ["reason"] = reason }.ToString())).StatusCode;

    private async Task<HttpStatusCode> AwaitAsync(int version) => (await _server.Client.DeleteAsync($"/api/register/{First.Id}/versions/{version}/withdrawal")).StatusCode;

    private async Task<HttpStatusCode> ReadAsync(int revision) =>
        (await _server.PostJsonAsync($"/api/awareness/sops/{First.Id}/reading", new JObject { ["revision"] = revision }.ToString())).StatusCode;

    private Task<JToken> GetAsync(string path) => _server.Client.GetAsync(path).JsonAsync();

    private Task<JToken> DetailAsync() => GetAsync($"/api/register/{First.Id}");

    private Task<JToken> AwarenessAsync() => GetAsync($"/api/awareness/sops/{First.Id}");

    /// <summary>The same in the list and on the SOP's page.</summary>
    private async Task<JToken> EntryAsync()
    {
        var listed = Assert.Single((await GetAsync("/api/register"))["entries"]!);
        Assert.True(JToken.DeepEquals(listed, (await DetailAsync())["entry"]));
        return listed;
    }

    private async Task<List<(int Version, bool Current, bool Upcoming)>> VersionsAsync() =>
        [.. (await DetailAsync())["versions"]!.Select(v => ((int)v["version"]!, (bool)v["current"]!, (bool)v["upcoming"]!))];

    private async Task<List<string?>> ActsAsync() => [.. (await GetAsync("/api/audit"))["entries"]!.Select(e => (string?)e["act"])];
}

public sealed class SuccessionOnSqliteTests : SuccessionTests
{
    protected override Task<string[]> DatabaseAsync() => Task.FromResult<string[]>([]);
}

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class SuccessionOnPostgresTests(PostgresServer postgres) : SuccessionTests
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
