using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using SopWordAddin.Tests.Host.Archive.SharePoint;
using Xunit;

namespace SopWordAddin.Tests.Host.Audit;

/// <summary>What the secretariat reads in the log; the same on both databases.</summary>
public abstract class AuditTests : LibraryTests
{
    private static readonly Guid One = Guid.NewGuid();

    [Fact]
    public async Task The_log_is_narrowed_by_SOP_person_act_and_day_and_read_page_by_page()
    {
        var first = FileableSop.Make("SOP-1", "Satu") with { Id = One };
        await FiledAsync(first.Docx());
        await FiledAsync(first.With(c => c with { Revision = 1 }).Docx(), OtherSecretary);
        await FiledAsync(FileableSop.Make("SOP-2", "Dua").Docx());
        await AskAsync(HttpMethod.Post, $"/api/register/{One}/withdrawal", json: """{"reason":"Digabung ke SOP lain"}""");

        var all = await GetAsync("/api/audit");
        Assert.Equal((7, "SOP dicabut", "Digabung ke SOP lain", One.ToString()), ((int)all["total"]!, Text(all, 0), (string?)all["entries"]![0]!["note"], (string?)all["entries"]![0]!["sopId"]));
        Assert.Equal([Secretary.Name, OtherSecretary.Name], all["people"]!.Select(p => (string?)p["name"]));

        var other = (string)all["people"]!.Single(p => (string?)p["name"] == OtherSecretary.Name)["id"]!;
        Assert.Equal((5, "SOP-1 Satu"), await TotalAsync($"sop={One}"));
        Assert.Equal((2, null), await TotalAsync($"person={Uri.EscapeDataString(other)}"));
        Assert.Equal((3, null), await TotalAsync("act=filed"));
        Assert.Equal((2, null), await TotalAsync("text=dua"));
        Assert.Equal((0, null), await TotalAsync("text=SOP_2"));
        Assert.Equal((1, "SOP-1 Satu"), await TotalAsync($"act=filed&sop={One}&person={Uri.EscapeDataString(other)}"));
        Assert.Equal((0, null), await TotalAsync($"sop={Guid.NewGuid()}"));
        Assert.Equal((0, null), await TotalAsync("person=server"));
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)).ToString("O");
        Assert.Equal((7, null), await TotalAsync($"from={today}&to={today}"));
        Assert.Equal((0, null), await TotalAsync("to=2020-01-01"));
        Assert.Equal((0, null), await TotalAsync("from=2999-01-01"));
        AssertStatus(HttpStatusCode.BadRequest, await AskAsync(HttpMethod.Get, "/api/audit?act=dihapus"));
        AssertStatus(HttpStatusCode.BadRequest, await AskAsync(HttpMethod.Get, "/api/audit?from=kemarin"));

        var paged = new List<string>();
        for (var page = 1; page <= 4; page++)
        {
            paged.AddRange((await GetAsync($"/api/audit?size=2&page={page}"))["entries"]!.Select(e => e.ToString()));
        }

        Assert.Equal(all["entries"]!.Select(e => e.ToString()), paged);
    }

    [Fact]
    public async Task What_is_read_is_taken_along_as_a_file_by_the_secretariat_alone()
    {
        await FiledAsync((FileableSop.Make("SOP-1", "Satu") with { Id = One }).Docx());
        await FiledAsync(FileableSop.Make("SOP-2", "Dua").Docx());

        var csv = await AskAsync(HttpMethod.Get, $"/api/audit/export?format=csv&sop={One}");
        var rows = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, rows.Length);
        Assert.Contains("Diarsipkan", rows[1], StringComparison.Ordinal);
        Assert.Contains("SOP-1 Satu", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("Jejak tindakan", csv.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        AssertStatus(HttpStatusCode.OK, await AskAsync(HttpMethod.Get, "/api/audit/export"));
        AssertStatus(HttpStatusCode.BadRequest, await AskAsync(HttpMethod.Get, "/api/audit/export?format=pdf"));
        AssertStatus(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Get, "/api/audit/export", Reviewer));
    }

    private static string? Text(JToken page, int at) => (string?)page["entries"]![at]!["text"];

    private async Task<(int Total, string? Sop)> TotalAsync(string query)
    {
        var page = await GetAsync($"/api/audit?{query}");
        Assert.Equal((int)page["total"]!, page["entries"]!.Count());
        return ((int)page["total"]!, (string?)page["sop"]);
    }
}

public sealed class AuditOnSqliteTests : AuditTests;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class AuditOnPostgresTests(PostgresServer postgres) : AuditTests
{
    protected override Task<string[]> DatabaseAsync() => postgres.NewDatabaseAsync();
}
