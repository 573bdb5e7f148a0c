using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Audit;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive;

/// <summary>What the archive itself keeps: whether it is ready, and the versions of a file.</summary>
internal static class LibraryEndpoints
{
    public static void Map(IEndpointRouteBuilder archive)
    {
        archive.MapGet("/library", Check)
            .WithName("checkLibrary")
            .WithSummary("What the library of a unit lacks, and how to make it; changes nothing.");
        archive.MapGet("/{id:guid}/versions", Versions)
            .WithName("listKeptVersions")
            .WithSummary("The versions that the archive keeps of a filed document, newest first; none where each is a file of its own.");
        archive.MapPost("/{id:guid}/versions/{version}/restore", Restore)
            .WithName("restoreVersion")
            .WithSummary("Makes an earlier version of the file the current one again, as a new version.");
    }

    private static async Task<LibraryAnswer> Check([FromQuery] string? unit, IArchive archive, ActingRights rights, HttpContext context) =>
        LibraryAnswer.Of(await rights.WithAsync(context, key => archive.CheckAsync(unit, key, context.RequestAborted)), context.Language());

    private static async Task<Results<Ok<IReadOnlyList<KeptVersion>>, NotFound>> Versions(Guid id, SopDatabase database, IArchive archive, ActingRights rights, HttpContext context) =>
        await FiledDocuments.FindAsync(database, id, context.RequestAborted) is { } document
            ? TypedResults.Ok(await rights.WithAsync(context, key => archive.VersionsAsync(document, key, context.RequestAborted)))
            : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> Restore(
        Guid id, string version, ClaimsPrincipal user, SopDatabase database, IArchive archive, ActingRights rights, TimeProvider clock, HttpContext context)
    {
        if (await FiledDocuments.FindAsync(database, id, context.RequestAborted) is not { ItemId: not null } document)
        {
            return TypedResults.NotFound();
        }

        var kept = await rights.WithAsync(context, async key =>
        {
            var found = (await archive.VersionsAsync(document, key, context.RequestAborted)).Any(v => v.Id == version && !v.Current);
            if (found)
            {
                await archive.RestoreAsync(document, version, key, context.RequestAborted);
            }

            return found;
        });
        if (!kept)
        {
            return TypedResults.NotFound();
        }

        var filing = (await database.Filings.FindAsync([id], context.RequestAborted))!;
        var subject = await FilingAudit.SubjectAsync(database, id, context.RequestAborted);
        database.Add(FilingAudit.By(Caller.Of(user), filing, AuditAct.Restored, subject, version, clock.GetUtcNow().ToUnixTimeMilliseconds()));
        await database.SaveChangesAsync(context.RequestAborted);
        return TypedResults.NoContent();
    }
}

/// <summary>Whether the archive has all that filing needs.</summary>
internal sealed record LibraryAnswer(string Name, bool Ready, IReadOnlyList<LibraryLine> Facts)
{
    public static LibraryAnswer Of(LibraryReport report, Language language) =>
        new(report.Name, report.Ready, [.. report.Facts.Select(f => new LibraryLine(f.Ok, f.Message.Key, f.Message.In(language)))]);
}

/// <param name="Message">What is so; where something is missing, how to make it.</param>
internal sealed record LibraryLine(bool Ok, string Code, string Message);
