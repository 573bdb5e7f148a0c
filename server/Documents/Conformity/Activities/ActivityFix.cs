using SopWordAddin.Documents.Conformity.Decisions;
using SopWordAddin.Documents.Conformity.Wording;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity.Activities;

/// <summary>What the rules find fault with in the wording of an activity.</summary>
[Flags]
internal enum Fault
{
    None = 0,
    Opening = 1,
    Doer = 2,
    Vague = 4,
    Second = 8,
    Condition = 16,
    Outcome = 32,
    Long = 64,
    TypedNumber = 128,
    IsNoCheck = 256,
    DemandsDecision = 512,
}

/// <summary>Offers another wording of an activity, when it mends what it should and breaks nothing else.</summary>
internal static class ActivityFix
{
    public static IReadOnlyList<Fix> Offer(string kind, Row row, Reading reading, string text, Fault mends)
    {
        var (before, after) = (reading.PhraseOf(row), PhraseReader.Read(text, reading.Actors));
        var (old, now) = (FaultsOf(before, reading.Profile.Rules), FaultsOf(after, reading.Profile.Rules));
        return (now & mends) == 0 && (now & ~old) == 0 && before.Key == after.Key
            ? [Fix.Of(kind, [row.Number, text], Edit.Set($"{row.Path}.activity", text))]
            : [];
    }

    public static bool IsLong(Phrase phrase, RuleSettings rules) =>
        phrase.Words.Count > rules.LongActivityWords || phrase.Text.Length > rules.LongActivityCharacters;

    private static Fault FaultsOf(Phrase phrase, RuleSettings rules)
    {
        (bool Is, Fault Fault)[] faults =
        [
            (phrase.Opening is not (Opening.Active or Opening.Executor), Fault.Opening),
            (phrase.Doer is not null, Fault.Doer),
            (phrase.Vague is not null, Fault.Vague),
            (phrase.Second is not null, Fault.Second),
            (phrase.Condition is not null, Fault.Condition),
            (Outcomes.AreIn(phrase.Text), Fault.Outcome),
            (IsLong(phrase, rules), Fault.Long),
            (TypedNumber.Of(phrase.Text) is not null, Fault.TypedNumber),
            (!Checking.Is(phrase.Verb), Fault.IsNoCheck),
            (Checking.DemandsDecision(phrase.Verb), Fault.DemandsDecision),
        ];
        return faults.Where(f => f.Is).Aggregate(Fault.None, (all, f) => all | f.Fault);
    }
}
