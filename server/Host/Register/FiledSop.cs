using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Register;

/// <summary>A filed version as data, without its logo.</summary>
internal sealed class FiledSop
{
    public required Guid FilingId { get; init; }

    /// <summary>JSON, see <see cref="SopJson"/>.</summary>
    public required string Sop { get; init; }

    /// <summary>As its profile said when it was filed, like the next.</summary>
    public required int MonitoringMonths { get; init; }

    public required int EvaluationMonths { get; init; }

    /// <summary>JSON, a list of <see cref="ReviewRound"/>; empty for what was filed before they were kept.</summary>
    public required string Rounds { get; init; }

    public Sop Read() => SopJson.Read(Sop);

    public IReadOnlyList<ReviewRound> ReadRounds() => StrictJson.Read<ReviewRound[]>(Rounds);
}

/// <summary>A step of an SOP's current version.</summary>
internal sealed class SopStep
{
    public required Guid SopId { get; init; }

    /// <summary>As printed, 1-based.</summary>
    public required int Number { get; init; }

    public required string Activity { get; init; }

    /// <summary>One a line, like the next two.</summary>
    public required string Executors { get; init; }

    public required string Inputs { get; init; }

    public required string Outputs { get; init; }

    /// <summary>As written.</summary>
    public required string Time { get; init; }
}
