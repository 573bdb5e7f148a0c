namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>Finds a doer that is named elsewhere than at the head: "oleh …", "(Kasubbag Umum)", "…, kemudian Kepala menandatangani".</summary>
internal sealed class DoerFinder(Token[] words, ActorNames actors)
{
    /// <summary>More words than nearly any name of a post has.</summary>
    private const int LongestName = 6;

    public Span? Find()
    {
        var inRelative = false;
        for (var i = 0; i < words.Length; i++)
        {
            inRelative = words[i].Lower == "yang" || (inRelative && !words[i].Gap.AsSpan().ContainsAny(',', '.', ';'));
            if ((words[i].Lower == "oleh" && !inRelative && i + 1 < words.Length) || IsBracketedName(i))
            {
                return Token.Cover(words[i], words[Math.Min(words.Length - 1, i + LengthOf(i))]);
            }

            if (Lexicon.IsActive(words[i].Lower) && SubjectOf(i) is { } subject)
            {
                return Token.Cover(words[subject], words[i - 1]);
            }
        }

        return null;
    }

    private int LengthOf(int i) =>
        words[i].Lower == "oleh" ? Math.Max(1, actors.MatchAt(words, i + 1)) : actors.MatchAt(words, i) - 1;

    /// <summary>Brackets that hold the name of an executor and nothing else.</summary>
    private bool IsBracketedName(int i) =>
        words[i].Bracketed && words[i].Gap.EndsWith('(') && actors.MatchAt(words, i) is > 0 and var length
        && (i + length == words.Length || !words[i + length].Bracketed || words[i + length].Gap.Contains(')', StringComparison.Ordinal));

    /// <returns>The first word of the doer right before a verb, where that doer opens its clause.</returns>
    public int? SubjectOf(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(1, verb - LongestName) && string.IsNullOrWhiteSpace(words[i + 1].Gap); i--)
        {
            if (OpensClause(i) && words[i].Lower is not ("dan" or "serta" or "kemudian" or "lalu" or "maka") && actors.NamesDoer(words, i))
            {
                return i;
            }
        }

        return null;
    }

    private bool OpensClause(int i) =>
        words[i].Gap.AsSpan().ContainsAny(',', '.', ';')
        || words[i - 1].Lower is "maka" or "kemudian" or "lalu" or "selanjutnya" or "setelah" or "jika" or "apabila" or "bila"
        || (words[i - 1].Lower is "dan" or "serta" && i > 1 && !EndsName(i - 2));

    /// <summary>A doer is named up to this word: with "dan" it is one party with the doer behind.</summary>
    private bool EndsName(int last)
    {
        for (var first = last; first >= Math.Max(0, last - LongestName); first--)
        {
            if (actors.MatchAt(words, first) > last - first || (first == last && actors.NamesDoer(words, first)))
            {
                return true;
            }
        }

        return false;
    }
}
