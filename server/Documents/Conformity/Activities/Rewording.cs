using SopWordAddin.Documents.Conformity.Wording;

namespace SopWordAddin.Documents.Conformity.Activities;

/// <summary>The same activity with the verb that says it; null where only the author can tell.</summary>
internal static class Rewording
{
    /// <summary>"Melakukan pemeriksaan terhadap berkas" to "Memeriksa berkas".</summary>
    public static string? Vague(Phrase phrase) =>
        phrase is { Vague: { } vague, Second: null } ? FromNoun(phrase, vague.Verb, vague.Noun) : null;

    /// <summary>"Penyusunan laporan" to "Menyusun laporan", "Unggah laporan" to "Mengunggah laporan".</summary>
    public static string? Opening(Phrase phrase) => phrase switch
    {
        { Second: not null } => null,
        { Opening: Wording.Opening.Noun } => FromNoun(phrase, phrase.Main, phrase.Main),
        { Opening: Wording.Opening.Other } when Lexicon.ActiveOfBare(phrase.Words[phrase.Main].Lower) is { } verb =>
            Replace(phrase, phrase.Main, phrase.Main, verb),
        _ => null,
    };

    private static string? FromNoun(Phrase phrase, int first, int noun)
    {
        var text = phrase.Words[noun].Lower;
        var next = noun + 1 < phrase.Words.Count ? phrase.Words[noun + 1] : (Token?)null;
        if (next is { } follower && (follower.Lower is "pada" or "dan" or "serta" || follower.Gap.Trim() is not ("" or "." or "(")))
        {
            return null;
        }

        var drops = next?.Lower is "atas" or "terhadap";
        return Lexicon.VerbOf(text, drops || HasObject(next)) is { } verb ? Replace(phrase, first, drops ? noun + 1 : noun, verb) : null;
    }

    private static bool HasObject(Token? next) =>
        next is { Bracketed: false } word && word.Gap.Trim().Length == 0
        && word.Lower is not ("dengan" or "ke" or "kepada" or "di" or "dari" or "oleh" or "untuk" or "melalui" or "secara" or "dalam" or "sesuai" or "berdasarkan");

    private static string Replace(Phrase phrase, int first, int last, string verb)
    {
        var start = phrase.Words[first].Start;
        var cased = char.IsUpper(phrase.Text[start]) ? char.ToUpperInvariant(verb[0]) + verb[1..] : verb;
        return phrase.Text[..start] + cased + phrase.Text[phrase.Words[last].End..];
    }
}
