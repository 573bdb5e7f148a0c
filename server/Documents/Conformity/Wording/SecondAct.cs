using static SopWordAddin.Documents.Conformity.Wording.Clauses;

namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>Finds the verb or noun that names a further activity: "memeriksa dan memperbaiki", "pemeriksaan dan perbaikan".</summary>
internal sealed class SecondAct(Token[] words, IReadOnlyList<MainVerb> verbs, DoerFinder doers)
{
    private enum Reach
    {
        /// <summary>The head and what it is done to.</summary>
        Head,

        /// <summary>Behind a place: "pengambilan data di lapangan dan pengolahan data".</summary>
        Place,

        /// <summary>Behind someone who has a part in it: "penerimaan berkas dari pemohon dan pemeriksaan isinya".</summary>
        Party,

        /// <summary>Behind what it rests on: "penyusunan laporan berdasarkan jadwal dan alokasi petugas".</summary>
        Ground,

        /// <summary>Nothing from here on is on the level of the head.</summary>
        Over,
    }

    /// <param name="main">Index of the opening verb or noun.</param>
    public Span? Find(Opening opening, int main) => FurtherVerb(opening, main) ?? RightBehindVerb() ?? FurtherNoun(opening, main);

    private Span? FurtherVerb(Opening opening, int main)
    {
        foreach (var verb in opening is Opening.Noun or Opening.Other ? verbs : verbs.Skip(1))
        {
            if (verb.Index > main && IsFurther(verb) && !(verb.Voice == VerbVoice.Bare && (IsNested(main) || JoinsModifiers(verb.Index, main))))
            {
                return Cover(verb.Index);
            }
        }

        return null;
    }

    // "Memeriksa dan paraf surat": a verb without its object shares it with one more verb, whatever that looks like.
    private Span? RightBehindVerb()
    {
        foreach (var i in verbs.Where(v => v.Voice != VerbVoice.Bare).Select(v => v.Index + 2))
        {
            if (i < words.Length && IsJoined(i - 1) && words[i - 1].Lower is "dan" or "serta" && !words[i].Bracketed && !Lexicon.IsState(words[i].Lower))
            {
                return Cover(i);
            }
        }

        return null;
    }

    private bool IsFurther(MainVerb verb) => verb.Coordinated || verb.AfterBoundary || doers.SubjectOf(verb.Index) is not null;

    private Span? FurtherNoun(Opening opening, int main)
    {
        if (opening is Opening.Noun or Opening.Other)
        {
            return IsHead(words[main].Lower) ? CoordinatedNoun(main) : null;
        }

        foreach (var verb in verbs.Where(v => Lexicon.IsLightVerb(words[v.Index].Lower)))
        {
            return NounBehind(words, verb.Index) is { } noun ? RightBehindDone(noun) ?? CoordinatedNoun(noun) : null;
        }

        return null;
    }

    // What is done is an act: so is what stands beside it, whatever its shape: "melakukan identifikasi dan plotting".
    private Span? RightBehindDone(int noun) =>
        NamesActOnly(words[noun].Lower) && noun + 2 < words.Length && IsJoined(noun + 1) && words[noun + 1].Lower is "dan" or "serta" && !words[noun + 2].Bracketed
            ? Cover(noun + 2)
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

    private static bool IsHead(string word) => word == "proses" || Lexicon.IsActionNoun(word) || Lexicon.IsBareVerb(word) || Lexicon.IsEvent(word);

    /// <summary>A second noun of an act on the same level as the first: "pemeriksaan dan perbaikan data", not "penyusunan laporan dan daftar".</summary>
    private Span? CoordinatedNoun(int head)
    {
        while (words[head].Lower is "pelaksanaan" or "penyelenggaraan" or "proses" or "kegiatan" && IsNested(head))
        {
            head++;
        }

        if (IsNested(head))
        {
            return null;
        }

        var reach = Reach.Head;
        for (var i = head + 1; i < words.Length && reach != Reach.Over; i++)
        {
            reach = ReachAt(i, reach);
            if (IsCoordinated(i) && !JoinsModifiers(i, head) && IsAct(i, head, reach))
            {
                return Cover(i);
            }
        }

        return null;
    }

    private Reach ReachAt(int i, Reach before) => words[i].Lower switch
    {
        _ when words[i].Gap.AsSpan().ContainsAny('.', ';') => Reach.Over,
        "di" or "ke" or "pada" or "melalui" or "secara" => before is Reach.Party or Reach.Ground ? before : Reach.Place,
        "yang" => i + 1 < words.Length && Lexicon.IsActive(words[i + 1].Lower) ? Reach.Over : Reach.Ground,
        "dari" or "kepada" or "dengan" or "oleh" => Reach.Party,
        var word when IsPreposition(word) => Reach.Ground,
        _ => EndsNounGroup(i) ? Reach.Over : before,
    };

    // What stands behind a place, a party or a ground may be more of it: there only a plain noun of an act counts or one with
    // an object, and behind a party only what is no part of a name: "dengan Bidang Sosial dan Pemberdayaan Masyarakat".
    private bool IsAct(int i, int head, Reach reach)
    {
        var word = words[i].Lower;
        if (!Lexicon.IsActionNoun(word) && !Lexicon.IsBareVerb(word))
        {
            return false;
        }

        if (reach == Reach.Head && IsRightBehind(i, head) && !Lexicon.IsEvent(words[head].Lower))
        {
            return true;
        }

        var isPlain = word.StartsWith("pe", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal);
        return !Lexicon.IsProduct(word) && reach switch
        {
            // Away from the head a loan noun is an object like the others, unless it has one of its own: "evaluasi tabel dan cek anomali".
            Reach.Head => isPlain || HasObject(i) || i == words.Length - 1 || EndsNounGroup(i + 1),
            Reach.Place => isPlain || HasObject(i),
            Reach.Party => HasObject(i) && !(words[i].IsCapital && words[i + 1].IsCapital),
            _ => isPlain && HasObject(i) && !(words[i].IsCapital && words[i + 1].IsCapital),
        };
    }

    private bool IsRightBehind(int i, int head) =>
        i == head + 2 || (i == head + 1 && words[i].Gap.AsSpan().ContainsAny(",&+"));

    // "reviu dokumen perencanaan dan penganggaran": both belong to the document.
    private bool JoinsModifiers(int i, int head)
    {
        var before = words[i - 1].Lower is "dan" or "serta" ? i - 2 : i - 1;
        return before > head && NamesActOnly(words[before].Lower) && !words[before].Bracketed && !IsCoordinated(before) && IsJoined(before);
    }

    // "Monitoring pengisian … dan unggah …": what follows is the object of the first.
    private bool IsNested(int head) => head + 1 < words.Length && NamesActOnly(words[head + 1].Lower) && IsJoined(head + 1);

    private static bool IsPreposition(string word) =>
        word is "dari" or "kepada" or "dengan" or "oleh" or "atas" or "terhadap" or "dalam" or "sesuai" or "berdasarkan" or "menggunakan";

    private bool EndsNounGroup(int i) =>
        IsPreposition(words[i].Lower)
        || words[i].Lower is "yang" or "melalui" or "pada" or "ke" or "di" or "secara" or "waktu"
        || Lexicon.ReachOf(words[i].Lower) is not null
        || Lexicon.IsActive(words[i].Lower);

    private bool IsCoordinated(int i) =>
        !words[i].Bracketed && (words[i].Gap.AsSpan().ContainsAny(",&+") || words[i - 1].Lower is "dan" or "serta" or "kemudian" or "lalu" || IsAndOr(i));

    private bool IsAndOr(int i) => i > 1 && words[i - 1].Lower == "atau" && words[i - 2].Lower == "dan";

    /// <summary>Only blanks stand before the word.</summary>
    private bool IsJoined(int i) => string.IsNullOrWhiteSpace(words[i].Gap);

    private static bool NamesActOnly(string word) => Lexicon.IsActionNoun(word) && !Lexicon.IsProduct(word);

    private bool HasObject(int i) =>
        i + 1 < words.Length && IsJoined(i + 1) && (words[i + 1].Lower is "ke" or "kepada" || !EndsNounGroup(i + 1)) && words[i + 1].Lower is not ("dan" or "serta");

    private Span Cover(int word) => new(words[word].Start, words[word].Length);
}
