using Newtonsoft.Json;
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
/// <param name="Fixes">
/// Edits that each remove this finding; none when only the author can tell, several when the author has to choose.
/// </param>
public sealed record Finding(string Rule, Severity Severity, Place Where, Message Message, IReadOnlyList<Fix> Fixes)
{
    /// <summary>The other places of what is said once of several.</summary>
    public IReadOnlyList<Place> Also { get; init; } = [];
}

/// <param name="Path">JSON path in the wire model, for example <c>flow.steps[3].time</c>; a list when all of it is meant.</param>
/// <param name="Words">The words at fault in the text at <paramref name="Path"/>; null for all of it.</param>
public sealed record Place(string Path, string? StepId = null, string? NodeId = null, Span? Words = null);

/// <summary>A part of a text, in UTF-16 units as both C# and JavaScript count them.</summary>
public readonly record struct Span(int Start, int Length);

/// <summary>An edit offered to the author: what it does in words, and the places it sets.</summary>
/// <param name="Kind">Stable name, so that all of a kind can be applied together.</param>
/// <param name="Edits">Applied in order.</param>
public sealed record Fix(string Kind, Message Title, IReadOnlyList<Edit> Edits)
{
    /// <summary>A fix whose title is the text <c>fix.{kind}</c>.</summary>
    internal static Fix Of(string kind, object[] titleArgs, params IReadOnlyList<Edit> edits) =>
        new(kind, new Message($"fix.{kind}", titleArgs), edits);
}

/// <summary>Sets one place of the wire model to a JSON value.</summary>
/// <param name="Path">JSON path of what is replaced; the place right behind the last entry of a list adds one.</param>
/// <param name="Value">The new value as JSON text.</param>
public sealed record Edit(string Path, string Value)
{
    internal static Edit Set(string path, object value) => new(path, JsonConvert.SerializeObject(value, SopJson.Settings));
}
