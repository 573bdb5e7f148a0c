using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Monitoring;

internal enum AssessmentKind
{
    Monitoring,
    Evaluation,
}

/// <summary>A look at an SOP in use: a form that is being filled in, or one that was completed and never changes again.</summary>
internal sealed class Assessment
{
    public required Guid Id { get; init; }

    public required Guid SopId { get; init; }

    public required AssessmentKind Kind { get; init; }

    /// <summary>The version that it looks at: the current one when it was begun.</summary>
    public required int Version { get; init; }

    /// <summary>Of that version's cover.</summary>
    public required int Revision { get; init; }

    /// <summary>Counts the saves, so that nobody overwrites what another wrote meanwhile.</summary>
    public int Edit { get; set; }

    /// <summary>JSON of a <see cref="MonitoringForm"/> or an <see cref="EvaluationForm"/>.</summary>
    public required string Form { get; set; }

    public string Assessor { get; set; } = "";

    public DateOnly? AssessedOn { get; set; }

    /// <summary>Share of steps that go well, or of questions answered yes, 0 to 1; null until it is completed.</summary>
    public double? Score { get; set; }

    public bool WantsRevision { get; set; }

    public required string BegunBy { get; init; }

    /// <summary>Unix milliseconds, like the last.</summary>
    public long ChangedAt { get; set; }

    public string? CompletedBy { get; set; }

    public long? CompletedAt { get; set; }

    public MonitoringForm? Monitoring => Kind == AssessmentKind.Monitoring ? Read<MonitoringForm>() : null;

    public EvaluationForm? Evaluation => Kind == AssessmentKind.Evaluation ? Read<EvaluationForm>() : null;

    public void Write(object form, string assessor, DateOnly? on)
    {
        Form = JsonConvert.SerializeObject(form, SopJson.Settings);
        (Assessor, AssessedOn) = (assessor, on);
    }

    private T Read<T>() => StrictJson.Read<T>(Form);
}
