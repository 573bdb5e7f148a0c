using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity;

/// <summary>Texts left over from a template.</summary>
internal static class Placeholders
{
    public static Regex Pattern { get; } = new(
        string.Join('|', WordList.Lines("placeholders.txt")),
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
}
