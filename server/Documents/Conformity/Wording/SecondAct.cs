using static SopWordAddin.Documents.Conformity.Wording.Clauses;

namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>Finds the verb or noun that names a further activity: "memeriksa dan memperbaiki", "pemeriksaan dan perbaikan".</summary>
internal sealed class SecondAct(Token[] words, IReadOnlyList<MainVerb> verbs, DoerFinder doers)
{
    private readonly SecondNoun _nouns = new(words);

    /// <param name="main">Index of the opening verb or noun.</param>
    public Span? Find(Opening opening, int main) =>
        (FurtherVerb(opening, main) ?? RightBehindVerb() ?? FurtherNoun(opening, main) ?? _nouns.OfNextSentence(main)) is { } act
            ? new Span(words[act].Start, words[act].Length)
            : null;

    /// <summary>The noun behind a light verb that says what is done, past "kegiatan" and the like.</summary>
    public static int? NounBehind(Token[] words, int verb)
    {
        var noun = verb + 1;
        while (noun + 1 < words.Length && words[noun].Lower is "kegiatan" or "proses" or "pra" && Lexicon.IsActionNoun(words[noun + 1].Lower))
        {
            noun++;
        }

        return noun < words.Length ? noun : null;
    }

    private int? FurtherVerb(Opening opening, int main)
    {
        foreach (var verb in opening is Opening.Noun or Opening.Other ? verbs : verbs.Skip(1))
        {
            if (verb.Index > main && IsFurther(verb) && !(verb.Voice == VerbVoice.Bare && IsMoreOfObject(verb.Index, main)))
            {
                return verb.Index;
            }
        }

        return null;
    }

    private bool IsFurther(MainVerb verb) => verb.Coordinated || verb.AfterBoundary || doers.SubjectOf(verb.Index) is not null;

    // A word without prefix may be a noun: "pengisian aksi dan unggah dokumen", "meminta tanda tangan dan paraf".
    private bool IsMoreOfObject(int i, int main) =>
        _nouns.IsNested(main) || _nouns.JoinsModifiers(i, main)
        || (Lexicon.IsProduct(words[i].Lower) && i > main + 2 && Lexicon.IsAskingVerb(words[main].Lower));

    // "Memeriksa dan paraf surat": a verb without its object shares it with one more verb, whatever that looks like.
    private int? RightBehindVerb()
    {
        foreach (var i in verbs.Where(v => v.Voice != VerbVoice.Bare).Select(v => v.Index + 2))
        {
            if (i < words.Length && _nouns.StandsBesides(i) && !Lexicon.IsState(words[i].Lower))
            {
                return i;
            }
        }

        return null;
    }

    private int? FurtherNoun(Opening opening, int main)
    {
        if (opening is Opening.Noun or Opening.Other)
        {
            return SecondNoun.IsHead(words[main].Lower) ? _nouns.RightBehind(main) ?? _nouns.Behind(main) : null;
        }

        foreach (var verb in verbs)
        {
            if (Lexicon.IsLightVerb(words[verb.Index].Lower) && NounBehind(words, verb.Index) is { } noun)
            {
                return _nouns.RightBehind(noun) ?? _nouns.Behind(noun);
            }
        }

        return verbs.Where(v => Lexicon.IsHandlingVerb(words[v.Index].Lower)).Select(v => _nouns.BehindObject(v.Index)).FirstOrDefault(act => act is not null);
    }
}
