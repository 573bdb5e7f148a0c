using Newtonsoft.Json;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Monitoring;

/// <param name="Begun">False for a blank one that is not kept yet: it is to be begun before it is saved.</param>
/// <param name="Edit">To be sent back when it is saved.</param>
/// <param name="Monitoring">Null in an evaluation; the next is null in a monitoring.</param>
/// <param name="Score">Share of steps that go well, or of questions answered yes, 0 to 1; null until it is completed, like what follows.</param>
internal sealed record AssessmentOnWire(
    Guid Id,
    Guid SopId,
    AssessmentKind Kind,
    int Version,
    int Revision,
    bool Begun,
    int Edit,
    MonitoringForm? Monitoring,
    EvaluationForm? Evaluation,
    string BegunBy,
    DateTimeOffset ChangedAt,
    double? Score,
    bool WantsRevision,
    string? CompletedBy,
    DateTimeOffset? CompletedAt)
{
    public static AssessmentOnWire Of(Assessment a) => new(
        a.Id,
        a.SopId,
        a.Kind,
        a.Version,
        a.Revision,
        Begun: true,
        a.Edit,
        a.Monitoring,
        a.Evaluation,
        a.BegunBy,
        DateTimeOffset.FromUnixTimeMilliseconds(a.ChangedAt),
        a.Score,
        a.WantsRevision,
        a.CompletedBy,
        a.CompletedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
}

/// <summary>What is kept of an SOP in use.</summary>
/// <param name="Open">Forms that are being filled in, at most one of each kind.</param>
/// <param name="Done">The latest first.</param>
internal sealed record AssessmentList(IReadOnlyList<AssessmentOnWire> Open, IReadOnlyList<AssessmentOnWire> Done);

/// <summary>A form as far as it is filled in, as sent.</summary>
internal sealed record AssessmentChange
{
    /// <summary>Of the state that it goes on from.</summary>
    [JsonProperty(Required = Required.Always)]
    public int Edit { get; init; }

    /// <summary>The one that belongs to the kind; the other is left out.</summary>
    public MonitoringForm? Monitoring { get; init; }

    public EvaluationForm? Evaluation { get; init; }
}
