using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Sops;

/// <summary>What a check found.</summary>
internal sealed record CheckAnswer(IReadOnlyList<FindingOnWire> Findings, CheckTotals Totals)
{
    public static CheckAnswer Of(IReadOnlyList<Finding> findings, Language language) =>
        new(FindingOnWire.Of(findings, language), CheckTotals.Of(findings));
}

/// <summary>How many findings there are of each severity.</summary>
internal sealed record CheckTotals(int Error, int Warning, int Info)
{
    public static CheckTotals Of(IReadOnlyList<Finding> findings) => new(
        findings.Count(f => f.Severity == Severity.Error),
        findings.Count(f => f.Severity == Severity.Warning),
        findings.Count(f => f.Severity == Severity.Info));
}
