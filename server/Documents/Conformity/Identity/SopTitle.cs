using System.Text.RegularExpressions;

namespace SopWordAddin.Documents.Conformity.Identity;

/// <summary>Titles of SOPs, so that "SOP Surat Masuk" and "Surat Masuk" are one.</summary>
internal static partial class SopTitle
{
    /// <summary>Without "SOP" in front and without a year at the end.</summary>
    public static string Plain(string title) => Year().Replace(Prefix().Replace(title.Trim(), ""), "").Trim();

    public static bool IsCalledSop(string title) => Prefix().IsMatch(title.Trim());

    /// <summary>For comparison: plain, without remarks in brackets, one blank between words, lower case.</summary>
    public static string Normal(string title) =>
        string.Join(' ', Remark().Replace(Plain(title), " ").ToLowerInvariant().Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^(?:s\.?o\.?p\.?|standar operasional prosedur)(?: administrasi pemerintahan| ap\b)?(?:\s*[:\u2013-]\s*|\s+|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[\s,]+(?:tahun\s+)?20\d\d$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Year();

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
