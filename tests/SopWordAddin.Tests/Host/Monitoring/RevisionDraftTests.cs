using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Word;
using SopWordAddin.Tests.Word;
using Xunit;

namespace SopWordAddin.Tests.Host.Monitoring;

/// <summary>An evaluation that says "perlu direvisi", over a document that is really filed.</summary>
public sealed class RevisionDraftTests
{
    [Fact]
    public async Task It_brings_the_filed_document_as_the_next_revision_with_the_reasons_at_their_steps()
    {
        await using var server = await RunningServer.StartAsync();
        var sop = FileableSop.Make("SOP-070/2025");
        using var content = new ByteArrayContent(sop.Docx()) { Headers = { ContentType = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document") } };
        Assert.Equal(HttpStatusCode.Accepted, (await server.Client.PostAsync("/api/archive", content)).StatusCode);
        await MonitorAsync(server, sop.Id);
        var evaluation = await server.PostJsonAsync($"/api/register/{sop.Id}/assessments/evaluation", "").JsonAsync();
        Assert.Equal("monitoring.noRevision", (string?)(await server.Client.GetAsync($"/api/assessments/{evaluation["id"]}/revision").JsonAsync())["code"]);
        foreach (var (answer, i) in evaluation["evaluation"]!["answers"]!.Select((a, i) => (a, i)))
        {
            answer["yes"] = i != 1;
            answer["note"] = i == 1 ? "Istilahnya asing" : "";
        }

        evaluation["evaluation"]!["verdict"] = "revise";
        evaluation["evaluation"]!["reasons"] = new JArray(
            new JObject { ["stepId"] = sop.Flow.Steps[2].Id, ["text"] = "Waktunya tidak cukup" },
            new JObject { ["stepId"] = "langkah-yang-sudah-tidak-ada", ["text"] = "Dasar hukum berubah" });
        await CompleteAsync(server, evaluation, "evaluation");

        var docx = await server.Client.GetByteArrayAsync($"/api/assessments/{evaluation["id"]}/revision");

        Schema.DemandValid(docx);
        var read = SopDocument.Read(docx, Written.Profiles);
        Assert.Equal(sop.Cover.Revision + 1, read.Sop!.Cover.Revision);
        Assert.Null(read.Sop.Cover.EffectiveOn);
        Assert.NotNull(read.Sop.Cover.RevisedOn);
        Assert.Equal(sop.Flow.Steps.Select(s => s.Activity), read.Sop.Flow.Steps.Select(s => s.Activity));
        Assert.Equal(
            [(null, "Mudah dipahami"), (sop.Flow.Steps[2].Id, "Waktunya tidak cukup"), (null, "Dasar hukum berubah"), (sop.Flow.Steps[0].Id, "Loket tutup")],
            read.Comments.Select(c => (c.StepId, new[] { "Mudah dipahami", "Waktunya tidak cukup", "Dasar hukum berubah", "Loket tutup" }.Single(c.Text.Contains))));
        Assert.All(read.Comments, c => Assert.Equal("Pengguna lokal", c.Author));
    }

    [Fact]
    public async Task It_is_begun_from_the_newest_edition_without_an_evaluation_too()
    {
        await using var server = await RunningServer.StartAsync();
        var sop = FileableSop.Make("SOP-071/2025");
        var ahead = sop.With(c => c with { Revision = 1, RevisedOn = c.EffectiveOn, EffectiveOn = new DateOnly(2999, 1, 1), Title = "Judul Mendatang" });
        foreach (var docx in new[] { sop.Docx(), ahead.Docx() })
        {
            using var content = new ByteArrayContent(docx) { Headers = { ContentType = new("application/octet-stream") } };
            Assert.Equal(HttpStatusCode.Accepted, (await server.Client.PostAsync("/api/archive", content)).StatusCode);
        }

        var read = SopDocument.Read(await server.Client.GetByteArrayAsync($"/api/register/{sop.Id}/revision"), Written.Profiles).Sop!;

        Assert.Equal((2, "Judul Mendatang", null), (read.Cover.Revision, read.Cover.Title, read.Cover.EffectiveOn));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync($"/api/register/{Guid.NewGuid()}/revision")).StatusCode);
    }

    private static async Task MonitorAsync(RunningServer server, Guid id)
    {
        var form = await server.PostJsonAsync($"/api/register/{id}/assessments/monitoring", "").JsonAsync();
        foreach (var (step, i) in form["monitoring"]!["steps"]!.Select((s, i) => (s, i)))
        {
            step["goesWell"] = i != 0;
            step["note"] = i == 0 ? "Loket tutup pada jam istirahat." : "";
            step["action"] = i == 0 ? "Mengatur giliran petugas" : "";
        }

        await CompleteAsync(server, form, "monitoring");
    }

    private static async Task CompleteAsync(RunningServer server, JToken form, string kind)
    {
        var body = new JObject { ["edit"] = form["edit"], [kind] = form[kind] };
        using var save = new HttpRequestMessage(HttpMethod.Put, $"/api/assessments/{form["id"]}") { Content = new StringContent(body.ToString(), Encoding.UTF8, "application/json") };
        var saved = await server.Client.SendAsync(save).JsonAsync();
        Assert.Equal(HttpStatusCode.OK, (await server.PostJsonAsync($"/api/assessments/{form["id"]}/completion?edit={saved["edit"]}", "")).StatusCode);
    }
}
