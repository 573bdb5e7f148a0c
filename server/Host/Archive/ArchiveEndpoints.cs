using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>Filing a finished document, following it, and getting it back.</summary>
internal static class ArchiveEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var archive = api.MapGroup("/archive").WithTags("archive");
        archive.MapGet("/{id:guid}/content", Content)
            .WithName("getFiledDocument")
            .WithSummary("The filed document: byte for byte as it was filed, from a library as SharePoint keeps it.");
        var filing = archive.MapGroup("").RequireAuthorization(Roles.MayFile);
        filing.MapPost("/", File)
            .WithName("fileDocument")
            .WithSummary("Files a finished document: 202 and where to follow it, 200 when the very same document had been filed before. With Prefer: respond-async the answer does not wait for the archive.")
            .RequireRateLimiting(Limits.Documents)
            .DisableAntiforgery();
        filing.MapGet("/", Open)
            .WithName("listOpenFilings")
            .WithSummary("The filings that have not arrived, oldest first.");
        filing.MapGet("/{id:guid}", Status)
            .WithName("getFiling")
            .WithSummary("How far a filing is.");
        filing.MapGet("/{id:guid}/events", Events)
            .WithName("followFiling")
            .WithSummary("How far a filing is, as server-sent events named status, until nothing more happens by itself.")
            .Produces<FilingStatus>(contentType: "text/event-stream")
            .WithRequestTimeout(Limits.Unhurried);
        filing.MapPost("/resume", Resume)
            .WithName("resumeFilings")
            .WithSummary("Goes on with the caller's filings that waited for a sign-in.");
        filing.MapPost("/{id:guid}/take-over", TakeOver)
            .WithName("takeFilingOver")
            .WithSummary("Goes on with a filing that waits for a person, in the caller's name.");
        filing.MapPost("/{id:guid}/try", TryNow)
            .WithName("tryFilingNow")
            .WithSummary("Tries a filing at once that waits for its next attempt; a pause that the archive asked for is kept.");
        filing.MapPost("/{id:guid}/cancel", Cancel)
            .WithName("cancelFiling")
            .WithSummary("Calls a filing off, unless it already lies in the archive.");
        LibraryEndpoints.Map(filing);
    }

    private static async Task<FilingAnswer> File(
        DocumentBody body, [FromQuery] string? reason, [FromHeader(Name = "Prefer")] string? prefer, Desk desk, HttpContext context)
    {
        var submission = new Submission(body.Docx, Caller.Of(context.User), context.Language(), reason?.Trim());
        var wait = prefer?.Contains("respond-async", StringComparison.OrdinalIgnoreCase) != true;
        var (id, filedBefore) = await desk.FileAsync(submission, context, wait);
        return new FilingAnswer((await desk.StatusAsync(id, Viewer.Of(context), context.RequestAborted))!, filedBefore);
    }

    private static Task<IReadOnlyList<FilingStatus>> Open(SopDatabase database, HttpContext context) =>
        FilingStatus.OpenAsync(database, Viewer.Of(context), context.RequestAborted);

    private static async Task<Results<Ok<FilingStatus>, NotFound>> Status(Guid id, Desk desk, HttpContext context) =>
        await desk.StatusAsync(id, Viewer.Of(context), context.RequestAborted) is { } status ? TypedResults.Ok(status) : TypedResults.NotFound();

    private static async Task<IResult> Events(Guid id, Desk desk, FilingEvents events, HttpContext context)
    {
        if (FilingEvents.EndedWith(context.Request.Headers["Last-Event-ID"]))
        {
            return TypedResults.NoContent();
        }

        return await desk.StatusAsync(id, Viewer.Of(context), context.RequestAborted) is null
            ? TypedResults.NotFound()
            : TypedResults.ServerSentEvents(events.FollowAsync(id, Viewer.Of(context), context.RequestAborted));
    }

    private static async Task<ResumedFilings> Resume(ClaimsPrincipal user, FilingActs acts, HttpContext context) =>
        new(await acts.ResumeAsync(Caller.Of(user), context));

    private static async Task<Results<Ok<FilingStatus>, NotFound>> TakeOver(Guid id, ClaimsPrincipal user, FilingActs acts, Desk desk, HttpContext context)
    {
        if (await desk.StatusAsync(id, Viewer.Of(context), context.RequestAborted) is null)
        {
            return TypedResults.NotFound();
        }

        return await acts.RenewAsync(id, AuditAct.TakenOver, Caller.Of(user), context)
            ? await Status(id, desk, context)
            : throw new RefusedException(StatusCodes.Status409Conflict, new Message("filing.needsNobody"));
    }

    private static async Task<Results<Ok<FilingStatus>, NotFound>> TryNow(Guid id, FilingActs acts, Desk desk, HttpContext context)
    {
        if (await acts.HurryAsync(id, context.RequestAborted))
        {
            await desk.CarryAsync(id);
        }

        return await Status(id, desk, context);
    }

    private static async Task<Results<Ok<FilingStatus>, NotFound>> Cancel(Guid id, ClaimsPrincipal user, FilingActs acts, Desk desk, HttpContext context)
    {
        if (await desk.StatusAsync(id, Viewer.Of(context), context.RequestAborted) is null)
        {
            return TypedResults.NotFound();
        }

        await acts.CancelAsync(id, Caller.Of(user), context);
        return await Status(id, desk, context);
    }

    private static async Task<Results<DocumentFile, NotFound>> Content(Guid id, SopDatabase database, IArchive archive, ActingRights rights, HttpContext context)
    {
        if (await FiledDocuments.FindAsync(database, id, context.RequestAborted) is not { } document)
        {
            return TypedResults.NotFound();
        }

        return new DocumentFile(await FiledDocuments.FetchAsync(document, archive, rights, context), Path.GetFileName(document.Place));
    }
}

/// <param name="Count">Of the filings that go on.</param>
internal sealed record ResumedFilings(int Count);

internal static class FiledDocuments
{
    /// <returns>Null when there is no such filing, or it has not arrived.</returns>
    public static Task<FiledDocument?> FindAsync(SopDatabase database, Guid id, CancellationToken stop) => database.Filings.AsNoTracking()
        .Where(f => f.Id == id && f.FiledAt != null)
        .Join(database.Set<SopVersion>(), f => f.Id, v => v.FilingId, (f, v) => new FiledDocument(f.Id, f.Place, v.Sha256, v.Unit, f.ItemId, f.VersionId))
        .SingleOrDefaultAsync(stop);

    /// <summary>The document as the caller may have it from the archive.</summary>
    /// <exception cref="RefusedException">410: the archive has it no more, or something else in its place.</exception>
    public static async Task<byte[]> FetchAsync(FiledDocument document, IArchive archive, ActingRights rights, HttpContext context)
    {
        try
        {
            return await rights.WithAsync(context, key => archive.FetchAsync(document, key, context.RequestAborted)) ?? throw Gone("archive.fileMissing", document.Place);
        }
        catch (DocumentChangedException)
        {
            // Rather none than another document in its name.
            throw Gone("archive.fileChanged", document.Place);
        }
    }

    public static RefusedException Gone(string code, string place) => new(StatusCodes.Status410Gone, new Message(code, place));
}
