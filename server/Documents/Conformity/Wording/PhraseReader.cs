using static SopWordAddin.Documents.Conformity.Wording.Clauses;

namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>Reads one activity: how it opens, who is named in it, how many acts it names.</summary>
internal sealed class PhraseReader
{
    private readonly string _text;
    private readonly ActorNames _actors;
    private readonly Token[] _words;
    private readonly IReadOnlyList<MainVerb> _verbs;

    private PhraseReader(string text, ActorNames actors)
    {
        _text = text;
        _actors = actors;
        var mark = TypedNumber.Of(text)?.Length ?? 0;
        _words = [.. Token.Split(text).Where(w => w.Start >= mark)];
        _verbs = Clauses.VerbsOf(_words);
    }

    public static Phrase Read(string text, ActorNames actors) => new PhraseReader(text, actors).Read();

    private Phrase Read()
    {
        if (_words.Length == 0)
        {
            return new Phrase(_text, _words, Opening.Empty, -1, null, false, null, null, null);
        }

        var (opening, main) = Open();
        var doer = new DoerFinder(_words, _actors);
        var vague = Vague();
        return new Phrase(
            _text,
            _words,
            opening,
            main,
            opening == Opening.Executor ? Token.Cover(_words[0], _words[main - 1]) : doer.Find(),
            opening == Opening.Executor,
            vague,
            Second(opening, main),
            Condition())
        {
            Verb = VerbOf(opening, main, vague),
        };
    }

    private (Opening Opening, int Main) Open()
    {
        var first = _words[0].Lower;
        if (Lexicon.IsActive(first))
        {
            return (Opening.Active, 0);
        }

        if (Lexicon.IsBareVerb(first) || first is "selesai")
        {
            return (Opening.Other, 0);
        }

        if (_verbs.Count == 0 && Lexicon.ReachOf(first) is not null)
        {
            return Clauses.FirstOf(_words) is { Voice: VerbVoice.Passive } passive ? (Opening.Passive, passive.Index) : (Opening.Other, 0);
        }

        return _verbs.Count > 0 && Predicate(_verbs[0]) is { } predicate ? (predicate, _verbs[0].Index) : (Opening.Noun, 0);
    }

    /// <summary>What the first main verb makes of the words before it: its subject, its object, or nothing.</summary>
    private Opening? Predicate(MainVerb verb) => verb.Voice switch
    {
        VerbVoice.Passive when !verb.Coordinated => Opening.Passive,
        VerbVoice.Active when !verb.Coordinated && !Lexicon.IsActionNoun(_words[0].Lower) && (!verb.AfterBoundary || _actors.NamesDoer(_words, 0)) => Opening.Executor,
        _ => null,
    };

    private VagueVerb? Vague()
    {
        foreach (var verb in _verbs)
        {
            if (Lexicon.IsLightVerb(_words[verb.Index].Lower) && NounBehind(verb.Index) is { } noun)
            {
                return new VagueVerb(verb.Index, noun);
            }
        }

        return null;
    }

    /// <summary>The noun of the act behind a light verb, past "kegiatan" and the like; null for an event, which has no verb of its own.</summary>
    private int? NounBehind(int verb)
    {
        var noun = verb + 1;
        while (noun + 1 < _words.Length && _words[noun].Lower is "kegiatan" or "proses" or "pra" && Lexicon.IsActionNoun(_words[noun + 1].Lower))
        {
            noun++;
        }

        return noun < _words.Length && !Lexicon.IsEvent(_words[noun].Lower) ? noun : null;
    }

    private Span? Second(Opening opening, int main)
    {
        var further = opening is Opening.Noun or Opening.Other ? _verbs : _verbs.Skip(1);
        foreach (var verb in further)
        {
            if (verb.Index > main && (verb.Coordinated || verb.AfterBoundary) && !(verb.Voice == VerbVoice.Bare && IsNested(main)))
            {
                return Cover(verb.Index);
            }
        }

        return opening == Opening.Noun && (Lexicon.IsActionNoun(_words[main].Lower) || _words[main].Lower == "proses")
            ? CoordinatedNoun(main)
            : _verbs.Where(v => Lexicon.IsLightVerb(_words[v.Index].Lower)).Select(v => NounBehind(v.Index)).FirstOrDefault() is { } noun
                ? CoordinatedNoun(noun)
                : null;
    }

    /// <summary>A second noun of an act on the same level as the first: "pemeriksaan dan perbaikan data", not "penyusunan laporan dan daftar".</summary>
    private Span? CoordinatedNoun(int head)
    {
        while (_words[head].Lower is "pelaksanaan" or "penyelenggaraan" or "proses" or "kegiatan" && IsNested(head))
        {
            head++;
        }

        if (IsNested(head))
        {
            return null;
        }

        var behindPlace = false;
        for (var i = head + 1; i < _words.Length && (IsPlace(i) || !EndsNounGroup(i)); i++)
        {
            behindPlace |= IsPlace(i);
            if (IsCoordinated(i) && !JoinsModifiers(i, head) && (!behindPlace || _words[i].Lower.StartsWith("pe", StringComparison.Ordinal)) && NamesAct(i, direct: i == head + 2 || (i == head + 1 && _words[i].Gap.Contains(',', StringComparison.Ordinal))))
            {
                return Cover(i);
            }
        }

        return null;
    }

    // "reviu dokumen perencanaan dan penganggaran": both belong to the document.
    private bool JoinsModifiers(int i, int head)
    {
        var before = _words[i - 1].Lower is "dan" or "serta" ? i - 2 : i - 1;
        return before > head && NamesActOnly(_words[before].Lower) && !IsCoordinated(before);
    }

    // "Monitoring pengisian … dan unggah …": what follows is the object of the first.
    private bool IsNested(int head) =>
        head + 1 < _words.Length && NamesActOnly(_words[head + 1].Lower) && string.IsNullOrWhiteSpace(_words[head + 1].Gap);

    // "pengambilan data di lapangan dan pengolahan data": the place is over, but what follows may be more of it.
    private bool IsPlace(int i) => _words[i].Lower is "di" or "ke" or "pada" or "melalui" && !_words[i].Gap.Contains('.', StringComparison.Ordinal);

    private bool EndsNounGroup(int i) =>
        _words[i].Gap.AsSpan().ContainsAny('.', ';')
        || _words[i].Lower is "yang" or "melalui" or "dengan" or "pada" or "ke" or "kepada" or "di" or "dari" or "oleh" or "atas" or "terhadap" or "dalam" or "secara" or "sesuai" or "berdasarkan" or "waktu"
        || Lexicon.ReachOf(_words[i].Lower) is not null
        || Lexicon.IsActive(_words[i].Lower);

    private bool IsCoordinated(int i) =>
        !_words[i].Bracketed && (_words[i].Gap.AsSpan().ContainsAny(',', '&') || _words[i - 1].Lower is "dan" or "serta" or "kemudian" or "lalu");

    // Away from the head a loan noun is an object like the others, unless it has an object of its own: "evaluasi tabel dan cek anomali".
    private bool NamesAct(int i, bool direct)
    {
        var word = _words[i].Lower;
        return (Lexicon.IsActionNoun(word) || Lexicon.IsBareVerb(word))
            && (direct || (!Lexicon.IsProduct(word) && (word.StartsWith("pe", StringComparison.Ordinal) || HasObject(i))));
    }

    private static bool NamesActOnly(string word) => Lexicon.IsActionNoun(word) && !Lexicon.IsProduct(word);

    private bool HasObject(int i) =>
        i + 1 < _words.Length && string.IsNullOrWhiteSpace(_words[i + 1].Gap) && !EndsNounGroup(i + 1) && _words[i + 1].Lower is not ("dan" or "serta");

    private Span? Condition()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (_words[i].Lower is "jika" or "apabila" or "bila" or "bilamana" or "jikalau" or "manakala" or "kalau")
            {
                var last = i;
                while (last + 1 < _words.Length && _words[last + 1].Bracketed == _words[i].Bracketed && !_words[last + 1].Gap.AsSpan().ContainsAny(',', '.', ';'))
                {
                    last++;
                }

                return Token.Cover(_words[i], _words[last]);
            }
        }

        return null;
    }

    private string VerbOf(Opening opening, int main, VagueVerb? vague) => opening switch
    {
        Opening.Active or Opening.Executor when vague is { } v && v.Verb == main => Lexicon.VerbOf(_words[v.Noun].Lower, hasObject: true) ?? _words[main].Lower,
        Opening.Active or Opening.Executor => Lexicon.WithObject(_words[main].Lower),
        Opening.Noun => Lexicon.VerbOf(_words[main].Lower, hasObject: true) ?? "",
        Opening.Other => Lexicon.ActiveOfBare(_words[main].Lower) ?? "",
        _ => "",
    };

    private Span Cover(int word) => new(_words[word].Start, _words[word].Length);
}
