namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>
/// The main verbs of an activity. Verbs inside "untuk …", "yang …", "setelah …", in brackets and in what happens only
/// under a condition name no activity; a further main verb names a second one only behind a coordinator or a comma.
/// </summary>
internal sealed class Clauses
{
    private readonly Token[] _words;
    private readonly List<MainVerb> _verbs = [];
    private Reach _reach;
    private bool _boundary;

    /// <summary>The clause has had a verb behind "dan".</summary>
    private bool _hasJoined;

    private Clauses(Token[] words) => _words = words;

    private enum Reach
    {
        Main,

        /// <summary>Behind "yang", before its verb.</summary>
        Relative,

        /// <summary>Behind "yang" and a verb in me- or ber-.</summary>
        RelativeActive,

        /// <summary>Behind "yang" and any other verb.</summary>
        RelativePassive,

        /// <summary>Behind "untuk" and the like, no verb in me- yet.</summary>
        Comma,

        /// <summary>The same with a verb in me-, to which a further one may belong.</summary>
        CommaActive,
        Sentence,
        Rest,
    }

    /// <param name="Index">Of the verb, or of the stem behind a "di" written apart.</param>
    /// <param name="Coordinated">Right behind "dan", "serta", "&amp;".</param>
    /// <param name="AfterBoundary">Something has closed the clause of the verb before.</param>
    public readonly record struct MainVerb(int Index, VerbVoice Voice, bool Coordinated, bool AfterBoundary);

    public enum VerbVoice
    {
        Active,
        Passive,
        Bare,
    }

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<MainVerb> VerbsOf(Token[] words)
    {
        var clauses = new Clauses(words);
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Bracketed)
            {
                clauses.Read(i);
            }
        }

        return clauses._verbs;
    }

    /// <summary>The first verb wherever it stands, for a text that opens with "jika" or "setelah" and has no main verb.</summary>
    public static MainVerb? FirstOf(Token[] words)
    {
        var clauses = new Clauses(words);
        for (var i = 0; i < words.Length; i++)
        {
            if (clauses.VoiceAt(i) is { } voice)
            {
                return new MainVerb(i, voice, false, false);
            }
        }

        return null;
    }

    private void Read(int i)
    {
        Close(i);
        if (Opens(i) is { } reach)
        {
            (_reach, _hasJoined) = (reach, false);
        }
        else if (VoiceAt(i) is { } voice && !IsNegated(i))
        {
            Take(i, voice);
        }
    }

    /// <summary>Ends clauses at the marks and words that reach behind them.</summary>
    private void Close(int i)
    {
        var gap = _words[i].Gap;
        if (_reach == Reach.Rest)
        {
            return;
        }

        if (gap.AsSpan().ContainsAny('.', ';', '\n') || OpensListEntry(i))
        {
            (_reach, _boundary) = (Reach.Main, true);
        }
        else if (_reach != Reach.Sentence && ((gap.Contains(',', StringComparison.Ordinal) && !SharesObject(i)) || OpensNextAct(i)))
        {
            (_reach, _boundary) = (Reach.Main, true);
        }
        else if (Coordinates(i) && GoesOn(i))
        {
            _reach = Reach.Main;
        }
    }

    /// <summary>The clause is over behind "dan", the step goes on.</summary>
    private bool GoesOn(int i)
    {
        var word = _words[i].Lower;
        var isActive = word.StartsWith("me", StringComparison.Ordinal) && VoiceAt(i) == VerbVoice.Active;
        return _reach switch
        {
            // "surat yang diterima dan mencatat", "untuk ditandatangani dan mengirim", "yang ditandatangani dan unggah".
            Reach.RelativePassive or Reach.Comma => isActive || (VoiceAt(i) == VerbVoice.Bare && !IsBehindPassiveStem(i)),
            // "untuk memberi dan meminta … dan menandatangani": a list has one "dan". "… dan mencatatnya": what the step is done to.
            Reach.RelativeActive or Reach.CommaActive => isActive && (_hasJoined || word.EndsWith("nya", StringComparison.Ordinal)),
            _ => false,
        };
    }

    /// <summary>"yang di cetak dan kirim": one "di" for both.</summary>
    private bool IsBehindPassiveStem(int i) => i > 2 && _words[i - 3].Lower == "di";

    /// <summary>"a) menyusun b) menyampaikan", "- menyusun - menyampaikan".</summary>
    private bool OpensListEntry(int i) =>
        i > 0 && Lexicon.IsActive(_words[i].Lower)
        && ((_words[i - 1].Length == 1 && _words[i].Gap.StartsWith(')')) || _words[i].Gap.Trim() is "-" or "\u2013" or "\u2022");

    /// <summary>"untuk menerima, memeriksa dan mencatat surat": one clause, for the verbs have one object.</summary>
    private bool SharesObject(int i) =>
        _reach is Reach.CommaActive or Reach.RelativeActive && Lexicon.IsActive(_words[i].Lower) && Lexicon.IsActive(_words[i - 1].Lower);

    // "untuk selanjutnya dikirim" is still what for, "dan untuk selanjutnya dikirim" what next.
    private bool OpensNextAct(int i) =>
        (_words[i].Lower is "kemudian" or "lalu" or "lantas" or "selanjutnya" or "berikutnya" or "dilanjutkan" && !(i > 0 && _words[i - 1].Lower == "untuk" && !Coordinates(i - 1)))
        || (_words[i].Lower == "itu" && i > 0 && _words[i - 1].Lower is "setelah" or "sesudah");

    private Reach? Opens(int i) => _words[i].Lower switch
    {
        _ when _reach is Reach.Sentence or Reach.Rest => null,
        "yang" => Reach.Relative,
        _ when IsTimeClause(i) => Reach.Sentence,
        var word when HasComma(i) && Lexicon.TellsManner(word, later: true) && !IsDoneHere(i) => Reach.Comma,
        var word when _reach == Reach.Relative && Lexicon.IsState(word) => Reach.RelativePassive,
        var word => Lexicon.ReachOf(word) switch
        {
            "comma" => Reach.Comma,
            "sentence" => Reach.Sentence,
            "rest" when HasColonBehind(i) => Reach.Rest,
            "verb" when i + 1 < _words.Length && VoiceAt(i + 1) is VerbVoice.Active or VerbVoice.Passive => Reach.CommaActive,
            _ => null,
        },
    };

    /// <summary>"Ketentuan tambahan: …", though "menetapkan ketentuan dan mengumumkan" goes on.</summary>
    private bool HasColonBehind(int i) => _words.Skip(i + 1).Take(2).Any(w => w.Gap.Contains(':', StringComparison.Ordinal));

    /// <summary>"…, waktu paling lambat 3 hari", "waktu1 hari": a time, though "menentukan waktu rapat" is none.</summary>
    private bool IsTimeClause(int i) =>
        _words[i].Lower.StartsWith("waktu", StringComparison.Ordinal)
        && i > 0
        && (_words[i].Gap.Contains(',', StringComparison.Ordinal)
            || char.IsDigit(_words[i].Lower[^1])
            || (i + 1 < _words.Length && (char.IsDigit(_words[i + 1].Lower[0]) || _words[i + 1].Lower is "paling" or "setelah" or "sampai" or "sebelum" or "disesuaikan")));

    private VerbVoice? VoiceAt(int i)
    {
        var word = _words[i].Lower;
        // "…, mengikuti pedoman" tells how, "… dan mengikuti rapat" what next.
        if (Lexicon.TellsManner(word, later: HasComma(i) || (_verbs.Count > 0 && !Coordinates(i))) && !IsDoneHere(i))
        {
            return null;
        }

        if (Lexicon.IsActive(word))
        {
            return VerbVoice.Active;
        }

        // "dan terukur": behind another verb ter- tells a state.
        if ((Lexicon.IsPassive(word) && !(_verbs.Count > 0 && word.StartsWith("ter", StringComparison.Ordinal))) || (i > 0 && _words[i - 1].Lower == "di" && Lexicon.IsPassiveStem(word)))
        {
            return VerbVoice.Passive;
        }

        return Lexicon.IsBareVerb(word) && (i == 0 || Coordinates(i) || OpensNextAct(i - 1) || IsOrder(i)) ? VerbVoice.Bare : null;
    }

    /// <summary>"…, dilakukan pemeriksaan" is an act, "…, dilakukan paling lambat …" is not.</summary>
    private bool IsDoneHere(int i) => _words[i].Lower == "dilakukan" && i + 1 < _words.Length && Lexicon.IsActionNoun(_words[i + 1].Lower);

    /// <summary>"…, sampaikan …", "…, upload ke portal": bare verbs in -kan or with a goal are no nouns.</summary>
    private bool IsOrder(int i) =>
        HasComma(i) && (_words[i].Lower.EndsWith("kan", StringComparison.Ordinal) || (i + 1 < _words.Length && _words[i + 1].Lower is "ke" or "kepada"));

    private bool HasComma(int i) => _words[i].Gap.Contains(',', StringComparison.Ordinal);

    private void Take(int i, VerbVoice voice)
    {
        switch (_reach)
        {
            case Reach.Comma when voice == VerbVoice.Active:
                _reach = Reach.CommaActive;
                break;
            case Reach.Relative:
                _reach = voice == VerbVoice.Active ? Reach.RelativeActive : Reach.RelativePassive;
                break;
            case Reach.RelativePassive when !Coordinates(i):
            case Reach.RelativeActive when !Coordinates(i) && !SharesObject(i):
                // "pelaku usaha yang terundang mendaftar": the second verb is the sentence's own.
                _reach = Reach.Main;
                Add(i, voice);
                break;
            case Reach.Main:
                Add(i, voice);
                break;
            default:
                _hasJoined |= Coordinates(i);
                break;
        }
    }

    private void Add(int i, VerbVoice voice)
    {
        _verbs.Add(new MainVerb(i, voice, Coordinates(i), _boundary || RunsOn(i, voice)));
        _boundary = false;
    }

    /// <summary>Goes on where a mark should stand: "Membuat surat diajukan ke sekretaris", "Membuat surat Mengirim surat", "Surat dicatat dan hasilnya disampaikan".</summary>
    private bool RunsOn(int i, VerbVoice voice) => voice switch
    {
        VerbVoice.Passive => (_verbs.Count > 0 && i + 1 < _words.Length && _words[i + 1].Lower is "ke" or "kepada") || IsSaidOfResult(i),
        VerbVoice.Active => _verbs.Count > 0 && _words[i].IsCapital && !_words[i - 1].IsCapital && !Lexicon.LetsAct(_words[_verbs[^1].Index].Lower),
        _ => false,
    };

    private bool IsSaidOfResult(int i) => i > 1 && _words[i - 1].Lower == "hasilnya" && Coordinates(i - 1);

    private bool IsNegated(int i) => i > 0 && _words[i - 1].Lower is "tidak" or "belum" or "bukan";

    /// <summary>A coordinator stands right before the word, but for an adverb, "secara berkala" or a "di" written apart.</summary>
    private bool Coordinates(int i)
    {
        if (_words[i].Gap.AsSpan().ContainsAny('&', '+'))
        {
            return true;
        }

        var before = i - 1;
        while (before > 0 && (_words[before].Lower is "atau" or "di" || Lexicon.IsAdverb(_words[before].Lower) || _words[before - 1].Lower == "secara"))
        {
            if (_words[before].Lower == "atau" && _words[before - 1].Lower != "dan")
            {
                return false;
            }

            before -= _words[before - 1].Lower == "secara" ? 2 : 1;
        }

        return before >= 0 && _words[before].Lower is "dan" or "serta" or "sekaligus";
    }
}
