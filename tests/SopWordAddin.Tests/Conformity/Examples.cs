using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Tests.Conformity;

/// <summary>The SOPs of tests/Examples.</summary>
internal static class Examples
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "Examples");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.sop.json").Select(f => Path.GetFileName(f)[..^".sop.json".Length]).Order(StringComparer.Ordinal);

    public static Sop Read(string name) => SopJson.Read(File.ReadAllText(Path.Combine(Folder, $"{name}.sop.json")));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SopWordAddin.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
