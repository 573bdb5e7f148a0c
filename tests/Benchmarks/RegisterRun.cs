using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using SopWordAddin.Host;
using SopWordAddin.Tests.Generated;
using SopWordAddin.Tests.Host.Register;

namespace Benchmarks;

/// <summary>Times questions to a register of ten thousand SOPs, through HTTP on this computer.</summary>
internal static class RegisterRun
{
    private const int Sops = 10_000;
    private const int Repeats = 40;

    private static readonly string[] Questions =
    [
        "",
        "?page=300",
        "?sort=title",
        "?sort=due&due=overdue",
        "?status=inForce&year=2025",
        "?executor=Bendahara",
        "?unit=Biro%20Umum&sort=-effective",
        "?text=pengadaan",
        "?text=pengadaan%20kendaraan%20dinas",
        "?text=mengadakan%20kendaraan",
        "?text=pegnadaan%20kendaarn",
        "?text=berkas",
        "?text=peng",
        "?text=0042",
        "?text=verifikasi%20anggaran&status=inForce&sort=unit",
    ];

    public static async Task<int> RunAsync(string[] database)
    {
        var folder = Directory.CreateTempSubdirectory("sop-bench-").FullName;
        try
        {
            await using var app = await StartAsync(folder, database);
            var filling = Stopwatch.StartNew();
            await RegisterSeed.FillAsync(app.Services, SyntheticOffice.Sops(Sops));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Sops} SOPs entered in {filling.Elapsed.TotalSeconds:0.0} s"));
            await MeasureAsync(app);
            await app.StopAsync();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Fills a data folder for trying things out; no documents lie in its archive.</summary>
    public static async Task<int> SeedAsync(string folder, int count, string[] database)
    {
        await using var app = await StartAsync(folder, database);
        await RegisterSeed.FillAsync(app.Services, SyntheticOffice.Sops(count));
        await app.StopAsync();
        return 0;
    }

    private static async Task<WebApplication> StartAsync(string folder, string[] database)
    {
        var app = App.Build(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Quiet", "true", "--Limits:Burst", "1000000", "--Logging:LogLevel:Default", "Warning", .. database]);
        await app.StartAsync();
        return app;
    }

    private static async Task MeasureAsync(WebApplication app)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var all = new List<double>();
        Console.WriteLine("  p50 ms   p95 ms   question");
        foreach (var question in Questions)
        {
            var times = new List<double>(Repeats);
            for (var i = -5; i < Repeats; i++)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await client.GetAsync("/api/register" + question);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                if (i >= 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            all.AddRange(times);
            Print(times, question.Length == 0 ? "everything" : Uri.UnescapeDataString(question));
        }

        Print(all, "all questions");
    }

    private static void Print(List<double> times, string what)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2],8:0.0} {times[(int)(times.Count * 0.95)],8:0.0}   {what}"));
    }
}
