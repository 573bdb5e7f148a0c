using SopWordAddin.Documents.Conformity.Wording;

namespace SopWordAddin.Documents.Conformity.Executors;

/// <summary>An activity without its doer; null where more than the doer would go.</summary>
internal static class DoerRemoval
{
    /// <summary>More words than any title has.</summary>
    private const int LongestName = 7;

    public static string? Of(Phrase phrase, ActorNames actors)
    {
        var doer = phrase.Doer!.Value;
        if (phrase.DoerLeads)
        {
            return LeadsAlone(phrase, actors) ? Capitalised(phrase.Text[phrase.Words[phrase.Main].Start..]) : null;
        }

        var words = phrase.Words.Where(w => w.Start >= doer.Start && w.End <= doer.Start + doer.Length).ToList();
        return words[0].Bracketed || (words[0].Lower == "oleh" && words.Count > 1 && MatchesWhole(phrase, actors, words))
            ? Cut(phrase.Text, doer, words[0].Bracketed)
            : null;
    }

    /// <summary>"Para PPK dan Penyedia" goes as a whole; "UKPBJ secara tertulis" and "PA melalui PPK" say more than who.</summary>
    private static bool LeadsAlone(Phrase phrase, ActorNames actors)
    {
        var lead = phrase.Words.Take(phrase.Main).ToList();
        var first = lead[0].Lower is "para" && lead.Count > 1 ? 1 : 0;
        return lead.Count <= LongestName && actors.NamesDoer(phrase.Words, first)
            && !lead.Any(w => w.Bracketed || w.Gap.AsSpan().ContainsAny(',', ';', '.') || SaysMore(w.Lower));
    }

    private static bool SaysMore(string word) =>
        word is "yang" or "secara" or "melalui" or "sebagai" or "atas" or "bersama" or "dengan" or "untuk" or "tidak"
        || Lexicon.ReachOf(word) is not null || Lexicon.IsPassive(word);

    private static bool MatchesWhole(Phrase phrase, ActorNames actors, List<Token> words)
    {
        var start = phrase.Words.ToList().FindIndex(w => w.Start == words[1].Start);
        return actors.MatchAt(phrase.Words, start) == words.Count - 1;
    }

    private static string Cut(string text, Span doer, bool bracketed)
    {
        var (from, to) = (doer.Start, doer.Start + doer.Length);
        if (bracketed)
        {
            (from, to) = (text.LastIndexOf('(', from), text.IndexOf(')', to) + 1);
        }

        return to <= from ? text : $"{text[..from].TrimEnd()}{text[to..]}".Trim();
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
