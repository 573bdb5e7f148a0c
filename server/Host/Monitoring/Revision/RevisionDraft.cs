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
    /// <exception cref="RefusedException">The form does not ask for a revision, or the archive has the document no more.</exception>
    /// <exception cref="DocumentRefusedException">The document cannot be opened.</exception>
    public async Task<DocumentFile> OfAsync(Assessment evaluation, HttpContext context)
    {
        var stop = context.RequestAborted;
        if (evaluation is not { WantsRevision: true, CompletedAt: not null })
        {
            throw new RefusedException(StatusCodes.Status409Conflict, new Message("monitoring.noRevision"));
        }

        var filed = await FetchAsync(evaluation.SopId, context);
        var sop = SopDocument.Read(filed, profiles).Sop ?? throw new RefusedException(StatusCodes.Status422UnprocessableEntity, new Message("word.noSop"));
        var revised = sop with { Cover = sop.Cover with { Revision = sop.Cover.Revision + 1, RevisedOn = day.Today, EffectiveOn = null } };
        var docx = SopDocument.Update(filed, revised, profiles.Of(revised)).Docx;
        var monitoring = await MonitoringBeforeAsync(evaluation, stop);
        var comments = RevisionReasons.Of(evaluation, monitoring, revised);
        return DocumentFile.Of(SopDocument.AddComments(docx, comments, CommentAuthor.Of(evaluation.Assessor), day.Now()), revised.Cover);
    }

    private async Task<byte[]> FetchAsync(Guid sopId, HttpContext context)
    {
        var filing = await database.Set<SopVersion>().Where(v => v.SopId == sopId && v.IsCurrent).Select(v => v.FilingId).SingleAsync(context.RequestAborted);
        var document = await FiledDocuments.FindAsync(database, filing, context.RequestAborted) ?? throw FiledDocuments.Gone("archive.fileMissing", "");
        return await FiledDocuments.FetchAsync(document, archive, rights, context);
    }

    /// <summary>The last monitoring of the same version before the evaluation: what it found wrong is a reason, too.</summary>
    private Task<Assessment?> MonitoringBeforeAsync(Assessment evaluation, CancellationToken stop) => database.Set<Assessment>().AsNoTracking()
        .Where(a => a.SopId == evaluation.SopId && a.Kind == AssessmentKind.Monitoring && a.Version == evaluation.Version && a.CompletedAt != null && a.AssessedOn <= evaluation.AssessedOn)
        .OrderByDescending(a => a.AssessedOn).ThenByDescending(a => a.CompletedAt)
        .FirstOrDefaultAsync(stop);
}
