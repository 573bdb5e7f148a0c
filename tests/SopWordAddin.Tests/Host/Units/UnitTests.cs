using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Tables;
using SopWordAddin.Tests.Generated;
using SopWordAddin.Tests.Host.Register;
using Xunit;

namespace SopWordAddin.Tests.Host.Units;

/// <summary>The agency's units over a register of 320 SOPs, through HTTP; the same on both databases.</summary>
public abstract class UnitTests(OfficeServer office) : IAsyncLifetime
{
    private readonly RunningServer _server = office.Server;

    public static byte[] UnitTable { get; } = Csv.Write(
        ["Kode", "Nama Unit", "Induk", "Tingkat"],
        [.. SyntheticOffice.Units.Select(u => new object?[] { u.Code, u.Name, u.Parent, u.Level })]);

    public async Task InitializeAsync() => Assert.Equal(HttpStatusCode.OK, (await ImportAsync("units", UnitTable)).StatusCode);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_same_table_again_changes_nothing_and_a_workbook_counts_as_well()
    {
        var xlsx = Spreadsheet.Write("Unit", ["kode", "nama", "induk", "tingkat"], [.. SyntheticOffice.Units.Select(u => new object?[] { u.Code, u.Name, u.Parent, u.Level })]);

        var answer = await ImportAsync("units", xlsx).JsonAsync();

        Assert.Equal((0, 0, SyntheticOffice.Units.Count), ((int)answer["added"]!, (int)answer["changed"]!, (int)answer["unchanged"]!));
    }

    [Fact]
    public async Task Every_SOP_counts_once_in_its_unit_and_in_all_above()
    {
        var coverage = await CoverageAsync();

        Assert.Equal(SyntheticOffice.Units.Count, coverage["units"]!.Count());
        Assert.Equal(OfficeServer.Sops, Sum(coverage["total"]!));
        Assert.Equal(OfficeServer.Sops, coverage["units"]!.Sum(u => Sum(u["own"]!)));
        Assert.Equal(OfficeServer.Sops, Sum(coverage["units"]!.First(u => (string?)u["code"] == "PST")["whole"]!));
        Assert.Empty(coverage["strangers"]!);
    }

    [Fact]
    public async Task What_is_needed_is_met_by_the_SOP_of_its_title_in_its_unit()
    {
        var sop = SyntheticOffice.Sop(44);
        var unit = await UnitAsync(sop.Cover.Unit!);
        var needs = Csv.Write(
            ["Unit", "Tugas", "Judul SOP", "Prioritas", "Target"],
            [
                [sop.Cover.Unit, "Tugas A", $"SOP {sop.Cover.Title.ToUpperInvariant()}", "tinggi", "31/03/2024"],
                [(string?)unit["code"], "Tugas B", "Pembinaan Teleskop", "", "2024-03-31"],
            ]);
        Assert.Equal(HttpStatusCode.OK, (await ImportAsync("needs", needs)).StatusCode);

        var listed = await NeedsAsync(unit);

        var met = listed.Single(n => (string?)n["duty"] == "Tugas A");
        Assert.Equal(sop.Id.ToString(), (string?)met["sopId"]);
        Assert.False((bool)met["late"]!);
        var open = listed.Single(n => (string?)n["duty"] == "Tugas B");
        Assert.Equal("needed", (string?)open["state"]);
        Assert.True((bool)open["late"]!);
        Assert.Equal(1, (int)(await UnitAsync(sop.Cover.Unit!))["own"]!["late"]!);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.DeleteAsync($"/api/needs/{open["id"]}")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.DeleteAsync($"/api/needs/{met["id"]}")).StatusCode);
    }

    [Fact]
    public async Task A_need_is_written_changed_and_deleted()
    {
        var unit = await UnitAsync("Pusat Data");
        var need = new JObject { ["unitId"] = unit["id"], ["title"] = "Pemutakhiran Sandi" };
        Assert.Equal(HttpStatusCode.NoContent, (await _server.PostJsonAsync("/api/needs", need.ToString())).StatusCode);
        var id = (string)(await NeedsAsync(unit)).Single(n => (string?)n["title"] == "Pemutakhiran Sandi")["id"]!;

        need["progress"] = "inReview";
        using var change = new StringContent(need.ToString(), Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.PutAsync($"/api/needs/{id}", change)).StatusCode);

        Assert.Equal("inReview", (string?)(await NeedsAsync(unit)).Single(n => (string?)n["id"] == id)["state"]);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.DeleteAsync($"/api/needs/{id}")).StatusCode);
        need["title"] = " ";
        Assert.Equal(HttpStatusCode.BadRequest, (await _server.PostJsonAsync("/api/needs", need.ToString())).StatusCode);
    }

    [Theory]
    [InlineData("kode;nama;induk\nA;Unit A;B\n", "units.parentUnknown", 2)]
    [InlineData("kode;nama\nA;Unit A\nA;Unit B\n", "units.codeTwice", 3)]
    [InlineData("kode;nama;tingkat\nA;Unit A;desa\n", "units.levelUnknown", 2)]
    [InlineData("kode,nama,induk\nA,Unit A,B\nB,Unit B,A\n", "units.circle", 2)]
    public async Task A_table_at_fault_is_refused_with_its_lines_and_nothing_of_it_comes_in(string table, string code, int line)
    {
        var response = await ImportAsync("units", Encoding.UTF8.GetBytes(table));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await response.JsonAsync())["errors"]![0]!;
        Assert.Equal((code, line), ((string)error["code"]!, (int)error["line"]!));
        Assert.Equal(SyntheticOffice.Units.Count, (await CoverageAsync())["units"]!.Count());
    }

    [Theory]
    [InlineData("nama\nUnit A\n", "units.columnMissing")]
    [InlineData("PK\u0003\u0004 bukan zip", "units.noTable")]
    public async Task What_is_no_such_table_is_refused(string file, string code)
    {
        var response = await ImportAsync("units", Encoding.UTF8.GetBytes(file));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(code, (string?)(await response.JsonAsync())["code"]);
    }

    [Fact]
    public async Task A_lower_office_offers_its_SOP_to_the_office_above_which_accepts_or_returns_it()
    {
        var lower = SyntheticOffice.Sops(OfficeServer.Sops).First(s => s.Cover.Unit == "Kabupaten Contoh 2-3");
        var offer = new JObject { ["sopId"] = lower.Id, ["note"] = "Mohon dipakai se-provinsi" }.ToString();
        Assert.Equal(HttpStatusCode.NoContent, (await _server.PostJsonAsync("/api/forwardings", offer)).StatusCode);
        Assert.Equal("units.offeredBefore", (string?)(await _server.PostJsonAsync("/api/forwardings", offer).JsonAsync())["code"]);
        var offered = (await _server.Client.GetAsync("/api/forwardings").JsonAsync()).Single(f => (string?)f["sopId"] == lower.Id.ToString());
        Assert.Equal(("offered", "Provinsi Contoh 2"), ((string)offered["state"]!, (string)offered["toUnit"]!));

        Assert.Equal("units.returnedWithoutNote", (string?)(await DecideAsync(offered, false, "")).First!.Parent!["code"]);
        Assert.Equal(JTokenType.Null, (await DecideAsync(offered, false, "Lengkapi dasar hukum")).Type);
        Assert.Equal("units.decidedBefore", (string?)(await DecideAsync(offered, true, ""))["code"]);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.PostJsonAsync("/api/forwardings", offer)).StatusCode);

        var top = SyntheticOffice.Sops(OfficeServer.Sops).First(s => s.Cover.Unit == "Biro Umum");
        Assert.Equal("units.noOfficeAbove", (string?)(await _server.PostJsonAsync("/api/forwardings", new JObject { ["sopId"] = top.Id }.ToString()).JsonAsync())["code"]);
    }

    private async Task<JToken> DecideAsync(JToken forwarding, bool accept, string note)
    {
        var response = await _server.PostJsonAsync($"/api/forwardings/{forwarding["id"]}/decision", new JObject { ["accept"] = accept, ["note"] = note }.ToString());
        return response.StatusCode == HttpStatusCode.NoContent ? JValue.CreateNull() : await response.JsonAsync();
    }

    private Task<JToken> CoverageAsync() => _server.Client.GetAsync("/api/units/coverage").JsonAsync();

    private async Task<JToken> UnitAsync(string name) => (await CoverageAsync())["units"]!.Single(u => (string?)u["name"] == name);

    private Task<JToken> NeedsAsync(JToken unit) => _server.Client.GetAsync($"/api/units/{unit["id"]}/needs").JsonAsync();

    private async Task<HttpResponseMessage> ImportAsync(string what, byte[] table)
    {
        using var content = new ByteArrayContent(table);
        return await _server.Client.PostAsync($"/api/{what}/import", content);
    }

    private static int Sum(JToken counts) => counts.Children<JProperty>().Where(p => p.Name != "late").Sum(p => (int)p.Value);
}

public sealed class UnitsOnSqliteTests(OfficeOnSqlite office) : UnitTests(office), IClassFixture<OfficeOnSqlite>;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class UnitsOnPostgresTests(OfficeOnPostgres office) : UnitTests(office), IClassFixture<OfficeOnPostgres>;
