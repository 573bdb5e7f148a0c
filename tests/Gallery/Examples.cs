using SopWordAddin.Documents.Sops;

namespace Gallery;

internal static class Examples
{
    private const string Ending = ".sop.json";

    public static IReadOnlyList<Exhibit> In(string folder) =>
        [.. Directory.GetFiles(folder, "*" + Ending).Order(StringComparer.Ordinal).Select(Read)];

    private static Exhibit Read(string path)
    {
        var name = Path.GetFileName(path)[..^Ending.Length];
        return new Exhibit(name, name, SopJson.Read(File.ReadAllText(path)), Exhibit.Standard);
    }
}
