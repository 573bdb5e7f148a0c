using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Sops;

namespace SopWordAddin.Host.Archive;

/// <summary>What a document must be to be filed.</summary>
internal static class FilingRules
{
    /// <param name="language">Of the findings that come with a refusal.</param>
    /// <returns>The SOP in the document.</returns>
    /// <exception cref="RefusedException">422: it holds no SOP, has no number or title, or breaks a rule that counts as an error.</exception>
    /// <exception cref="DocumentRefusedException">It is no document that can be opened.</exception>
    public static Sop Demand(byte[] docx, Profiles profiles, DateOnly today, Language language)
    {
        var sop = SopDocument.Read(docx, profiles).Sop ?? throw Refuse("archive.noSop");
        if (string.IsNullOrWhiteSpace(sop.Cover.Number))
        {
            throw Refuse("archive.numberEmpty");
        }

        var context = new CheckContext { Today = today };
        var errors = ConformityCheck.Run(sop, profiles.Of(sop), context).Where(f => f.Severity == Severity.Error).ToList();
        return errors.Count == 0
            ? sop
            : throw new RefusedException(
                StatusCodes.Status422UnprocessableEntity,
                new Message("archive.findings", errors.Count),
                new FindingsInTheWay(FindingOnWire.Of(errors, language)));
    }

    private static RefusedException Refuse(string code) => new(StatusCodes.Status422UnprocessableEntity, new Message(code));

    private sealed record FindingsInTheWay(IReadOnlyList<FindingOnWire> Findings);
}
