using System.Text.RegularExpressions;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>Numbers and bullets that stand before list entries as text.</summary>
internal static partial class ListMarks
{
    /// <summary>Takes away the marks that we write: a number, a full stop and a tab.</summary>
    public static IReadOnlyList<string> Strip(IReadOnlyList<string> paragraphs) =>
        paragraphs.Any(p => p.Contains('\t', StringComparison.Ordinal)) ? [.. paragraphs.Select(p => Own().Replace(p, ""))] : paragraphs;

    /// <summary>List entries out of what a person typed: marks of any kind taken away, empty lines left out.</summary>
    public static IReadOnlyList<string> Entries(IReadOnlyList<string> paragraphs)
    {
        var entries = paragraphs.Where(VisibleText.HasText).Select(p => p.Trim()).ToList();
        return entries.Count < 2 ? entries : entries.ConvertAll(e => Typed().Replace(e, ""));
    }

    [GeneratedRegex(@"^\d{1,3}\.\t", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(@"^(\d{1,3}[.)]|[a-z][.)]|[-–•*·])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
