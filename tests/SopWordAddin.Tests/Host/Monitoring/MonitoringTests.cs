using System.Globalization;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Tables;
using SopWordAddin.Documents.Word;
using SopWordAddin.Tests.Calendar;
using SopWordAddin.Tests.Generated;
using SopWordAddin.Tests.Host.Register;
using Xunit;

namespace SopWordAddin.Tests.Host.Monitoring;

/// <summary>Monitoring and evaluation of a whole office's SOPs through HTTP; the same on both databases. Each test has an SOP of its own.</summary>
public abstract class MonitoringTests(OfficeServer office)
{
    private readonly RunningServer _server = office.Server;

    // The server's clock is the machine's: days are told from today.
    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    [Fact]
    public async Task A_completed_monitoring_is_kept_and_the_next_is_due_counting_from_its_day()
    {
        var id = Overdue(0);
        var form = await BeginAsync(id, "monitoring");
        Assert.Equal(SyntheticOffice.Sop(Index(id)).Flow.Steps.Select(s => s.Activity), form["monitoring"]!["steps"]!.Select(s => (string?)s["activity"]));

        var missing = await CompleteAsync(form);
        Assert.Equal("monitoring.stepOpen", (string?)missing["code"]);
        Assert.Equal(6, missing["errors"]!.Count());

        FillIn(form["monitoring"]!, bad: 3);
        form["monitoring"]!["steps"]![3]!["action"] = "";
        form = await SaveAsync(form);
        Assert.Equal("steps[3].action", (string?)(await CompleteAsync(form))["errors"]![0]!["path"]);

        form["monitoring"]!["steps"]![3]!["action"] = "Membuat daftar periksa";
        var done = await CompleteAsync(await SaveAsync(form));

        Assert.Equal(5 / 6.0, (double)done["score"]!, 6);
        Assert.NotNull((string?)done["completedBy"]);
        var entry = (await DetailAsync(id))["entry"]!;
        Assert.Equal(Today.AddMonths(6), DateOnly.Parse((string)entry["monitoringDue"]!));
        var list = await _server.Client.GetAsync($"/api/register/{id}/assessments").JsonAsync();
        Assert.Empty(list["open"]!);
        Assert.Equal((string?)form["id"], (string?)Assert.Single(list["done"]!)["id"]);
        Assert.Equal("monitoring.completed", (string?)(await SendAsync(HttpMethod.Put, $"/api/assessments/{form["id"]}", new JObject { ["edit"] = done["edit"], ["monitoring"] = form["monitoring"] }))["code"]);
        Assert.Contains((await _server.Client.GetAsync("/api/audit?size=200").JsonAsync())["entries"]!, e => (string?)e["act"] == "monitored");
    }

    [Fact]
    public async Task A_form_that_is_only_looked_at_leaves_no_draft()
    {
        var id = Overdue(9);
        var offered = await _server.Client.GetAsync($"/api/register/{id}/assessments/evaluation").JsonAsync();

        Assert.False((bool)offered["begun"]!);
        Assert.Equal(7, offered["evaluation"]!["answers"]!.Count());
        Assert.Empty((await _server.Client.GetAsync($"/api/register/{id}/assessments").JsonAsync())["open"]!);
        var begun = await BeginAsync(id, "evaluation");
        Assert.True((bool)begun["begun"]!);
        Assert.Equal((string?)begun["id"], (string?)(await _server.Client.GetAsync($"/api/register/{id}/assessments/evaluation").JsonAsync())["id"]);
        await _server.Client.DeleteAsync($"/api/assessments/{begun["id"]}");
    }

    [Fact]
    public async Task A_form_is_kept_as_one_goes_and_nobody_overwrites_another()
    {
        var form = await BeginAsync(Overdue(1), "evaluation");
        Assert.Equal((string?)form["id"], (string?)(await BeginAsync(Overdue(1), "evaluation"))["id"]);

        form["evaluation"]!["answers"]![2]!["note"] = "Terlalu panjang";
        var saved = await SaveAsync(form);

        Assert.Equal("Terlalu panjang", (string?)(await _server.Client.GetAsync($"/api/assessments/{form["id"]}").JsonAsync())["evaluation"]!["answers"]![2]!["note"]);
        Assert.Equal("monitoring.changedMeanwhile", (string?)(await SaveAsync(form))["code"]);
        form["edit"] = saved["edit"];
        form["evaluation"]!["answers"]![2]!["note"] = new string('x', 2000);
        Assert.Equal("register.textTooLong", (string?)(await SaveAsync(form))["code"]);
        form["evaluation"]!["answers"]![2]!["note"] = "\u0001";
        Assert.Equal("sop.controlCharacter", (string?)(await SaveAsync(form))["code"]);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.DeleteAsync($"/api/assessments/{form["id"]}")).StatusCode);
        Assert.Equal("monitoring.formUnknown", (string?)(await _server.Client.GetAsync($"/api/assessments/{form["id"]}").JsonAsync())["code"]);
    }

    [Fact]
    public async Task An_evaluation_counts_its_yeses_and_wants_a_reason_to_ask_for_a_revision()
    {
        var form = await BeginAsync(Overdue(2), "evaluation");
        Answer(form, no: 2);
        form["evaluation"]!["verdict"] = "revise";
        form["evaluation"]!["reasons"] = new JArray(new JObject { ["stepId"] = "s2", ["text"] = "" });
        form = await SaveAsync(form);
        var missing = await _server.Client.GetAsync($"/api/assessments/{form["id"]}/completion").JsonAsync();
        Assert.Equal(["answers[0].note", "answers[1].note", "reasons[0]"], missing["errors"]!.Select(e => (string)e["path"]!));
        Assert.Equal("monitoring.answerWhy", (string?)(await CompleteAsync(form))["code"]);
        Answer(form, no: 0);
        form["evaluation"]!["reasons"] = new JArray();
        form = await SaveAsync(form);
        Assert.Equal("monitoring.reasonMissing", (string?)(await CompleteAsync(form))["code"]);

        Answer(form, no: 2, why: "Terlalu rumit");
        form["evaluation"]!["reasons"] = new JArray(new JObject { ["stepId"] = "s2", ["text"] = "Konsep selalu kembali dua kali" });
        var done = await CompleteAsync(await SaveAsync(form));

        Assert.Equal(5 / 7.0, (double)done["score"]!, 6);
        Assert.True((bool)done["wantsRevision"]!);
        Assert.Equal(Today.AddMonths(12), DateOnly.Parse((string)(await DetailAsync(Overdue(2)))["entry"]!["evaluationDue"]!));
        Assert.True((int)(await DueAsync(""))["counts"]!["toRevise"]! >= 1);
        Assert.Equal("archive.fileMissing", (string?)(await _server.Client.GetAsync($"/api/assessments/{form["id"]}/revision").JsonAsync())["code"]);
    }

    [Fact]
    public async Task The_form_made_as_a_document_is_filled_in_with_Word_and_taken_back()
    {
        var id = Overdue(3);
        var sop = SyntheticOffice.Sop(Index(id));
        var blank = await _server.Client.GetAsync($"/api/register/{id}/assessments/monitoring/document");
        Assert.StartsWith("Monitoring - SOP", blank.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        var filled = SopForm.Read(await blank.Content.ReadAsByteArrayAsync(), sop.Id, 1, MonitoringForm.Of(sop));
        filled = filled with { Steps = [.. filled.Steps.Select(s => s with { GoesWell = true, Initials = "PC" })], Assessor = "Penilai Contoh", On = Today };

        var taken = await PostAsync($"/api/register/{id}/assessments/monitoring/document", SopForm.Write(sop, SopWordAddin.Documents.Sops.Profiles.BuiltIn[0], 1, filled));

        Assert.All(taken["monitoring"]!["steps"]!, s => Assert.True((bool)s["goesWell"]!));
        Assert.Equal("Penilai Contoh", (string?)taken["monitoring"]!["assessor"]);
        Assert.Equal("form.ofOther", (string?)(await PostAsync($"/api/register/{Overdue(4)}/assessments/monitoring/document", SopForm.Write(sop, SopWordAddin.Documents.Sops.Profiles.BuiltIn[0], 1, filled)))["code"]);
        var again = await _server.Client.GetAsync($"/api/assessments/{taken["id"]}/document");
        Assert.Equal(filled.Steps, SopForm.Read(await again.Content.ReadAsByteArrayAsync(), sop.Id, 1, MonitoringForm.Of(sop)).Steps);
    }

    [Fact]
    public async Task What_is_past_due_comes_first_and_is_counted_by_unit()
    {
        var due = await DueAsync("?days=400");

        var days = due["items"]!.Select(i => (int)i["days"]!).ToList();
        Assert.True(days.FindLastIndex(d => d < 0) < days.Count && days.FindIndex(d => d >= 0) is var first && (first < 0 || days.Skip(first).All(d => d >= 0)));
        Assert.Equal((int)due["counts"]!["monitoringOverdue"]! + (int)due["counts"]!["evaluationOverdue"]!, due["units"]!.Sum(u => (int)u["overdue"]!));
        var unit = (string)due["units"]![0]!["name"]!;
        var ofUnit = await DueAsync($"?days=0&unit={Uri.EscapeDataString(unit)}");
        Assert.All(ofUnit["items"]!, i => Assert.Equal(unit, (string?)i["unit"]));
        Assert.Equal((int)due["units"]![0]!["overdue"]!, ofUnit["items"]!.Count(i => (int)i["days"]! < 0));
    }

    [Fact]
    public async Task The_calendar_holds_both_due_days_of_every_SOP_under_names_that_stay()
    {
        var response = await _server.Client.GetAsync("/api/monitoring/calendar.ics");
        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var events = new SmallCalendarReader(await response.Content.ReadAsByteArrayAsync()).Components("VEVENT");

        Assert.Equal(events.Count, events.Select(e => e["UID"].Single()).Distinct().Count());
        var id = SyntheticOffice.Sop(200).Id;
        var one = events.Single(e => e["UID"].Single() == $"{id}-evaluation@sop-word-addin");
        Assert.Equal(SyntheticOffice.Sop(200).Cover.EffectiveOn!.Value.AddMonths(12).ToString("yyyyMMdd"), one["DTSTART;VALUE=DATE"].Single());
        Assert.EndsWith($"/daftar/sop/{id}", one["URL"].Single(), StringComparison.Ordinal);
        var ofUnit = new SmallCalendarReader(await _server.Client.GetByteArrayAsync("/api/monitoring/calendar.ics?unit=Biro%20Umum"));
        Assert.Equal(16, ofUnit.Components("VEVENT").Count);
        Assert.Equal("Monitoring dan evaluasi SOP Biro Umum", SmallCalendarReader.Text(ofUnit.Lines.First(l => l.Name == "NAME").Value));
        Assert.False((bool)(await _server.Client.GetAsync("/api/monitoring/calendar").JsonAsync())["needsKey"]!);
    }

    [Fact]
    public async Task Measured_times_are_summed_up_beside_their_standards()
    {
        var id = Overdue(5);
        var standard = SyntheticOffice.Sop(Index(id)).Flow.Steps[1].Time;
        var slow = Enumerable.Range(1, 10).Select(i => $"{i * 100},5");

        var entered = await SendAsync(HttpMethod.Post, $"/api/register/{id}/times", new JObject { ["stepId"] = "s1", ["times"] = new JArray(slow) });

        Assert.Equal(10, (int)entered["count"]!);
        var step = (await TimesAsync(id))["steps"]![1]!;
        Assert.Equal(standard, (string?)step["standard"]);
        Assert.Equal(550.5, (double)step["measured"]!["mean"]!, 6);
        Assert.Equal(910.5, (double)step["measured"]!["p90"]!, 6);
        Assert.InRange((double)step["measured"]!["onTime"]!, 0, 0.5);
        Assert.Contains("Langkah 2 lebih lama", (string?)step["finding"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await _server.Client.DeleteAsync($"/api/register/{id}/times/{entered["batch"]}")).StatusCode);
        Assert.Equal(JTokenType.Null, (await TimesAsync(id))["steps"]![1]!["measured"]!.Type);
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.DeleteAsync($"/api/register/{id}/times/{entered["batch"]}")).StatusCode);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    public async Task Times_come_in_by_a_table_and_its_faults_are_named_by_line(string separator)
    {
        var id = Overdue(6);
        string[] rows = ["Langkah;Kegiatan;Waktu baku;Tanggal;Waktu;Catatan", $"1;-;-;{Today:yyyy-MM-dd};12 menit;", $"1;-;-;{Today:dd/MM/yyyy};1 jam 30 menit;antre", $"2;-;-;{Today:yyyy-MM-dd};;", $"3;-;-;{Today:yyyy-MM-dd};90;"];
        string Table(IEnumerable<string> lines) => string.Join("\r\n", lines).Replace(";", separator, StringComparison.Ordinal);

        var wrong = await PostAsync($"/api/register/{id}/times/import", Encoding.UTF8.GetBytes(Table([.. rows, "9;-;-;besok;lama;", $"1;-;-;{Today.AddDays(3):yyyy-MM-dd};5;"])));
        var right = await PostAsync($"/api/register/{id}/times/import", Encoding.UTF8.GetBytes(Table(rows)));

        Assert.Equal("units.tableRefused", (string?)wrong["code"]);
        Assert.Equal([(6, "Langkah"), (6, "Tanggal"), (6, "Waktu"), (7, "Tanggal")], wrong["errors"]!.Select(e => ((int)e["line"]!, (string)e["path"]!)));
        Assert.Equal(3, (int)right["count"]!);
        var times = await TimesAsync(id);
        Assert.Equal(51, (double)times["steps"]![0]!["measured"]!["mean"]!, 6);
        Assert.Equal("units.columnMissing", (string?)(await PostAsync($"/api/register/{id}/times/import", Encoding.UTF8.GetBytes("a;b\r\n1;2")))["code"]);
        await _server.Client.DeleteAsync($"/api/register/{id}/times/{right["batch"]}");
        var template = Encoding.UTF8.GetString(await _server.Client.GetByteArrayAsync($"/api/register/{id}/times/template"));
        Assert.StartsWith("\uFEFFLangkah;Kegiatan;Waktu baku;Tanggal;Waktu;Catatan", template, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_of_a_workbook_are_days_whether_Excel_knows_them_as_such_or_not()
    {
        var id = Overdue(8);
        var table = Spreadsheet.Write("Waktu", ["Langkah", "Tanggal", "Waktu"], [[1, Today, 12], [1, $"{Today:dd/MM/yyyy}", 14], [1, Today.ToString("d MMM yyyy", CultureInfo.InvariantCulture), "16 menit"]]);

        var right = await PostAsync($"/api/register/{id}/times/import", table);

        Assert.Equal(3, (int)right["count"]!);
        var entry = (await TimesAsync(id))["entries"]![0]!;
        Assert.Equal((Today, Today), (DateOnly.Parse((string)entry["first"]!), DateOnly.Parse((string)entry["last"]!)));
        await _server.Client.DeleteAsync($"/api/register/{id}/times/{right["batch"]}");
    }

    [Fact]
    public async Task What_the_register_does_not_hold_is_not_found()
    {
        var id = Guid.NewGuid();
        foreach (var path in new[] { $"/api/register/{id}/times", $"/api/register/{id}/assessments/monitoring/document", $"/api/register/{id}/times/template", $"/api/assessments/{id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _server.Client.GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await _server.PostJsonAsync($"/api/register/{id}/assessments/monitoring", "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _server.PostJsonAsync($"/api/register/{Overdue(7)}/assessments/lain", "")).StatusCode);
    }

    /// <summary>The n-th SOP that has long been in force.</summary>
    private static Guid Overdue(int n) => SyntheticOffice.Sops(OfficeServer.Sops).Where(s => s.Cover.EffectiveOn < new DateOnly(2025, 1, 1)).ElementAt(40 + n).Id;

    private static int Index(Guid id) => Enumerable.Range(0, OfficeServer.Sops).First(i => SyntheticOffice.Sop(i).Id == id);

    private static void FillIn(JToken form, int bad)
    {
        foreach (var (step, i) in form["steps"]!.Select((s, i) => (s, i)))
        {
            step["goesWell"] = i != bad;
            step["note"] = i == bad ? "Sering terlambat" : "";
            step["action"] = i == bad ? "Membuat daftar periksa" : "";
            step["initials"] = "PC";
        }
    }

    private static void Answer(JToken form, int no, string why = "")
    {
        foreach (var (answer, i) in form["evaluation"]!["answers"]!.Select((a, i) => (a, i)))
        {
            answer["yes"] = i >= no;
            answer["note"] = i >= no ? "" : why;
        }
    }

    private Task<JToken> BeginAsync(Guid id, string kind) => _server.PostJsonAsync($"/api/register/{id}/assessments/{kind}", "").JsonAsync();

    private Task<JToken> SaveAsync(JToken form) => SendAsync(
        HttpMethod.Put,
        $"/api/assessments/{form["id"]}",
        form["monitoring"]!.Type == JTokenType.Null
            ? new JObject { ["edit"] = form["edit"], ["evaluation"] = form["evaluation"] }
            : new JObject { ["edit"] = form["edit"], ["monitoring"] = form["monitoring"] });

    private Task<JToken> CompleteAsync(JToken form) => _server.PostJsonAsync($"/api/assessments/{form["id"]}/completion?edit={form["edit"]}", "").JsonAsync();

    private Task<JToken> DetailAsync(Guid id) => _server.Client.GetAsync($"/api/register/{id}").JsonAsync();

    private Task<JToken> DueAsync(string query) => _server.Client.GetAsync("/api/monitoring/due" + query).JsonAsync();

    private Task<JToken> TimesAsync(Guid id) => _server.Client.GetAsync($"/api/register/{id}/times").JsonAsync();

    private async Task<JToken> SendAsync(HttpMethod method, string path, JObject body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json") };
        return await _server.Client.SendAsync(request).JsonAsync();
    }

    private async Task<JToken> PostAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/octet-stream") } };
        return await _server.Client.PostAsync(path, content).JsonAsync();
    }
}

public sealed class MonitoringOnSqliteTests(OfficeOnSqlite office) : MonitoringTests(office), IClassFixture<OfficeOnSqlite>;

[Collection(PostgresServer.Collection)]
[Trait("Needs", "PostgreSQL")]
public sealed class MonitoringOnPostgresTests(OfficeOnPostgres office) : MonitoringTests(office), IClassFixture<OfficeOnPostgres>;
