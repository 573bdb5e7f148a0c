using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>What a single word of office Indonesian is, from its shape and the lists of Words/.</summary>
internal static class Lexicon
{
    private static readonly HashSet<string> NotActive = WordList.Set("not-active.txt");
    private static readonly HashSet<string> PerVerbs = WordList.Set("per-verbs.txt");
    private static readonly HashSet<string> NotPassive = WordList.Set("not-passive.txt");
    private static readonly HashSet<string> NotAction = WordList.Set("not-action.txt");
    private static readonly HashSet<string> LightVerbs = WordList.Set("light-verbs.txt");
    private static readonly HashSet<string> Events = WordList.Set("events.txt");
    private static readonly Dictionary<string, string> Manner = WordList.Map("manner.tsv");
    private static readonly HashSet<string> PassiveStems = WordList.Set("passive-stems.txt");
    private static readonly HashSet<string> Adverbs = WordList.Set("adverbs.txt");
    private static readonly HashSet<string> States = WordList.Set("states.txt");
    private static readonly HashSet<string> Products = WordList.Set("products.txt");
    private static readonly HashSet<string> Titles = WordList.Set("titles.txt");
    private static readonly HashSet<string> HandlingVerbs = WordList.Set("handling-verbs.txt");
    private static readonly HashSet<string> HandingNouns = WordList.Set("handing-nouns.txt");
    private static readonly HashSet<string> Papers = WordList.Set("papers.txt");
    private static readonly Dictionary<string, string> AskingVerbs = WordList.Map("asking-verbs.tsv");
    private static readonly Dictionary<string, string> BareVerbs = WordList.Map("bare-verbs.tsv");
    private static readonly Dictionary<string, string> Subordinators = WordList.Map("subordinators.tsv");
    private static readonly Dictionary<string, string[]> ActionNouns =
        WordList.Rows("action-nouns.tsv").ToDictionary(r => r[0], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> VerbsWithObject =
        ActionNouns.Values.Where(r => r.Length > 2 && r[1] != r[2]).ToDictionary(r => r[2], r => r[1], StringComparer.Ordinal);

    /// <summary>me-, men-, mem-, meny-, meng-, ber-, and the verbs in per-.</summary>
    public static bool IsActive(string word) =>
        word.Length > 4 && !IsDoubled(word)
        && ((word.StartsWith("me", StringComparison.Ordinal) || word.StartsWith("ber", StringComparison.Ordinal)) && !NotActive.Contains(word)
            || PerVerbs.Contains(word));

    /// <summary>"berkas-berkas": only nouns double as they are.</summary>
    private static bool IsDoubled(string word) =>
        word.Length % 2 == 1 && word[word.Length / 2] == '-' && word.AsSpan(0, word.Length / 2).SequenceEqual(word.AsSpan((word.Length / 2) + 1));

    public static bool IsPassive(string word) =>
        word.Length > 4 && !NotPassive.Contains(word)
        && (word.StartsWith("di", StringComparison.Ordinal) || word.StartsWith("ter", StringComparison.Ordinal));

    /// <summary>The word behind a "di" written apart, as in "di ajukan": a verb, not a place.</summary>
    public static bool IsPassiveStem(string word) =>
        BareVerbs.ContainsKey(word) || PassiveStems.Contains(word) || (word.Length > 5 && word.EndsWith("kan", StringComparison.Ordinal));

    /// <summary>Names an act: pe-…-an, a loan in -asi such as "evaluasi" and its misspellings, or a noun of the list.</summary>
    public static bool IsActionNoun(string word) =>
        ActionNouns.ContainsKey(word) || (word.Length > 6 && !NotAction.Contains(word) && HasShapeOfAct(word));

    /// <summary>One of the list, which knows the nouns that only look so.</summary>
    public static bool IsListedActionNoun(string word) => ActionNouns.ContainsKey(word);

    private static bool HasShapeOfAct(string word) =>
        (word.StartsWith("pe", StringComparison.Ordinal) && word.EndsWith("an", StringComparison.Ordinal)) || word.EndsWith("asi", StringComparison.Ordinal);

    /// <summary>As often the product of an act as the act: "publikasi", "rekap".</summary>
    public static bool IsProduct(string word) => Products.Contains(word);

    /// <summary>Behind a verb of handling rather a paper than an act: "pengumuman".</summary>
    public static bool IsPaper(string word) => Papers.Contains(word);

    /// <summary>An act with a receiver: "penyerahan".</summary>
    public static bool IsHandingNoun(string word) => HandingNouns.Contains(word);

    /// <summary>Done to a thing at hand: "mengunggah".</summary>
    public static bool IsHandlingVerb(string word) => HandlingVerbs.Contains(word);

    /// <summary>Something is got or given, or someone else acts: "menerima", "meminta".</summary>
    public static bool IsAskingVerb(string word) => AskingVerbs.ContainsKey(word);

    /// <summary>Someone else acts: "meminta".</summary>
    public static bool LetsAct(string word) => AskingVerbs.GetValueOrDefault(word) == "act";

    public static bool IsBareVerb(string word) => BareVerbs.ContainsKey(word);

    public static bool IsLightVerb(string word) => LightVerbs.Contains(word);

    public static bool IsEvent(string word) => Events.Contains(word);

    /// <param name="later">Another verb or a comma stands before.</param>
    public static bool TellsManner(string word, bool later) =>
        Manner.TryGetValue(word, out var when) && (later || when == "always");

    /// <summary>A state that needs no verb behind "yang", such as "lengkap".</summary>
    public static bool IsState(string word) => States.Contains(word);

    /// <summary>May stand between "dan" and its verb, such as "segera".</summary>
    public static bool IsAdverb(string word) => Adverbs.Contains(word);

    /// <summary>Head word of a post, unit or party, such as "kepala".</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <returns>How far the clause behind the word reaches (<c>comma</c>, <c>sentence</c>, <c>verb</c>); null when it opens none.</returns>
    public static string? ReachOf(string word) => Subordinators.GetValueOrDefault(word);

    public static string? ActiveOfBare(string word) => BareVerbs.GetValueOrDefault(word);

    /// <summary>"berkoordinasi" and "mengoordinasikan" are one verb, without and with an object.</summary>
    public static string WithObject(string verb) => VerbsWithObject.GetValueOrDefault(verb, verb);

    /// <param name="hasObject">False where nothing or a preposition follows, which verbs in -kan do not bear.</param>
    public static string? VerbOf(string noun, bool hasObject)
    {
        if (!ActionNouns.TryGetValue(noun, out var row) || row[1] == "-")
        {
            return null;
        }

        return hasObject ? row[1] : row.Length > 2 ? row[2] : row[1].EndsWith("kan", StringComparison.Ordinal) ? null : row[1];
    }
}
