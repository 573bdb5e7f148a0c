using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;

namespace Benchmarks.Load;

/// <summary>One person who changes an SOP, looks at it and has it checked, thinks, and files it in the end.</summary>
/// <param name="number">Tells this person and their SOP from others.</param>
internal sealed class LoadUser(HttpClient client, Tally tally, int number)
{
    private const int Steps = 20;
    private static readonly TimeSpan Thought = TimeSpan.FromSeconds(4);

    private readonly Random _random = new(number);

    public async Task WorkAsync(int rounds)
    {
        await ThinkAsync();
        var sop = Fileable();
        for (var round = 0; round < rounds; round++)
        {
            sop = sop with { Cover = sop.Cover with { Title = $"Prosedur contoh {number}, perubahan {round}" } };
            var json = SopJson.Write(sop);
            await Task.WhenAll(
                CallAsync("preview", "/api/sops/preview", () => new StringContent(json, Encoding.UTF8, "application/json")),
                CallAsync("check", "/api/sops/check", () => new StringContent(json, Encoding.UTF8, "application/json")));
            await ThinkAsync();
        }

        var docx = SopDocument.Write(sop, Profiles.BuiltIn[0]);
        await CallAsync("file", "/api/archive", () => new ByteArrayContent(docx) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } });
    }

    private Sop Fileable()
    {
        var sop = SyntheticSop.Of(Steps, actors: 6);
        var approver = new Approver { Position = "Kepala Instansi Contoh", Name = "Nama Pejabat" };
        return sop with { Id = Guid.NewGuid(), Cover = sop.Cover with { Number = $"SOP-{number}/UJI/2026", Unit = "Bagian Contoh", ApprovedBy = approver } };
    }

    private Task ThinkAsync() => Task.Delay(Thought * (0.5 + _random.NextDouble()));

    private async Task CallAsync(string kind, string path, Func<HttpContent> body)
    {
        while (true)
        {
            var watch = Stopwatch.StartNew();
            using var request = body();
            using var answer = await client.PostAsync(path, request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                tally.Limited(kind);
                await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
                continue;
            }

            tally.Took(kind, watch.Elapsed.TotalMilliseconds);
            if (!answer.IsSuccessStatusCode)
            {
                tally.Failed($"{kind}: {(int)answer.StatusCode} {text}");
            }

            return;
        }
    }
}
