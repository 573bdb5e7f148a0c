using System.Globalization;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;

namespace Benchmarks;

/// <summary>Times the conformity check in process, and beside it the drawing, which the layout rules look at.</summary>
internal static class CheckRun
{
    private static readonly (int Steps, int Repeats)[] Sizes = [(5, 1000), (20, 500), (40, 400), (200, 100), (400, 50)];

    public static int Run()
    {
        var profile = Profiles.BuiltIn[0];
        Console.WriteLine("steps   p50 ms   p99 ms   us a step   kB allocated   findings   drawing p50 ms");
        foreach (var (steps, repeats) in Sizes)
        {
            var sop = SyntheticSop.Of(steps, actors: 6);
            var findings = ConformityCheck.Run(sop, profile).Count;
            var check = Timing.Of(repeats, () => ConformityCheck.Run(sop, profile));
            var drawing = Timing.Of(Math.Max(5, repeats / 20), () => SopLayout.Draw(sop, profile));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{steps,5} {check.P50,8:0.00} {check.P99,8:0.00} {1000 * check.P50 / steps,11:0.0} {check.Bytes / 1024,14} {findings,10} {drawing.P50,16:0.00}"));
        }

        return 0;
    }
}
