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
            new SecondAct(_words, _verbs, doer).Find(opening, main),
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
        VerbVoice.Passive when !verb.Coordinated && !(verb.AfterBoundary && (Lexicon.IsActionNoun(_words[0].Lower) || Lexicon.IsEvent(_words[0].Lower))) => Opening.Passive,
        VerbVoice.Active when !verb.Coordinated && !Lexicon.IsActionNoun(_words[0].Lower) && (!verb.AfterBoundary || _actors.NamesDoer(_words, 0)) => Opening.Executor,
        _ => null,
    };

    private VagueVerb? Vague()
    {
        foreach (var verb in _verbs)
        {
            // An event has no verb of its own: "melaksanakan rapat" is said so.
            if (Lexicon.IsLightVerb(_words[verb.Index].Lower) && SecondAct.NounBehind(_words, verb.Index) is { } noun && !Lexicon.IsEvent(_words[noun].Lower))
            {
                return new VagueVerb(verb.Index, noun);
            }
        }

        return null;
    }

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
}
