using System.Text.RegularExpressions;

namespace SopWordAddin.Documents.Conformity;

/// <summary>A list mark that someone typed in front of a text: <c>1.</c>, <c>2)</c>, <c>a.</c>, <c>-</c>.</summary>
internal static partial class TypedNumber
{
    /// <returns>The mark and the blanks behind it; null when the text has none, or nothing else.</returns>
    public static Span? Of(string text) =>
        Mark().Match(text) is { Success: true } mark && mark.Length < text.Length ? new Span(0, mark.Length) : null;

    [GeneratedRegex(@"^\s*(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[-\u2013\u2022*])\s+(?:\(?\d{1,3}[.)]\s+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
