using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Comparison;

/// <summary>What became of an SOP between two editions, step by step.</summary>
/// <param name="Cover">Fields of the identity that differ.</param>
/// <param name="Steps">Every step of both editions in the order of the later one; what was taken away stands where it stood.</param>
public sealed record SopChanges(IReadOnlyList<FieldChange> Cover, IReadOnlyList<StepChange> Steps)
{
    public static SopChanges Between(Sop before, Sop after) => new(CoverChanges.Between(before.Cover, after.Cover), StepChanges.Between(before, after));
}

/// <param name="Field">Wire name, for example <c>legalBasis</c>, <c>approvedBy.name</c>.</param>
/// <param name="Before">Entries of a list one a line; empty for none.</param>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>A step in one edition, in the other, or in both.</summary>
/// <param name="Before">Null for a new step.</param>
/// <param name="After">Null for one taken away.</param>
/// <param name="Fields">Wire names of the fields that differ: activity, executors, inputs, time, outputs, notes, next.</param>
/// <param name="Moved">Stands elsewhere among the steps that stayed.</param>
public sealed record StepChange(StepFacts? Before, StepFacts? After, IReadOnlyList<string> Fields, bool Moved)
{
    public ChangeKind Kind =>
        Before is null ? ChangeKind.Added
        : After is null ? ChangeKind.Removed
        : Fields.Count > 0 ? ChangeKind.Changed
        : Moved ? ChangeKind.Moved
        : ChangeKind.Same;
}

public enum ChangeKind
{
    Same,
    Added,
    Removed,
    Changed,

    /// <summary>Only its place is another.</summary>
    Moved,
}

/// <summary>A row of the table in words.</summary>
/// <param name="Number">As printed, 1-based.</param>
/// <param name="Next">Where it goes on: the number of the next step, with the branch before it where there is one, as in <c>Ya: 3</c>.</param>
public sealed record StepFacts(
    int Number,
    string Activity,
    IReadOnlyList<string> Executors,
    IReadOnlyList<string> Inputs,
    string Time,
    IReadOnlyList<string> Outputs,
    string Notes,
    IReadOnlyList<string> Next)
{
    public static IReadOnlyList<StepFacts> Of(Sop sop)
    {
        var names = sop.Flow.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var rows = Row.Of(sop.Flow);
        var numbers = rows.SelectMany(r => r.Step.Nodes.Select(n => (n.Id, r.Number))).ToDictionary(n => n.Id, n => n.Number, StringComparer.Ordinal);
        return [.. rows.Select(r => new StepFacts(
            r.Number,
            r.Step.Activity,
            [.. r.Step.Nodes.SelectMany(n => n.Actors).Distinct().Select(id => names.GetValueOrDefault(id, id))],
            r.Step.Inputs,
            r.Step.Time,
            r.Step.Outputs,
            r.Step.Notes,
            [.. NextOf(r.Step, sop.Flow.Links, numbers)]))];
    }

    private static IEnumerable<string> NextOf(Step step, IReadOnlyList<Link> links, Dictionary<string, int> numbers)
    {
        var own = step.Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        return links
            .Where(l => own.Contains(l.From) && !own.Contains(l.To) && numbers.ContainsKey(l.To))
            .Select(l => string.IsNullOrWhiteSpace(l.Label) ? $"{numbers[l.To]}" : $"{l.Label.Trim()}: {numbers[l.To]}");
    }
}
