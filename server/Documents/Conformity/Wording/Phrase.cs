namespace SopWordAddin.Documents.Conformity.Wording;

/// <summary>How an activity begins.</summary>
internal enum Opening
{
    Empty,

    /// <summary>With an active verb, as it should.</summary>
    Active,

    /// <summary>With the doer, before the verb.</summary>
    Executor,

    /// <summary>With the object of a passive verb, or with that verb.</summary>
    Passive,

    /// <summary>With a noun of an act or of a product.</summary>
    Noun,

    /// <summary>With a verb that lacks its prefix, with "selesai", with "jika".</summary>
    Other,
}

/// <summary>What a reviewer would say of the wording of one activity. Spans lie in <paramref name="Text"/>.</summary>
/// <param name="Words">Of the whole text.</param>
/// <param name="Main">Index of the opening verb or noun behind a doer that comes first; -1 without words.</param>
/// <param name="Doer">Who acts, where the activity names it.</param>
/// <param name="DoerLeads">The doer is the subject before the verb.</param>
/// <param name="Vague">A verb that says only that something is done, with the noun that says what.</param>
/// <param name="Second">The verb or noun of a further activity.</param>
/// <param name="Condition">From "jika", "apabila", "bila" to the end of that clause.</param>
internal sealed record Phrase(
    string Text,
    IReadOnlyList<Token> Words,
    Opening Opening,
    int Main,
    Span? Doer,
    bool DoerLeads,
    VagueVerb? Vague,
    Span? Second,
    Span? Condition)
{
    private string? _key;

    /// <summary>The active verb that the activity comes down to: "memeriksa" for "Melakukan pemeriksaan" and "Pemeriksaan" too; empty when unknown.</summary>
    public string Verb { get; init; } = "";

    /// <summary>The opening verb or noun, with the noun of a vague one; null without words.</summary>
    public Span? MainSpan => Main < 0 ? null : Vague is { } v && v.Verb == Main ? Token.Cover(Words[Main], Words[v.Noun]) : Token.Cover(Words[Main], Words[Main]);

    /// <summary>The same for phrases that say the same: "PPK melakukan pemeriksaan berkas", "Pemeriksaan berkas", "Memeriksa berkas".</summary>
    public string Key => _key ??= MakeKey();

    public string TextOf(Span span) => Text.Substring(span.Start, span.Length);

    private string MakeKey()
    {
        var head = Verb.Length == 0 ? null : MainSpan;
        var rest = Words.Where(w => !Lies(w, head) && !Lies(w, Doer) && !Lies(w, Condition)).Select(w => w.Lower).Where(w => !Likeness.SaysNothing(w));
        return string.Join(' ', rest.Prepend(Verb));
    }

    private static bool Lies(Token word, Span? span) => span is { } s && word.Start >= s.Start && word.End <= s.Start + s.Length;
}

/// <param name="Verb">Index of the light verb.</param>
/// <param name="Noun">Index of the noun that says what is done.</param>
internal readonly record struct VagueVerb(int Verb, int Noun);
