using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Sops;

/// <summary>A <see cref="Finding"/> in the caller's language.</summary>
/// <param name="Also">The other places of what is said once of several.</param>
internal sealed record FindingOnWire(string Rule, Severity Severity, Place Where, IReadOnlyList<Place> Also, string Message, IReadOnlyList<FixOnWire> Fixes)
{
    public static IReadOnlyList<FindingOnWire> Of(IEnumerable<Finding> findings, Language language) =>
        [.. findings.Select(f => new FindingOnWire(f.Rule, f.Severity, f.Where, f.Also, f.Message.In(language), [.. f.Fixes.Select(x => FixOnWire.Of(x, language))]))];
}

/// <param name="Kind">Stable, so that all fixes of a kind can be applied together.</param>
/// <param name="Edits">Applied in order.</param>
internal sealed record FixOnWire(string Kind, string Title, IReadOnlyList<EditOnWire> Edits)
{
    public static FixOnWire Of(Fix fix, Language language) =>
        new(fix.Kind, fix.Title.In(language), [.. fix.Edits.Select(e => new EditOnWire(e.Path, new JRaw(e.Value)))]);
}

/// <param name="Path">JSON path of what is replaced.</param>
/// <param name="Value">Any JSON value.</param>
internal sealed record EditOnWire(string Path, object Value);
