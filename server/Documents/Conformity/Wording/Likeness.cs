using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>Whether two short texts speak of the same thing, by the words they share.</summary>
internal static class Likeness
{
    private static readonly HashSet<string> StopWords = WordList.Set("stop-words.txt");

    public static bool SaysNothing(string word) => StopWords.Contains(word);

    /// <summary>The words that tell what a text is about.</summary>
    public static HashSet<string> Words(string text) =>
        Token.Split(text).Select(w => w.Lower).Where(w => !SaysNothing(w) && !char.IsAsciiDigit(w[0])).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same for texts with the same words, in any order; empty for a text that says nothing.</summary>
    public static string Key(string text) => string.Join(' ', Words(text).Order(StringComparer.Ordinal));

    public static IEnumerable<string> Filled(IEnumerable<string> entries) => entries.Where(e => !string.IsNullOrWhiteSpace(e));

    /// <summary>One of the texts and one of the others share at least half of the words of the shorter.</summary>
    public static bool AnyAlike(IReadOnlyList<string> texts, IReadOnlyList<string> others, Reading reading) =>
        texts.Any(text => others.Any(other => AreAlike(reading.WordsOf(text), reading.WordsOf(other))));

    private static bool AreAlike(HashSet<string> one, HashSet<string> other)
    {
        var (less, more) = one.Count < other.Count ? (one, other) : (other, one);
        return less.Count > 0 && less.Count(more.Contains) * 2 >= less.Count;
    }
}
