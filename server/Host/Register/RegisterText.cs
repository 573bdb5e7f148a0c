using System.Globalization;
using System.Text;

namespace SopWordAddin.Host.Register;

/// <summary>Texts as the register compares them.</summary>
internal static class RegisterText
{
    /// <summary>The number without what two people write differently: blanks, case, width of letters.</summary>
    public static string NumberKey(string number) =>
        string.Concat(number.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>Words in lower case without accents and punctuation, one blank between them and around all.</summary>
    public static string Searchable(params IEnumerable<string?> texts) => $" {string.Join(' ', texts.SelectMany(t => Words(t ?? "")))} ";

    public static IReadOnlyList<string> Words(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
