using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity;

/// <summary>One demand on an SOP. The class name is the claim; a finding says where it does not hold.</summary>
/// <param name="id">As in Conformity/README.md, for example <c>ST-04</c>.</param>
/// <param name="severity">Where the profile does not say otherwise.</param>
internal abstract class Rule(string id, Severity severity)
{
    public string Id => id;

    public abstract IEnumerable<Finding> Check(Reading reading);

    /// <summary>A finding said with the text <c>{id}</c>.</summary>
    protected Finding Find(Place where, object[] args, params IReadOnlyList<Fix> fixes) =>
        new(id, severity, where, new Message(id, args), fixes);

    /// <summary>A finding of another weight or wording of the same rule, said with the text <c>{id}.{variant}</c>.</summary>
    protected Finding Find(string variant, Severity weight, Place where, object[] args, params IReadOnlyList<Fix> fixes) =>
        new(id, weight, where, new Message($"{id}.{variant}", args), fixes);
}
