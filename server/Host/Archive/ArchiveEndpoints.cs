using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>Filing a finished document, following it, and getting it back.</summary>
internal static class ArchiveEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var archive = api.MapGroup("/archive").WithTags("archive");
        archive.MapPost("/", File)
            .WithName("fileDocument")
            .WithSummary("Files a finished document: 202 and where to follow it, 200 when the very same document had been filed before.")
            .RequireAuthorization(Roles.MayFile)
            .RequireRateLimiting(Limits.Documents)
            .DisableAntiforgery();
        archive.MapGet("/{id:guid}", Status)
            .WithName("getFiling")
            .WithSummary("How far a filing is.");
        archive.MapGet("/{id:guid}/events", Events)
            .WithName("followFiling")
            .WithSummary("How far a filing is, as server-sent events named status, until it is filed or refused.")
            .Produces<FilingStatus>(contentType: "text/event-stream")
            .WithRequestTimeout(Limits.Unhurried);
        archive.MapGet("/{id:guid}/content", Content)
            .WithName("getFiledDocument")
            .WithSummary("The filed document, byte for byte as it was received.");
    }

    private static async Task<FilingAnswer> File(DocumentBody body, ClaimsPrincipal user, Desk desk, HttpContext context)
    {
        var language = context.Language();
        var (id, filedBefore) = await desk.FileAsync(body.Docx, Caller.Of(user), language, context.RequestAborted);
        return new FilingAnswer((await desk.StatusAsync(id, language, context.RequestAborted))!, filedBefore);
    }

    private static async Task<Results<Ok<FilingStatus>, NotFound>> Status(Guid id, Desk desk, HttpContext context) =>
        await desk.StatusAsync(id, context.Language(), context.RequestAborted) is { } status ? TypedResults.Ok(status) : TypedResults.NotFound();

    private static async Task<IResult> Events(Guid id, Desk desk, FilingEvents events, HttpContext context)
    {
        if (FilingEvents.EndedWith(context.Request.Headers["Last-Event-ID"]))
        {
            return TypedResults.NoContent();
        }

        return await desk.StatusAsync(id, context.Language(), context.RequestAborted) is null
            ? TypedResults.NotFound()
            : TypedResults.ServerSentEvents(events.FollowAsync(id, context.Language(), context.RequestAborted));
    }

    private static async Task<Results<DocumentFile, NotFound>> Content(Guid id, SopDatabase database, IArchive archive, CancellationToken stop)
    {
        var filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.State == FilingState.Filed, stop);
        if (filing is null)
        {
            return TypedResults.NotFound();
        }

        var docx = await archive.FetchAsync(filing.Place, stop) ?? throw Gone("archive.fileMissing", filing);
        return Convert.ToHexStringLower(SHA256.HashData(docx)) == filing.ContentKey
            ? new DocumentFile(docx, Path.GetFileName(filing.Place))
            : throw Gone("archive.fileChanged", filing);
    }

    // Rather none than another document in its name.
    private static RefusedException Gone(string code, Filing filing) => new(StatusCodes.Status410Gone, new Message(code, filing.Place));
}
