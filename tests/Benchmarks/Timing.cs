using System.Diagnostics;

namespace Benchmarks;

/// <summary>How long a piece of work takes, in milliseconds, and what it allocates each time.</summary>
internal sealed record Timing(double P50, double P99, long Bytes)
{
    /// <summary>More calls than a method needs to be compiled anew, once plain and once by its profile.</summary>
    private const int Burst = 60;

    private const int FewestBursts = 8;
    private const int MostBursts = 24;

    /// <summary>Two bursts that differ by less are as fast as each other.</summary>
    private const double Settled = 0.97;

    /// <summary>The runtime counts calls only once nothing new was compiled for 100 ms, and compiles in the background.</summary>
    private static readonly TimeSpan Compiling = TimeSpan.FromMilliseconds(250);

    /// <param name="work">Called many times more, until it gets no faster.</param>
    public static Timing Of(int repeats, Func<object> work)
    {
        WarmUp(work);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var times = Measure(repeats, work);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / repeats;
        return new Timing(Median(times), times[Math.Min(repeats - 1, repeats * 99 / 100)], bytes);
    }

    /// <summary>Code starts unoptimised, is then instrumented and optimised last: timed too early it is up to three times slower.</summary>
    private static void WarmUp(Func<object> work)
    {
        var (best, since) = (double.PositiveInfinity, 0);
        for (var burst = 0; burst < MostBursts && (burst < FewestBursts || since < 2); burst++)
        {
            var median = Median(Measure(Burst, work));
            (best, since) = median < best * Settled ? (median, 0) : (best, since + 1);
            Thread.Sleep(Compiling);
        }
    }

    /// <returns>The shortest first.</returns>
    private static double[] Measure(int repeats, Func<object> work)
    {
        var times = new double[repeats];
        for (var i = 0; i < repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static double Median(double[] sorted) => sorted[sorted.Length / 2];
}
