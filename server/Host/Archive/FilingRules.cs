using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Sops;

namespace SopWordAddin.Host.Archive;

/// <summary>What a document must be to be filed.</summary>
internal static class FilingRules
{
    public const int LongestReason = 500;

    private const string TrackedChanges = "word.trackedChanges";

    /// <returns>What is in the document; its SOP is never null.</returns>
    /// <exception cref="RefusedException">422: it holds no SOP, cannot get a number, breaks a rule that counts as an error, or is not settled.</exception>
    /// <exception cref="DocumentRefusedException">It is no document that can be opened.</exception>
    public static ReadResult Demand(Submission submission, Profiles profiles, DateOnly today)
    {
        var read = SopDocument.Read(submission.Docx, profiles);
        var sop = read.Sop ?? throw Refuse(new Message("archive.noSop"));
        DemandNoErrors(Numbered(sop, profiles, today), profiles, today, submission.Language);
        DemandSettled(read, submission.Reason);
        return read;
    }

    // A number yet to be given is checked as the first of its series.
    private static Sop Numbered(Sop sop, Profiles profiles, DateOnly today)
    {
        if (!string.IsNullOrWhiteSpace(sop.Cover.Number))
        {
            return sop;
        }

        var template = profiles.Of(sop).NumberTemplate;
        if (string.IsNullOrWhiteSpace(sop.Cover.Unit) && template.Contains("{unit}", StringComparison.Ordinal))
        {
            throw Refuse(new Message("filing.numberNeedsUnit", template));
        }

        var number = SopNumbers.Format(template, 1, sop.Cover.Unit?.Trim() ?? "", Edition.YearOf(sop.Cover, today));
        return sop with { Cover = sop.Cover with { Number = number } };
    }

    private static void DemandNoErrors(Sop sop, Profiles profiles, DateOnly today, Language language)
    {
        var errors = ConformityCheck.Run(sop, profiles.Of(sop), new CheckContext { Today = today }).Where(f => f.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            throw Refuse(new Message("archive.findings", errors.Count), new FindingsInTheWay(FindingOnWire.Of(errors, language)));
        }
    }

    private static void DemandSettled(ReadResult read, string? reason)
    {
        var comments = read.Comments.Count(c => !c.Resolved);
        var tracked = read.Notes.Any(n => n.Code == TrackedChanges);
        if ((comments > 0 || tracked) && string.IsNullOrWhiteSpace(reason))
        {
            throw Refuse(new Message(tracked ? "filing.trackedChanges" : "filing.openComments", comments), new Unsettled(comments, tracked));
        }

        if (reason?.Length > LongestReason)
        {
            throw Refuse(new Message("filing.reasonTooLong", LongestReason));
        }
    }

    private static RefusedException Refuse(Message reason, object? details = null) => new(StatusCodes.Status422UnprocessableEntity, reason, details);

    private sealed record FindingsInTheWay(IReadOnlyList<FindingOnWire> Findings);

    private sealed record Unsettled(int OpenComments, bool TrackedChanges);
}
