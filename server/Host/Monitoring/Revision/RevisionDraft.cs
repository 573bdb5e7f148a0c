using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Monitoring.Revision;

/// <summary>
/// The document that is filed, as the draft of its next revision: number of the revision raised, no effective date yet, and what
/// monitoring and evaluation found as comments on their steps.
/// </summary>
internal sealed class RevisionDraft(SopDatabase database, IArchive archive, ActingRights rights, Profiles profiles, OfficeDay day)
{
    /// <exception cref="RefusedException">The register has no such SOP, or the archive its document no more.</exception>
    /// <exception cref="DocumentRefusedException">The document cannot be opened.</exception>
    public async Task<DocumentFile> OfAsync(Guid sopId, HttpContext context)
    {
        var (revised, docx) = await BeginAsync(sopId, context);
        return DocumentFile.Of(docx, revised.Cover);
    }

    /// <param name="utcOffset">As <see cref="OfficeDay.Now"/> takes it: of whoever asks, for the moment of the comments.</param>
    /// <exception cref="RefusedException">As above, or the form does not ask for a revision.</exception>
    /// <exception cref="DocumentRefusedException">As above.</exception>
    public async Task<DocumentFile> OfAsync(Assessment evaluation, int? utcOffset, HttpContext context)
    {
        if (evaluation is not { WantsRevision: true, CompletedAt: not null })
        {
            throw new RefusedException(StatusCodes.Status409Conflict, new Message("monitoring.noRevision"));
        }

        var (revised, docx) = await BeginAsync(evaluation.SopId, context);
        var monitoring = await MonitoringBeforeAsync(evaluation, context.RequestAborted);
        var comments = RevisionReasons.Of(evaluation, monitoring, revised);
        return DocumentFile.Of(SopDocument.AddComments(docx, comments, CommentAuthor.Of(evaluation.Assessor), day.Now(utcOffset)), revised.Cover);
    }

    private async Task<(Sop Revised, byte[] Docx)> BeginAsync(Guid sopId, HttpContext context)
    {
        var filed = await FetchAsync(sopId, context);
        var sop = SopDocument.Read(filed, profiles).Sop ?? throw new RefusedException(StatusCodes.Status422UnprocessableEntity, new Message("word.noSop"));
        var revised = sop with { Cover = sop.Cover with { Revision = sop.Cover.Revision + 1, RevisedOn = day.Today, EffectiveOn = null } };
        return (revised, SopDocument.Update(filed, revised, profiles.Of(revised)).Docx);
    }

    // Where an edition waits for its day, the next is made from that one.
    private async Task<byte[]> FetchAsync(Guid sopId, HttpContext context)
    {
        var filing = await database.Set<SopVersion>()
            .Where(v => v.SopId == sopId && (v.IsCurrent || v.Upcoming) && v.FiledAt != null)
            .OrderByDescending(v => v.Version)
            .Select(v => (Guid?)v.FilingId)
            .FirstOrDefaultAsync(context.RequestAborted) ?? throw new RefusedException(StatusCodes.Status404NotFound, new Message("register.notFiled"));
        var document = await FiledDocuments.FindAsync(database, filing, context.RequestAborted) ?? throw FiledDocuments.Gone("archive.fileMissing", "");
        return await FiledDocuments.FetchAsync(document, archive, rights, context);
    }

    /// <summary>The last monitoring of the same version before the evaluation: what it found wrong is a reason, too.</summary>
    private Task<Assessment?> MonitoringBeforeAsync(Assessment evaluation, CancellationToken stop) => database.Set<Assessment>().AsNoTracking()
        .Where(a => a.SopId == evaluation.SopId && a.Kind == AssessmentKind.Monitoring && a.Version == evaluation.Version && a.CompletedAt != null && a.AssessedOn <= evaluation.AssessedOn)
        .OrderByDescending(a => a.AssessedOn).ThenByDescending(a => a.CompletedAt)
        .FirstOrDefaultAsync(stop);
}
