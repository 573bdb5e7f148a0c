using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Tables;
using SopWordAddin.Tests.Generated;
using SopWordAddin.Tests.Host.Register;
using SopWordAddin.Tests.Host.Units;
using SopWordAddin.Tests.Word;
using Xunit;

namespace SopWordAddin.Tests.Host.Awareness;

/// <summary>Who is to know which SOPs, over a register of 320 SOPs, through HTTP; the same on both databases.</summary>
public abstract class AwarenessTests(OfficeServer office) : IAsyncLifetime
{
    private readonly RunningServer _server = office.Server;

    public async Task InitializeAsync() => Assert.Equal(HttpStatusCode.OK, (await ImportAsync("units", UnitTests.UnitTable)).StatusCode);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_unit_reads_its_own_SOPs_those_it_carries_out_and_those_related_to_its_own()
    {
        var (own, other) = ("Biro Hukum", "Biro Perencanaan");
        var carried = SyntheticOffice.Sop(5000).InForceSince(2024).Of(other).With(c => c with { Title = "Penelaahan Naskah Contoh", Number = "AWR/1", RelatedSops = [] });
        carried = carried with { Flow = carried.Flow with { Actors = [carried.Flow.Actors[0] with { Name = $"Kepala {own}" }, .. carried.Flow.Actors.Skip(1)] } };
        var grouped = SyntheticOffice.Sop(5001).InForceSince(2024).Of(other).With(c => c with { Title = "Penelaahan Naskah Bersama", Number = "AWR/2", RelatedSops = [] });
        grouped = grouped with { Flow = grouped.Flow with { Actors = [.. grouped.Flow.Actors.Select(a => a with { Group = own })] } };
        var related = SyntheticOffice.Sop(5002).InForceSince(2024).Of(other).With(c => c with { Title = "Pemantauan Naskah Contoh", Number = "AWR/3", RelatedSops = ["SOP Pembahasan Naskah Contoh"] });
        var named = SyntheticOffice.Sop(5003).InForceSince(2024).Of(own).With(c => c with { Title = "Pembahasan Naskah Contoh", Number = "AWR/4", RelatedSops = [] });
        var upcoming = SyntheticOffice.Sop(5004).InForceSince(2199).Of(own).With(c => c with { Title = "Pembahasan Naskah Kelak", Number = "AWR/5", RelatedSops = [] });
        await RegisterSeed.FillAsync(_server.Services, [carried, grouped, related, named, upcoming]);

        var list = (await ListAsync(await UnitAsync(own)))["entries"]!.ToDictionary(e => (Guid)e["sopId"]!, e => (string)e["reason"]!);

        Assert.Equal("executor", list[carried.Id]);
        Assert.Equal("executor", list[grouped.Id]);
        Assert.Equal("related", list[related.Id]);
        Assert.Equal("own", list[named.Id]);
        Assert.DoesNotContain(upcoming.Id, list.Keys);
        Assert.Equal("related", (await ListAsync(await UnitAsync(other)))["entries"]!.Where(e => (Guid)e["sopId"]! == named.Id).Select(e => (string?)e["reason"]).Single());
    }

    [Fact]
    public async Task An_SOP_names_the_very_units_whose_lists_name_it()
    {
        var units = (await _server.Client.GetAsync("/api/awareness").JsonAsync())["units"]!.Select(u => (Guid)u["id"]!).ToList();
        var lists = new HashSet<(Guid Unit, Guid Sop, string Reason)>();
        foreach (var unit in units)
        {
            lists.UnionWith((await ListAsync(unit))["entries"]!.Select(e => (unit, (Guid)e["sopId"]!, (string)e["reason"]!)));
        }

        var sops = lists.Select(l => l.Sop).Distinct().Order().Where((_, i) => i % 7 == 0).ToList();
        Assert.True(sops.Count > 20 && lists.Select(l => l.Reason).Distinct().Count() == 3, $"{sops.Count} of {lists.Count}");
        foreach (var sop in sops)
        {
            var named = (await SopAsync(sop))["units"]!.Select(u => ((Guid)u["id"]!, sop, (string)u["reason"]!));
            Assert.Equal(lists.Where(l => l.Sop == sop).Order(), named.Order());
        }
    }

    [Fact]
    public async Task What_is_read_holds_for_its_revision_and_can_be_taken_back()
    {
        var sop = SyntheticOffice.Sop(5010).InForceSince(2024).Of("Pusat Data").With(c => c with { Title = "Penyiapan Sandi Contoh", Number = "AWR/10", RelatedSops = [] });
        await RegisterSeed.FillAsync(_server.Services, [sop]);
        var unit = await UnitAsync("Pusat Data");
        await ChooseAsync(unit);
        Assert.Equal(HttpStatusCode.Conflict, (await ReadAsync(sop.Id, 7)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await ReadAsync(sop.Id, 0)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await ReadAsync(sop.Id, 0)).StatusCode);
        Assert.NotNull((DateTime?)(await EntryAsync(unit, sop.Id))["mineAt"]);
        Assert.Equal(1, (int)(await EntryAsync(unit, sop.Id))["readers"]!);
        Assert.Equal((1, 1), Share((await SopAsync(sop.Id))["units"]![0]!["share"]!));

        await RegisterSeed.FillAsync(_server.Services, [sop.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn })]);
        Assert.Null((DateTime?)(await EntryAsync(unit, sop.Id))["mineAt"]);

        await ReadAsync(sop.Id, 1);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.DeleteAsync($"/api/awareness/sops/{sop.Id}/reading")).StatusCode);
        Assert.Equal(0, (int)(await EntryAsync(unit, sop.Id))["readers"]!);
        var acts = (await _server.Client.GetAsync("/api/audit").JsonAsync())["entries"]!.Where(e => ((string)e["subject"]!).Contains("AWR/10")).Select(e => (string?)e["act"]);
        Assert.Equal(["readTakenBack", "read", "read"], acts);
        await ChooseAsync(null);
    }

    [Fact]
    public async Task People_come_in_from_a_table_and_are_told_with_who_has_not_read()
    {
        var sop = SyntheticOffice.Sop(5020).InForceSince(2024).Of("Bagian Umum Provinsi Contoh 2").With(c => c with { Title = "Penataan Gudang Contoh", Number = "AWR/20", RelatedSops = [] });
        await RegisterSeed.FillAsync(_server.Services, [sop]);
        var table = Csv.Write(["Nama", "E-mail", "Unit"], [["Pegawai Contoh Satu", "Satu@contoh.go.id", "Bagian Umum Provinsi Contoh 2"], ["Pegawai Contoh Dua", "dua@contoh.go.id", "P2.1"]]);

        Assert.Equal(2, (int)(await ImportAsync("people", table).JsonAsync())["added"]!);
        Assert.Equal(2, (int)(await ImportAsync("people", table).JsonAsync())["unchanged"]!);

        var answer = await SopAsync(sop.Id);
        Assert.Equal((0, 2), Share(answer["units"]![0]!["share"]!));
        Assert.Equal(["Pegawai Contoh Dua", "Pegawai Contoh Satu"], answer["people"]!.Select(p => (string?)p["name"]));
        var row = (await _server.Client.GetAsync("/api/awareness").JsonAsync())["units"]!.Single(u => (string?)u["name"] == "Bagian Umum Provinsi Contoh 2");
        Assert.Equal((2, 2 * (int)row["sops"]!), ((int)row["people"]!, (int)row["share"]!["wanted"]!));

        var people = (await _server.Client.GetAsync("/api/people").JsonAsync()).Where(p => (string?)p["unit"] == "Bagian Umum Provinsi Contoh 2").ToList();
        Assert.Equal("satu@contoh.go.id", (string?)people[1]["email"]);
        foreach (var person in people)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.DeleteAsync($"/api/people/{person["id"]}")).StatusCode);
        }

        Assert.Empty((await SopAsync(sop.Id))["people"]!);
    }

    [Fact]
    public async Task Rows_at_fault_are_named_and_nothing_of_the_table_comes_in()
    {
        var before = (await _server.Client.GetAsync("/api/people").JsonAsync()).Count();
        var table = Csv.Write(["Nama", "E-mail", "Unit"], [["Pegawai A", "a@contoh.go.id", "Biro Umum"], ["Pegawai B", "bukan alamat", "Biro Umum"], ["Pegawai C", "a@contoh.go.id", "Biro Umum"], ["Pegawai D", "d@contoh.go.id", "Unit Entah"]]);

        var problem = await ImportAsync("people", table).JsonAsync();

        Assert.Equal(["awareness.emailUnknown", "awareness.emailTwice", "units.unitUnknown"], problem["errors"]!.Select(e => (string?)e["code"]));
        Assert.Equal([3, 4, 5], problem["errors"]!.Select(e => (int)e["line"]!));
        Assert.Equal(before, (await _server.Client.GetAsync("/api/people").JsonAsync()).Count());
    }

    [Fact]
    public async Task An_SOP_is_shown_on_one_sheet_and_as_a_document()
    {
        var id = SyntheticOffice.Sop(3).Id;

        var brief = await _server.Client.GetAsync($"/api/register/{id}/brief").JsonAsync();

        Assert.True((bool)brief["upright"]!);
        var page = (string)Assert.Single(brief["pages"]!)!;
        Assert.Contains("Waktu", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kelengkapan<", page, StringComparison.Ordinal);
        var document = await _server.Client.GetAsync($"/api/register/{id}/brief/document");
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", document.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("Lembar ringkas - SOP", document.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.DoesNotContain("BERLAKU", await SheetAsync(id), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync($"/api/register/{Guid.NewGuid()}/brief")).StatusCode);
    }

    [Fact]
    public async Task A_sheet_says_whether_its_SOP_binds()
    {
        var upcoming = SyntheticOffice.Sop(4) with { Id = Guid.NewGuid() };
        upcoming = upcoming with { Cover = upcoming.Cover with { Number = "SOP-LEMBAR/1", Title = "Kegiatan Mendatang", EffectiveOn = new DateOnly(2999, 1, 2) } };
        await RegisterSeed.FillAsync(_server.Services, [upcoming]);

        Assert.Equal("upcoming", (string?)(await _server.Client.GetAsync($"/api/register/{upcoming.Id}/brief").JsonAsync())["status"]);
        Assert.StartsWith("BELUM BERLAKU, mulai 2 Januari 2999", await SheetAsync(upcoming.Id), StringComparison.Ordinal);
        Assert.True((await _server.PostJsonAsync($"/api/register/{upcoming.Id}/withdrawal", """{"reason":"Contoh","on":"2026-01-03"}""")).IsSuccessStatusCode);
        Assert.StartsWith("TIDAK BERLAKU sejak 3 Januari 2026", await SheetAsync(upcoming.Id), StringComparison.Ordinal);
    }

    private async Task<string> SheetAsync(Guid sop)
    {
        var docx = await _server.Client.GetByteArrayAsync($"/api/register/{sop}/brief/document");
        return string.Concat(Docx.Xml(docx).Descendants(Docx.W + "t").Select(t => t.Value));
    }

    private static (int Read, int Wanted) Share(JToken share) => ((int)share["read"]!, (int)share["wanted"]!);

    private async Task<Guid> UnitAsync(string name) =>
        (Guid)(await _server.Client.GetAsync("/api/awareness").JsonAsync())["units"]!.Single(u => (string?)u["name"] == name)["id"]!;

    private Task<JToken> ListAsync(Guid unit) => _server.Client.GetAsync($"/api/awareness/units/{unit}").JsonAsync();

    private async Task<JToken> EntryAsync(Guid unit, Guid sop) => (await ListAsync(unit))["entries"]!.Single(e => (Guid)e["sopId"]! == sop);

    private Task<JToken> SopAsync(Guid sop) => _server.Client.GetAsync($"/api/awareness/sops/{sop}").JsonAsync();

    private Task<HttpResponseMessage> ReadAsync(Guid sop, int revision) =>
        _server.PostJsonAsync($"/api/awareness/sops/{sop}/reading", new JObject { ["revision"] = revision }.ToString());

    private async Task ChooseAsync(Guid? unit)
    {
        using var body = new StringContent(new JObject { ["unitId"] = unit }.ToString(), Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.PutAsync("/api/awareness/me", body)).StatusCode);
    }

    private async Task<HttpResponseMessage> ImportAsync(string what, byte[] table)
    {
        using var content = new ByteArrayContent(table);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await _server.Client.PostAsync($"/api/{what}/import", content);
    }
}

public sealed class AwarenessOnSqliteTests(OfficeOnSqlite office) : AwarenessTests(office), IClassFixture<OfficeOnSqlite>;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class AwarenessOnPostgresTests(OfficeOnPostgres office) : AwarenessTests(office), IClassFixture<OfficeOnPostgres>;
