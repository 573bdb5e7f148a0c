using System.Diagnostics;
using System.Globalization;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Tests.Generated;

namespace Benchmarks;

/// <summary>Times the search for overlap and for loose ends over ten thousand SOPs, in process, on one thread.</summary>
internal static class OverlapRun
{
    private const int Sops = 10_000;
    private const int Drafts = 50;

    public static int Run()
    {
        var sops = SyntheticOffice.Sops(Sops).Select(Compared).ToList();
        Report("register read in", () => new Overlaps(sops), out var overlaps);
        Report("all pairs found in", overlaps.All, out var pairs);
        Report("loose ends found in", () => LooseEnds.Of(sops), out var ends);
        var draft = Timing.Of(Drafts, () => overlaps.Of(sops[Sops / 2] with { Id = Guid.Empty, Unit = "Unit Baru" }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Sops} SOPs: {pairs.Count} pairs, {ends.Count} loose ends; one draft p50 {draft.P50:0.0} ms, p99 {draft.P99:0.0} ms"));
        return 0;
    }

    private static ComparedSop Compared(Sop sop) => new(sop.Id, sop.Cover.Title, sop.Cover.Unit ?? "", ComparedStep.Of(sop));

    private static void Report<T>(string what, Func<T> work, out T result)
    {
        var watch = Stopwatch.StartNew();
        result = work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {watch.Elapsed.TotalSeconds:0.00} s"));
    }
}
