using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Standards;

/// <summary>Words that stand in place of a time.</summary>
internal static class VagueTimes
{
    private static readonly IReadOnlyList<string> Words = [.. WordList.Lines("vague-times.txt")];

    public static bool AreIn(string time) =>
        time.Trim().Trim('-', '\u2013', '.', ' ').Length == 0 || Words.Any(w => time.Contains(w, StringComparison.OrdinalIgnoreCase));
}
