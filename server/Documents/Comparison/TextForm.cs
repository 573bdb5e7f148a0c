using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Comparison;

/// <summary>Short texts by the roots of the words that tell something, whatever their form and order.</summary>
public static class TextForm
{
    private static readonly HashSet<string> Silent = WordList.Set("stop-words.txt");

    /// <summary>Letters and digits in lower case, word by word.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var plain = string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        return plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Roots, each once, sorted; without words that say nothing.</summary>
    public static IReadOnlyList<string> Roots(string text) =>
        [.. Words(text).Where(w => !Silent.Contains(w)).Select(WordForm.Of).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The same for texts of the same roots; empty for a text that says nothing.</summary>
    public static string Key(string text) => string.Join(' ', Roots(text));

    /// <summary>Shared roots over all roots, 0 to 1.</summary>
    public static double Likeness(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var (i, j, shared) = (0, 0, 0);
        while (i < one.Count && j < other.Count)
        {
            var order = string.CompareOrdinal(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)shared / (one.Count + other.Count - shared);
    }
}
