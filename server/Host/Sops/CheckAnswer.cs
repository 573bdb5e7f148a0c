using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;

namespace SopWordAddin.Host.Sops;

/// <summary>What a check found.</summary>
/// <param name="Time">How long the whole procedure takes by the times of its steps.</param>
internal sealed record CheckAnswer(IReadOnlyList<FindingOnWire> Findings, CheckTotals Totals, ProcedureTime Time);

/// <summary>How many findings there are of each severity.</summary>
internal sealed record CheckTotals(int Error, int Warning, int Info)
{
    public static CheckTotals Of(IReadOnlyList<Finding> findings) => new(
        findings.Count(f => f.Severity == Severity.Error),
        findings.Count(f => f.Severity == Severity.Warning),
        findings.Count(f => f.Severity == Severity.Info));
}
