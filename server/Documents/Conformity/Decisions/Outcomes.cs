using System.Text.RegularExpressions;

namespace SopWordAddin.Documents.Conformity.Decisions;

/// <summary>What happens on yes and on no, written into the activity.</summary>
internal static partial class Outcomes
{
    public static bool AreIn(string activity) => Pattern().IsMatch(activity);

    public static Span Of(string activity) => Pattern().Match(activity) is var match ? new Span(match.Index, match.Length) : default;

    [GeneratedRegex(
        @"\b(?:jika|apabila|bila|bilamana|kalau)\s+(?:ya|tidak|belum|sudah|telah|setuju|disetujui|ditolak|lengkap|sesuai|benar|valid|layak|memenuhi|terdapat|ditemukan)\b|(?<=[.;:(]\s*)(?:ya|tidak)\s*[,:=]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
