using System.Diagnostics;

namespace Benchmarks;

/// <summary>How long a piece of work takes, in milliseconds, and what it allocates each time.</summary>
internal sealed record Timing(double P50, double P99, long Bytes)
{
    /// <param name="work">Called a few times more, to warm up.</param>
    public static Timing Of(int repeats, Func<object> work)
    {
        for (var warmUp = 0; warmUp < Math.Max(30, repeats / 4); warmUp++)
        {
            work();
        }

        var times = new double[repeats];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / repeats;
        Array.Sort(times);
        return new Timing(times[repeats / 2], times[Math.Min(repeats - 1, repeats * 99 / 100)], bytes);
    }
}
