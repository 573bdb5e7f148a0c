namespace SopWordAddin.Documents.Comparison;

/// <summary>
/// One form for the words of one root: <c>memeriksa</c>, <c>pemeriksaan</c>, <c>diperiksa</c>, <c>periksa</c>. Office Indonesian
/// derives by prefix and suffix, and a prefix in me- or pe- swallows the first consonant of the root: what it may have swallowed is
/// written back. No dictionary: two roots may come to share a form, so a form finds and never proves.
/// </summary>
public static class WordForm
{
    private const int ShortestRoot = 3;
    private const int ShortestRootBehindConsonant = 4;

    /// <summary>Nasal prefixes, longest first, and what stands for the consonant they swallow before a vowel.</summary>
    private static readonly (string Prefix, string Swallowed)[] Nasal =
    [
        ("meny", "s"), ("peny", "s"), ("meng", ""), ("peng", ""), ("mem", "p"), ("pem", "p"), ("men", "t"), ("pen", "t"),
    ];

    private static readonly string[] Plain = ["ber", "ter", "per", "di", "ke"];

    /// <param name="word">Lower case, letters and digits.</param>
    /// <returns>Never empty.</returns>
    public static string Of(string word) => char.IsAsciiDigit(word[0])
        ? word.TrimStart('0') is { Length: > 0 } number ? number : "0"
        : Settle(WithoutPrefixes(WithoutSuffixes(word)));

    private static string WithoutSuffixes(string word)
    {
        var root = Without(word, "nya");
        root = root.EndsWith("kan", StringComparison.Ordinal) ? Without(root, "kan") : Without(root, "an");
        return Without(root, "i");
    }

    private static string WithoutPrefixes(string word)
    {
        for (var round = 0; round < 3; round++)
        {
            var root = WithoutNasal(word) ?? WithoutPlain(word);
            if (root is null)
            {
                return word;
            }

            word = root;
        }

        return word;
    }

    private static string? WithoutNasal(string word)
    {
        foreach (var (prefix, swallowed) in Nasal)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = word[prefix.Length..];
            return StartsWithVowel(rest)
                ? rest.Length + swallowed.Length >= ShortestRoot ? swallowed + rest : null
                : rest.Length >= ShortestRootBehindConsonant ? rest : null;
        }

        // me- and pe- stand bare only before l, r, w, y and a nasal, and pe- before a few others as in "petugas".
        var bare = word.StartsWith("me", StringComparison.Ordinal) ? "lrwy" : word.StartsWith("pe", StringComparison.Ordinal) ? "lwysgjtdk" : "";
        return word.Length >= 2 + ShortestRootBehindConsonant && bare.Contains(word[2], StringComparison.Ordinal) ? word[2..] : null;
    }

    private static string? WithoutPlain(string word)
    {
        foreach (var prefix in Plain)
        {
            var rest = word.StartsWith(prefix, StringComparison.Ordinal) ? word[prefix.Length..] : "";
            if (rest.Length >= (StartsWithVowel(rest) && prefix is "di" ? ShortestRoot : ShortestRootBehindConsonant) && OpensASyllable(rest))
            {
                return rest;
            }
        }

        return null;
    }

    // What a nasal prefix cannot tell apart is written alike: men- before a vowel hides t or n, mem- p or m, meng- k or nothing;
    // and "-kan" may be "-an" behind a root in k.
    private static string Settle(string root)
    {
        if (root.Length > ShortestRoot && StartsWithVowel(root[1..]))
        {
            root = root[0] switch
            {
                'n' => $"t{root[1..]}",
                'm' => $"p{root[1..]}",
                'k' => root[1..],
                _ => root,
            };
        }

        return root.Length > ShortestRoot && root[^1] == 'k' ? root[..^1] : root;
    }

    private static string Without(string word, string suffix) =>
        word.Length - suffix.Length >= ShortestRootBehindConsonant && word.EndsWith(suffix, StringComparison.Ordinal) ? word[..^suffix.Length] : word;

    // "kendali" is no "ke" before "ndali".
    private static bool OpensASyllable(string text) => StartsWithVowel(text) || StartsWithVowel(text[1..]) || text is ['n', 'y' or 'g', ..] or ['s', 'y', ..] or ['k', 'h', ..];

    private static bool StartsWithVowel(string text) => text.Length > 0 && "aeiou".Contains(text[0], StringComparison.Ordinal);
}
