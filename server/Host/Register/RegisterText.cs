using SopWordAddin.Documents.Comparison;

namespace SopWordAddin.Host.Register;

/// <summary>Texts as the register compares them.</summary>
internal static class RegisterText
{
    /// <summary>The number without what two people write differently: blanks and case.</summary>
    public static string NumberKey(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Words in lower case without punctuation, one blank between them and around all.</summary>
    public static string Searchable(params IEnumerable<string?> texts) => $" {string.Join(' ', texts.SelectMany(t => Words(t ?? "")))} ";

    /// <summary>What the register keeps one a line.</summary>
    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<string> Words(string text) => TextForm.Words(text);
}
