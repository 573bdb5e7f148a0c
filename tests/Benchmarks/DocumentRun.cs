using System.Globalization;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Documents.Word.Package;

namespace Benchmarks;

/// <summary>
/// Times whole documents in process, layout and zip included, beside the floor: zipping the very same parts,
/// already built.
/// </summary>
internal static class DocumentRun
{
    private static readonly (int Steps, int Repeats)[] Sizes = [(5, 400), (20, 300), (40, 200), (200, 40)];

    public static int Run()
    {
        var profile = Profiles.BuiltIn[0];
        Console.WriteLine("steps   pages   p50 ms   p99 ms   floor ms   ratio   layout ms   kB allocated   kB docx");
        foreach (var (steps, repeats) in Sizes)
        {
            var sop = SyntheticSop.Of(steps, actors: 6);
            var docx = SopDocument.Write(sop, profile);
            var package = WordPackage.Open(docx);
            var parts = package.Names.Select(n => (n, (ReadOnlyMemory<byte>)package[n])).ToList();
            var write = Timing.Of(repeats, () => SopDocument.Write(sop, profile));
            var floor = Timing.Of(repeats, () => WordPackage.Pack(parts));
            var layout = Timing.Of(repeats, () => SopLayout.Draw(sop, profile));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{steps,5} {SopLayout.Draw(sop, profile).PageCount,7} {write.P50,8:0.00} {write.P99,8:0.00} {floor.P50,10:0.00} {write.P50 / floor.P50,7:0.0} {layout.P50,11:0.00} {write.Bytes / 1024,14} {docx.Length / 1024,9}"));
        }

        return 0;
    }
}
