using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Sops.Durations;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Sops;

/// <summary>The conformity check with all that the server knows: the finished drawing, the register, today.</summary>
internal sealed class OfficeCheck(Profiles profiles, OfficeDay day, DbContext database)
{
    /// <param name="known">What the caller knows of the document and its review.</param>
    public async Task<CheckAnswer> RunAsync(Sop sop, CheckContext known, Language language, CancellationToken stop)
    {
        var profile = profiles.Of(sop);
        var findings = ConformityCheck.Run(sop, profile, known with
        {
            Today = day.Today,
            Layout = FactsOfLayout.Of(SopLayout.Draw(sop, profile), profile.Flow.RepeatHeader),
            Register = await FactsOfRegister.OfAsync(database, sop, stop),
        });
        return new CheckAnswer(FindingOnWire.Of(findings, language), CheckTotals.Of(findings), ProcedureTime.Of(sop, profile));
    }
}
