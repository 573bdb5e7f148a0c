using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>Finds the executors of an SOP in texts, also by abbreviation or long form: "Kasubbag Umum", "Kepala Subbagian Umum".</summary>
internal sealed class ActorNames
{
    private static readonly Dictionary<string, string[]> LongForms =
        WordList.Map("abbreviations.tsv").ToDictionary(p => p.Key, p => p.Value.Split(' '), StringComparer.Ordinal);

    private readonly ILookup<string, string[]> _byFirstWord;

    public ActorNames(IEnumerable<Actor> actors) =>
        _byFirstWord = actors.SelectMany(a => VariantsOf(a.Name)).OrderByDescending(v => v.Length).ToLookup(v => v[0], StringComparer.Ordinal);

    /// <summary>A name as its words in long form and lower case, so that two spellings of a post are the same text.</summary>
    public static string Normal(string name) => string.Join(' ', LongForm(Token.Split(name)));

    /// <summary>A short form of a post that everyone in an agency knows.</summary>
    public static bool IsAbbreviation(string word) => LongForms.ContainsKey(word);

    /// <returns>How many words from <paramref name="start"/> on name an executor; 0 when none.</returns>
    public int MatchAt(IReadOnlyList<Token> words, int start)
    {
        var (first, _) = Expand(words[start].Lower);
        foreach (var name in _byFirstWord[first[0]])
        {
            if (Compare(words, start, name) is > 0 and var length)
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>An executor of the SOP or the head word of any post stands here.</summary>
    public bool NamesDoer(IReadOnlyList<Token> words, int start) =>
        MatchAt(words, start) > 0 || Lexicon.IsTitle(Expand(words[start].Lower).Words[0]);

    private static int Compare(IReadOnlyList<Token> words, int start, string[] name)
    {
        var (word, matched) = (start, 0);
        while (word < words.Count && matched < name.Length)
        {
            var (parts, length) = Expand(words[word].Lower);
            if (length > name.Length - matched || !name.AsSpan(matched, length).SequenceEqual(parts))
            {
                return 0;
            }

            matched += length;
            word++;
        }

        return matched == name.Length ? word - start : 0;
    }

    // "Pokja Pemilihan/Pejabat Pengadaan" and "Operator (Penerima)" are met in parts as well as whole.
    private static IEnumerable<string[]> VariantsOf(string name) =>
        name.Split('/', '(', ')', ',').Append(name)
            .Select(part => LongForm(Token.Split(part)))
            .Where(parts => parts.Length > 0);

    private static string[] LongForm(Token[] words) => [.. words.SelectMany(w => Expand(w.Lower).Words)];

    private static (string[] Words, int Count) Expand(string word) =>
        LongForms.TryGetValue(word, out var parts) ? (parts, parts.Length) : ([word], 1);
}
