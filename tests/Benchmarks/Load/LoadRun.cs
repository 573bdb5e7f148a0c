using System.Globalization;
using SopWordAddin.Host;
using SopWordAddin.Tests.Host;

namespace Benchmarks.Load;

/// <summary>Two hundred people at work at the same time on one server: a process of its own, as configured out of the box.</summary>
internal static class LoadRun
{
    private const int Users = 200;
    private const int Rounds = 6;

    // What may be left behind: pools, compiled code, statistics of the runtime.
    private const long Slack = 20_000_000;

    /// <param name="database">Settings of the database; none for SQLite.</param>
    /// <returns>The exit code: 1 when a call failed, or memory did not come back.</returns>
    public static async Task<int> RunAsync(string[] database)
    {
        var folder = Directory.CreateTempSubdirectory("sop-load-").FullName;
        var pipe = ServerMemory.Prepare();
        try
        {
            // Without sign-in everybody is one caller, and all would share the limit of one.
            await using var server = await ServerProcess.StartAsync(
                typeof(App).Assembly.Location, folder, ["--Filing:LeaseSeconds", "30", "--Filing:LookSeconds", "5", "--Logging:LogLevel:Default", "Warning", .. database]);
            await WorkAsync(server.Client, new Tally(), first: -20, users: 20, rounds: 3);
            var before = await ServerMemory.MeasureAsync(pipe);
            var tally = new Tally();
            await WorkAsync(server.Client, tally, first: 0, Users, Rounds);
            var after = await ServerMemory.MeasureAsync(pipe);
            tally.Print();
            Console.WriteLine($"before: {before}");
            Console.WriteLine($"after:  {after}");
            return tally.Errors == 0 && after.Heap <= before.Heap + Slack ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task WorkAsync(HttpClient client, Tally tally, int first, int users, int rounds) =>
        Task.WhenAll(Enumerable.Range(first, users).Select(number => new LoadUser(client, tally, number).WorkAsync(rounds)));
}

/// <summary>How long calls of each kind took, and how they ended.</summary>
internal sealed class Tally
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, List<double>> _times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _limited = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];

    public int Errors => _errors.Count;

    public void Took(string kind, double milliseconds)
    {
        lock (_gate)
        {
            (_times.TryGetValue(kind, out var times) ? times : _times[kind] = []).Add(milliseconds);
        }
    }

    /// <summary>Our own limiter asked to wait.</summary>
    public void Limited(string kind)
    {
        lock (_gate)
        {
            _limited[kind] = _limited.GetValueOrDefault(kind) + 1;
        }
    }

    public void Failed(string what)
    {
        lock (_gate)
        {
            _errors.Add(what);
        }
    }

    public void Print()
    {
        Console.WriteLine("call        calls    p50 ms    p95 ms    p99 ms    max ms    429");
        foreach (var (kind, times) in _times)
        {
            times.Sort();
            double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind,-9} {times.Count,7} {At(0.5),9:0} {At(0.95),9:0} {At(0.99),9:0} {times[^1],9:0} {_limited.GetValueOrDefault(kind),6}"));
        }

        Console.WriteLine($"errors: {Errors}");
        foreach (var error in _errors.Distinct().Take(10))
        {
            Console.WriteLine($"  {error}");
        }
    }
}
