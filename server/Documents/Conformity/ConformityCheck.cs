using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity;

/// <summary>Is the SOP right? Every rule of the book, as strictly as the office's profile asks.</summary>
public static class ConformityCheck
{
    /// <returns>In the order of the rules, within a rule in the order of the SOP; the same for the same input.</returns>
    public static IReadOnlyList<Finding> Run(Sop sop, Profile profile, CheckContext? context = null)
    {
        var reading = new Reading(sop, profile, context ?? CheckContext.Empty);
        return [.. RuleBook.All.Where(rule => Applies(rule, sop, profile)).SelectMany(rule => Weigh(rule.Check(reading), rule, profile))];
    }

    // A rule is silenced only with a reason: a reader of the SOP must be able to see why it may break it.
    private static bool Applies(Rule rule, Sop sop, Profile profile) =>
        profile.Rules.Severity.GetValueOrDefault(rule.Id, RuleLevel.Info) != RuleLevel.Off
        && !sop.SilencedRules.Any(s => s.Rule == rule.Id && !string.IsNullOrWhiteSpace(s.Reason));

    private static IEnumerable<Finding> Weigh(IEnumerable<Finding> findings, Rule rule, Profile profile) =>
        profile.Rules.Severity.TryGetValue(rule.Id, out var level)
            ? findings.Select(f => f with { Severity = SeverityOf(level) })
            : findings;

    private static Severity SeverityOf(RuleLevel level) => level switch
    {
        RuleLevel.Error => Severity.Error,
        RuleLevel.Warning => Severity.Warning,
        _ => Severity.Info,
    };
}
