using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word;

/// <summary>Tabel 7 of PermenPANRB 35/2012, filled in: how each procedure of an SOP goes in practice.</summary>
public sealed record MonitoringForm
{
    /// <summary>Who looked.</summary>
    public string Assessor { get; init; } = "";

    public DateOnly? On { get; init; }

    /// <summary>One a step, in order.</summary>
    public IReadOnlyList<MonitoredStep> Steps { get; init; } = [];

    /// <summary>What is to be said of the whole.</summary>
    public string Conclusion { get; init; } = "";

    /// <summary>The form of an SOP before anybody has filled it in.</summary>
    public static MonitoringForm Of(Sop sop) => new()
    {
        Steps = [.. Row.Of(sop.Flow).Select(r => new MonitoredStep { StepId = r.Step.Id, Number = r.Number, Activity = r.Step.Activity })],
    };
}

/// <summary>A row of Tabel 7.</summary>
public sealed record MonitoredStep
{
    [JsonProperty(Required = Required.Always)]
    public string StepId { get; init; } = "";

    /// <summary>As printed, 1-based.</summary>
    public int Number { get; init; }

    public string Activity { get; init; } = "";

    /// <summary>Null while nobody has said.</summary>
    public bool? GoesWell { get; init; }

    /// <summary>Catatan hasil penilaian.</summary>
    public string Note { get; init; } = "";

    /// <summary>Tindakan yang harus diambil.</summary>
    public string Action { get; init; } = "";

    /// <summary>Paraf penilai.</summary>
    public string Initials { get; init; } = "";
}
