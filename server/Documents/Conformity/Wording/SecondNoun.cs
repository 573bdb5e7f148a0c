namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>Finds the noun of a further act: "pemeriksaan berkas dan perbaikan data". Answers are indexes of words.</summary>
internal sealed class SecondNoun(Token[] words)
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

    public static bool IsHead(string word) => word == "proses" || Lexicon.IsActionNoun(word) || Lexicon.IsBareVerb(word) || Lexicon.IsEvent(word);

    // What is done is an act: so is what stands beside it, whatever its shape: "melakukan identifikasi dan plotting".
    public int? RightBehind(int noun) => NamesActOnly(words[noun].Lower) && noun + 2 < words.Length && StandsBesides(noun + 2) ? noun + 2 : null;

    /// <summary>"dan" or "serta" stands right before the word, and nothing but blanks between.</summary>
    public bool StandsBesides(int i) => IsJoined(i - 1) && words[i - 1].Lower is "dan" or "serta" && !words[i].Bracketed;

    /// <summary>A second noun of an act on the same level as the first: "pemeriksaan dan perbaikan data", not "penyusunan laporan dan daftar".</summary>
    public int? Behind(int head)
    {
        while (words[head].Lower is "pelaksanaan" or "penyelenggaraan" or "proses" or "kegiatan" && IsNested(head))
        {
            head++;
        }

        return Find(head, (i, reach) => IsHandedOver(i, reach) || (IsNested(head) ? WritesReport(i) : !JoinsModifiers(i, head) && IsAct(i, head, reach)));
    }

    /// <summary>"Mengunggah dokumen dan verifikasi oleh admin": an act is nothing one uploads.</summary>
    public int? BehindObject(int verb) => Find(verb, (i, reach) =>
        i > verb + 2 && reach is Reach.Head or Reach.Place && words[i - 1].Lower is "dan" or "serta" && !JoinsModifiers(i, verb)
        && (IsSignature(i) || (Lexicon.IsListedActionNoun(words[i].Lower) && (HasReceiver(i) || !(Lexicon.IsProduct(words[i].Lower) || Lexicon.IsPaper(words[i].Lower))))));

    /// <summary>"Pengumpulan bahan. Penyusunan konsep", "1. Pengumpulan bahan 2. Penyusunan konsep"; what stands behind a colon is a list of things.</summary>
    public int? OfNextSentence(int main)
    {
        for (var i = main + 1; i < words.Length && !words[i].Gap.Contains(':', StringComparison.Ordinal); i++)
        {
            if (!words[i].Bracketed && OpensSentence(i) && Lexicon.IsListedActionNoun(words[i].Lower) && !Lexicon.IsProduct(words[i].Lower))
            {
                return i;
            }
        }

        return null;
    }

    // "reviu dokumen perencanaan dan penganggaran": both belong to the document.
    public bool JoinsModifiers(int i, int head)
    {
        var before = words[i - 1].Lower is "dan" or "serta" ? i - 2 : i - 1;
        return before > head && NamesActOnly(words[before].Lower) && !words[before].Bracketed && !IsCoordinated(before) && IsJoined(before);
    }

    // "Monitoring pengisian … dan unggah …": what follows is the object of the first.
    public bool IsNested(int head) => head + 1 < words.Length && NamesActOnly(words[head + 1].Lower) && IsJoined(head + 1);

    private int? Find(int head, Func<int, Reach, bool> isAct)
    {
        var reach = Reach.Head;
        for (var i = head + 1; i < words.Length && reach != Reach.Over; i++)
        {
            reach = ReachAt(i, reach);
            if (IsCoordinated(i) && isAct(i, reach))
            {
                return i;
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
            return reach == Reach.Head && (IsOnTheSame(word) || (Lexicon.IsEvent(word) && IsRightBehind(i, head) && HasObject(i)));
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

    // "penyusunan daftar dan penyebarannya".
    private static bool IsOnTheSame(string word) =>
        word.StartsWith("pe", StringComparison.Ordinal) && word.EndsWith("annya", StringComparison.Ordinal)
        && Lexicon.IsActionNoun(word[..^3]) && !Lexicon.IsProduct(word[..^3]);

    private bool IsSignature(int i) => words[i].Lower == "tanda" && i + 1 < words.Length && words[i + 1].Lower == "tangan";

    // "pengumpulan dokumen hasil pencacahan dan penyerahan ke tim pengolahan".
    private bool IsHandedOver(int i, Reach reach) => reach is Reach.Head or Reach.Place && Lexicon.IsHandingNoun(words[i].Lower) && HasReceiver(i);

    // "monitoring pelaksanaan kegiatan dan pembuatan laporan": a report is written of it, not monitored.
    private bool WritesReport(int i) =>
        words[i].Lower is "pembuatan" or "penyusunan" or "penulisan" && i + 1 < words.Length && words[i + 1].Lower is "laporan" or "notula" or "notulen" or "berita";

    private bool OpensSentence(int i) =>
        words[i].Gap.AsSpan().ContainsAny('.', ';', '\n') || words[i].Gap.Trim() is "-" or "\u2013" or "\u2022"
        || (words[i].Gap.StartsWith(')') && words[i - 1].Length == 1);

    private bool HasReceiver(int i) => i + 1 < words.Length && IsJoined(i + 1) && words[i + 1].Lower is "ke" or "kepada";

    private bool IsRightBehind(int i, int head) =>
        i == head + 2 || (i == head + 1 && words[i].Gap.AsSpan().ContainsAny(",&+"));

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
}
