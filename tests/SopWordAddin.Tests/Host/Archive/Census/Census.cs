using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host;
using SopWordAddin.Tests.Host.Identity;
using StandIns;
using StandIns.Entra;
using StandIns.Graph;

namespace SopWordAddin.Tests.Host.Archive.Census;

/// <summary>
/// Three servers on one database file documents into a library that fails in every way it knows, while one of them is killed
/// again and again; then every document is looked for.
/// </summary>
internal sealed class Census(CensusPlan plan) : IAsyncDisposable
{
    private static readonly Fault[] Faults =
    [
        new(".*", "throttled", Times: 0, Chance: 0.004, Seconds: 3),
        new(".*", "busy", Times: 0, Chance: 0.002, Seconds: 3),
        new(".*", "error", Times: 0, Chance: 0.02),
        new(".*", "html", Times: 0, Chance: 0.01),
        new(".*", "reset", Times: 0, Chance: 0.01),
        new("(PUT|POST|PATCH) .*", "lost", Times: 0, Chance: 0.05),
        new("PATCH .*", "race", Times: 0, Chance: 0.1),
        new("PUT .*content", "locked", Times: 0, Chance: 0.05),
        new("(PUT|GET) .*/up/", "expired", Times: 0, Chance: 0.02),
        new(".*", "challenge", Times: 0, Chance: 0.005),
    ];

    private readonly Random _random = new(plan.Seed);
    private readonly ServerProcess?[] _servers = new ServerProcess?[3];
    private readonly string[] _folders = [.. Enumerable.Range(0, 3).Select(_ => Directory.CreateTempSubdirectory("sop-census-").FullName)];
    private readonly ConcurrentDictionary<int, string> _promised = new();
    private Running _standIns = null!;
    private List<byte[]> _documents = [];
    private int _kills;

    public async Task<CensusFigures> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        _standIns = await Running.StartAsync(new StandInOptions { Seed = plan.Seed });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(StartAsync));
        _documents = Documents();
        foreach (var fault in Faults)
        {
            _standIns.Tenant.Faults.Add(fault);
        }

        using var over = new CancellationTokenSource();
        var killing = KillAsync(over.Token);
        await FileAllAsync();
        await EndedAsync();
        await over.CancelAsync();
        await killing;
        return await CountAsync(clock.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server!.DisposeAsync();
        }

        await _standIns.DisposeAsync();
        foreach (var folder in _folders)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Sizes spread evenly over the orders of magnitude; every fifth document revises the one before it.
    private List<byte[]> Documents()
    {
        var documents = new List<byte[]>();
        Sop? last = null;
        for (var i = 0; i < plan.Filings; i++)
        {
            var sop = i % 5 == 4
                ? last!.With(c => c with { Revision = c.Revision + 1, RevisedOn = c.EffectiveOn })
                : FileableSop.Make($"SOP-{i:000}", $"Sensus {i}");
            last = sop;
            var size = 20_000 * Math.Pow(plan.LargestBytes / 20_000.0, _random.NextDouble());
            documents.Add(sop.Docx().Padded(Math.Max(1, (int)size - 12_000)));
        }

        return documents;
    }

    private async Task StartAsync(int index)
    {
        string[] settings = [.. SignedInServer.Settings(new StandInOptions(), _standIns), .. SignedInServer.Library(_standIns), "--Filing:LeaseSeconds", "5", .. plan.Database];
        _servers[index] = await ServerProcess.StartAsync(typeof(App).Assembly.Location, plan.SharedFolder ? _folders[0] : _folders[index], settings);
    }

    private async Task KillAsync(CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(plan.LongestLife * Math.Max(0.2, Next()), over);
                var index = (int)(3 * Next());
                _servers[index]!.Kill();
                _kills++;
                await _servers[index]!.DisposeAsync();
                await StartAsync(index);
            }
        }
        catch (OperationCanceledException)
        {
            // All documents have ended.
        }
    }

    // A revision is handed in only after its predecessor was accepted.
    private async Task FileAllAsync()
    {
        var families = Enumerable.Range(0, _documents.Count).GroupBy(i => i / 5);
        await Parallel.ForEachAsync(families, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (family, _) =>
        {
            foreach (var index in family)
            {
                _promised[index] = await PromiseAsync(index);
            }
        });
    }

    // Whoever hears nothing asks again, and perhaps another server.
    private async Task<string> PromiseAsync(int index)
    {
        while (true)
        {
            try
            {
                using var request = SignedInServer.With(_standIns.Issuer.ForApi(Secretary), HttpMethod.Post, "/api/archive");
                request.Content = new ByteArrayContent(_documents[index]);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                using var response = await _servers[(int)(3 * Next())]!.Client.SendAsync(request);
                var answer = await response.JsonAsync();
                if ((string?)answer["id"] is { } id)
                {
                    return id;
                }

                if ((int)response.StatusCode < 500)
                {
                    throw new InvalidOperationException($"document {index}: {answer}");
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                await Task.Delay(200);
            }
        }
    }

    /// <summary>Waits until every filing has ended; whoever is asked to sign in does.</summary>
    private async Task EndedAsync()
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < plan.Patience)
        {
            try
            {
                await AskAsync(HttpMethod.Post, "/api/archive/resume");
                if (!((JArray)await AskAsync(HttpMethod.Get, "/api/archive")).Any())
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException or InvalidCastException)
            {
                // A server that has just been killed.
            }

            await Task.Delay(300);
        }
    }

    private async Task<CensusFigures> CountAsync(TimeSpan took)
    {
        _standIns.Tenant.Faults.Clear();
        var wanted = _documents.Select(d => Convert.ToHexStringLower(SHA256.HashData(d))).ToHashSet(StringComparer.Ordinal);
        List<string> received;
        lock (_standIns.Tenant.Gate)
        {
            received = [.. _standIns.Tenant.Items.Values.SelectMany(i => i.Received).Select(Convert.ToHexStringLower)];
        }

        var states = new List<string?>();
        foreach (var id in _promised.Values)
        {
            states.Add((string?)(await AskAsync(HttpMethod.Get, $"/api/archive/{id}"))["state"]);
        }

        return new CensusFigures(
            plan.Filings,
            Filed: states.Count(s => s == "filed"),
            Lost: wanted.Except(received, StringComparer.Ordinal).Count(),
            Twice: received.GroupBy(r => r).Count(g => g.Count() > 1),
            WrongBytes: received.Count(r => !wanted.Contains(r)),
            TooEarly: _standIns.Tenant.Faults.CameTooEarly,
            Faults: _standIns.Tenant.Faults.Injected,
            _kills,
            Megabytes: _documents.Sum(d => (long)d.Length) / 1_000_000,
            took);
    }

    private async Task<JToken> AskAsync(HttpMethod method, string path)
    {
        using var request = SignedInServer.With(_standIns.Issuer.ForApi(Secretary), method, path);
        return await _servers[(int)(3 * Next())]!.Client.SendAsync(request).JsonAsync();
    }

    private Person Secretary => _standIns.Issuer.People.First(p => p.Roles.Contains("Secretariat"));

    private double Next()
    {
        lock (_random)
        {
            return _random.NextDouble();
        }
    }
}

/// <param name="LongestLife">Between two kills.</param>
internal sealed record CensusPlan(int Filings, int LargestBytes, TimeSpan LongestLife, TimeSpan Patience)
{
    /// <summary>Settings of the database.</summary>
    public required string[] Database { get; init; }

    /// <summary>Whether the servers share a data folder, as they must with SQLite.</summary>
    public required bool SharedFolder { get; init; }

    public int Seed { get; init; } = 20_261_122;
}

internal sealed record CensusFigures(
    int Filings, int Filed, int Lost, int Twice, int WrongBytes, int TooEarly, int Faults, int Kills, long Megabytes, TimeSpan Took)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Filings} filings, {Megabytes} MB, {Kills} kills, {Faults} faults, {Took.TotalSeconds:0} s: {Filed} filed, {Lost} lost, {Twice} filed twice, {WrongBytes} with wrong bytes, {TooEarly} returns before Retry-After");
}
