using System.Text.RegularExpressions;

namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>A word of a text and what stands before it.</summary>
/// <param name="Lower">In lower case, for look-ups.</param>
/// <param name="Start">In the text, in UTF-16 units.</param>
/// <param name="Gap">The blanks and marks between the word before and this one.</param>
/// <param name="Bracketed">Inside round brackets.</param>
internal readonly partial record struct Token(string Lower, int Start, int Length, string Gap, bool Bracketed)
{
    public int End => Start + Length;

    public static Span Cover(Token first, Token last) => new(first.Start, last.End - first.Start);

    public static Token[] Split(string text)
    {
        var matches = Pattern().Matches(text);
        var words = new Token[matches.Count];
        var (end, depth) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var gap = text[end..matches[i].Index];
            depth = Math.Max(0, depth + gap.Count(c => c == '(') - gap.Count(c => c == ')'));
            words[i] = new Token(matches[i].Value.ToLowerInvariant(), matches[i].Index, matches[i].Length, gap, depth > 0);
            end = matches[i].Index + matches[i].Length;
        }

        return words;
    }

    // Hyphens and points inside a word belong to it: e-ttd, s.d, Fasih-SM.
    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
