using System.Net;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Tests.Generated;
using SopWordAddin.Tests.Host.Register;
using Xunit;

namespace SopWordAddin.Tests.Host.Overlap;

/// <summary>Overlap over a register of 320 SOPs, through HTTP; the same on both databases.</summary>
public abstract class OverlapTests(OfficeServer office)
{
    private readonly RunningServer _server = office.Server;

    [Fact]
    public async Task Pairs_of_different_units_with_the_same_work_are_listed_side_by_side()
    {
        var answer = await _server.Client.GetAsync("/api/overlaps").JsonAsync();

        Assert.True((int)answer["total"]! > 0);
        Assert.All(answer["pairs"]!, pair =>
        {
            Assert.NotEqual((string?)pair["one"]!["unit"], (string?)pair["other"]!["unit"]);
            Assert.NotEmpty(pair["reasons"]!);
            Assert.NotEmpty(pair["one"]!["steps"]!);
        });
        var scores = answer["pairs"]!.Select(p => (double)p["score"]!).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public async Task A_draft_is_held_against_the_register()
    {
        var filed = SyntheticOffice.Sop(20);
        var draft = filed with { Id = Guid.NewGuid(), Cover = filed.Cover with { Unit = "Unit Baru", Number = "SOP/BARU/1" } };

        var answer = await _server.PostJsonAsync("/api/overlaps/of", SopJson.Write(draft)).JsonAsync();

        var best = answer["pairs"]![0]!;
        Assert.Equal(filed.Id.ToString(), (string?)best["other"]!["id"]);
        Assert.Equal(filed.Flow.Steps.Count, best["matching"]!.Count());
        Assert.Contains("title", best["reasons"]!.Select(r => (string?)r));
    }

    [Fact]
    public async Task What_a_person_says_of_a_pair_is_remembered_and_told_to_be_old_after_a_revision()
    {
        var pair = (await _server.Client.GetAsync("/api/overlaps?judged=false").JsonAsync())["pairs"]!.Last!;
        var (one, other) = (Guid.Parse((string)pair["one"]!["id"]!), Guid.Parse((string)pair["other"]!["id"]!));
        var open = (int)(await _server.Client.GetAsync("/api/overlaps").JsonAsync())["open"]!;

        // In either order it is the same pair.
        Assert.Equal(HttpStatusCode.NoContent, (await JudgeAsync(other, one, "merge")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await JudgeAsync(one, other, "different")).StatusCode);

        var judged = Assert.Single((await _server.Client.GetAsync("/api/overlaps?judged=true").JsonAsync())["pairs"]!);
        Assert.Equal("different", (string?)judged["verdict"]);
        Assert.False((bool)judged["outdated"]!);
        Assert.Equal(open - 1, (int)(await _server.Client.GetAsync("/api/overlaps").JsonAsync())["open"]!);

        Assert.Equal(HttpStatusCode.NoContent, (await JudgeAsync(one, other, null)).StatusCode);
        Assert.Empty((await _server.Client.GetAsync("/api/overlaps?judged=true").JsonAsync())["pairs"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await JudgeAsync(one, other, "different")).StatusCode);

        var sop = SyntheticOffice.Sops(OfficeServer.Sops).Single(s => s.Id == one);
        await RegisterSeed.FillAsync(_server.Services, [sop with { Cover = sop.Cover with { Revision = 1, RevisedOn = sop.Cover.EffectiveOn } }]);
        Assert.True((bool)(await _server.Client.GetAsync("/api/overlaps?judged=true").JsonAsync())["pairs"]![0]!["outdated"]!);
    }

    [Fact]
    public async Task Only_SOPs_of_the_register_are_judged() =>
        Assert.Equal(HttpStatusCode.NotFound, (await JudgeAsync(SyntheticOffice.Sop(1).Id, Guid.NewGuid(), "same")).StatusCode);

    private Task<HttpResponseMessage> JudgeAsync(Guid one, Guid other, string? verdict) =>
        _server.PostJsonAsync("/api/overlaps/judgement", new JObject { ["one"] = one, ["other"] = other, ["verdict"] = verdict }.ToString());
}

public sealed class OverlapOnSqliteTests(OfficeOnSqlite office) : OverlapTests(office), IClassFixture<OfficeOnSqlite>;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class OverlapOnPostgresTests(OfficeOnPostgres office) : OverlapTests(office), IClassFixture<OfficeOnPostgres>;
