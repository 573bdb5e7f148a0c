using System.Text;

namespace SopWordAddin.Documents.Sops;

/// <summary>Reads the embedded word lists.</summary>
internal static class WordList
{
    public static HashSet<string> Set(string file) => [.. Lines(file)];

    /// <summary>First column to the second; where a line has only one column, to an empty text.</summary>
    public static Dictionary<string, string> Map(string file) =>
        Rows(file).ToDictionary(r => r[0], r => r.Length > 1 ? r[1] : "", StringComparer.Ordinal);

    public static IReadOnlyList<string[]> Rows(string file) => [.. Lines(file).Select(line => line.Split('\t'))];

    public static IEnumerable<string> Lines(string file)
    {
        var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Words/{file}")
            ?? throw new InvalidOperationException($"Words/{file} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
