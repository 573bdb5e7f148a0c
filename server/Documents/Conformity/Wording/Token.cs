using System.Text.RegularExpressions;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>A word of a text and what stands before it.</summary>
/// <param name="Lower">In lower case, for look-ups.</param>
/// <param name="Start">In the text, in UTF-16 units.</param>
/// <param name="Gap">The blanks and marks between the word before and this one.</param>
/// <param name="IsCapital">Begins with a capital letter.</param>
/// <param name="Bracketed">Inside round brackets.</param>
internal readonly partial record struct Token(string Lower, int Start, int Length, string Gap, bool IsCapital, bool Bracketed)
{
    private static readonly HashSet<string> Shortened = WordList.Set("shortened.txt");

    public int End => Start + Length;

    public static Span Cover(Token first, Token last) => new(first.Start, last.End - first.Start);

    public static Token[] Split(string text)
    {
        var matches = Pattern().Matches(text);
        var words = new Token[matches.Count];
        var (end, depth) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var gap = GapOf(text[end..matches[i].Index], i == 0 ? "" : words[i - 1].Lower);
            depth = Math.Max(0, depth + gap.Count(c => c == '(') - gap.Count(c => c == ')'));
            words[i] = new Token(matches[i].Value.ToLowerInvariant(), matches[i].Index, matches[i].Length, gap, char.IsUpper(matches[i].ValueSpan[0]), depth > 0);
            end = matches[i].Index + matches[i].Length;
        }

        return words;
    }

    // The point of "Kab." or "BPP./Poktan" belongs to the word and ends no sentence.
    private static string GapOf(string between, string before) =>
        between.StartsWith('.') && (Shortened.Contains(before) || (between.Length > 1 && !char.IsWhiteSpace(between[1]))) ? between[1..] : between;

    // Hyphens and points inside a word belong to it: e-ttd, s.d, Fasih-SM.
    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
