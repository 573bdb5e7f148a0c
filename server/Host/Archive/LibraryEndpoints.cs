using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Register;
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
        archive.MapGet("/libraries", CheckAll)
            .WithName("checkLibraries")
            .WithSummary("The same of every library, with the units whose SOPs it takes.");
        archive.MapGet("/{id:guid}/versions", Versions)
            .WithName("listKeptVersions")
            .WithSummary("The versions that the archive keeps of a filed document, newest first; none where each is a file of its own.");
        archive.MapPost("/{id:guid}/restore", Restore)
            .WithName("restoreEdition")
            .WithSummary("Makes a filed edition the current one again, in the register and in the archive; a library keeps it as a new version of the file.");
    }

    private static async Task<LibraryAnswer> Check([FromQuery] string? unit, IArchive archive, ActingRights rights, HttpContext context) =>
        LibraryAnswer.Of(await rights.WithAsync(context, key => archive.CheckAsync(unit, key, context.RequestAborted)), context.Language());

    private static Task<List<LibraryOfUnits>> CheckAll(IArchive archive, ActingRights rights, HttpContext context) => rights.WithAsync(context, async key =>
    {
        var libraries = new List<LibraryOfUnits>();
        foreach (var units in archive.UnitsTogether)
        {
            var report = await archive.CheckAsync(units.Count > 0 ? units[0] : null, key, context.RequestAborted);
            libraries.Add(new LibraryOfUnits(units, LibraryAnswer.Of(report, context.Language())));
        }

        return libraries;
    });

    private static async Task<Results<Ok<IReadOnlyList<KeptVersion>>, NotFound>> Versions(Guid id, SopDatabase database, IArchive archive, ActingRights rights, HttpContext context) =>
        await FiledDocuments.FindAsync(database, id, context.RequestAborted) is { } document
            ? TypedResults.Ok(await rights.WithAsync(context, key => archive.VersionsAsync(document, key, context.RequestAborted)))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<FilingStatus>, NotFound>> Restore(
        Guid id, SopDatabase database, IArchive archive, Standings standings, Desk desk, OfficeDay day, HttpContext context)
    {
        var edition = await database.Set<SopVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.FilingId == id && v.FiledAt != null, context.RequestAborted);
        if (edition is null)
        {
            return TypedResults.NotFound();
        }

        if (edition.IsCurrent && !archive.ShowsStanding)
        {
            throw new RefusedException(StatusCodes.Status409Conflict, new Message("filing.isCurrent"));
        }

        if (!edition.IsCurrent && !(edition.EffectiveOn <= day.Today))
        {
            throw new RefusedException(StatusCodes.Status409Conflict, new Message("filing.notInForceYet"));
        }

        await standings.RestoreAsync(edition, context);
        await desk.CarryAsync(id);
        return TypedResults.Ok((await desk.StatusAsync(id, Viewer.Of(context), context.RequestAborted))!);
    }
}

/// <summary>Whether the archive has all that filing needs.</summary>
internal sealed record LibraryAnswer(string Name, bool Ready, IReadOnlyList<LibraryLine> Facts)
{
    public static LibraryAnswer Of(LibraryReport report, Language language) =>
        new(report.Name, report.Ready, [.. report.Facts.Select(f => new LibraryLine(f.Ok, f.Message.Key, f.Message.In(language)))]);
}

/// <param name="Units">Empty for every unit that has no library of its own.</param>
internal sealed record LibraryOfUnits(IReadOnlyList<string> Units, LibraryAnswer Library);

/// <param name="Message">What is so; where something is missing, how to make it.</param>
internal sealed record LibraryLine(bool Ok, string Code, string Message);
