using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Conformity;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>What a reviewer would say about one place of an SOP.</summary>
/// <param name="Rule">Id such as <c>ST-04</c>, see Conformity/README.md.</param>
/// <param name="Fix">An edit that removes this finding; null when only the author can tell.</param>
public sealed record Finding(string Rule, Severity Severity, Place Where, Message Message, Fix? Fix = null);

/// <param name="Path">JSON path in the wire model, for example <c>flow.steps[3].time</c>.</param>
public sealed record Place(string Path, string? StepId = null, string? NodeId = null);

/// <summary>An edit offered to the author: what it does in words, and the SOP after it.</summary>
/// <param name="Kind">Stable name, so that all of a kind can be applied together.</param>
/// <param name="Edits">Applied in order.</param>
public sealed record Fix(string Kind, Message Title, IReadOnlyList<Edit> Edits);

/// <summary>Sets one place of the wire model to a JSON value.</summary>
/// <param name="Path">JSON path of what is replaced.</param>
/// <param name="Value">The new value as JSON text.</param>
public sealed record Edit(string Path, string Value);
