using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SopWordAddin.Documents.Comparison;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register.History;
using SopWordAddin.Host.Register.SavedViews;
using SopWordAddin.Host.Register.Search;

namespace SopWordAddin.Host.Register;

/// <summary>The register of filed SOPs.</summary>
internal static class RegisterEndpoints
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Vocabulary>();
        services.AddSingleton<RegisterChoices>();
        services.AddScoped<RegisterReading>();
        services.AddScoped<VersionReading>();
        services.AddScoped<BriefReading>();
        services.AddScoped<Withdrawal>();
        services.AddScoped<UpcomingEditions>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var register = api.MapGroup("/register").WithTags("register");
        register.MapGet("/", List)
            .WithName("listRegister")
            .WithSummary("The SOPs that are filed: search by words, filter, sort, page by page.");
        register.MapGet("/executors", (RegisterReading reading, CancellationToken stop) => reading.ExecutorsAsync(stop))
            .WithName("listExecutors")
            .WithSummary("Every executor in the register, to filter by.");
        register.MapGet("/export", Export)
            .WithName("exportRegister")
            .WithSummary("The same list, all pages, as a file: format xlsx or csv.");
        SavedViewEndpoints.Map(register);
        var sop = register.MapGroup("/{id:guid}");
        sop.MapGet("/", Find)
            .WithName("findInRegister")
            .WithSummary("One SOP with every version that was filed.");
        sop.MapGet("/versions/{version:int}", Picture)
            .WithName("getVersion")
            .WithSummary("A filed version as data, as SVG pages, and its times.")
            .RequireRateLimiting(Limits.Documents);
        sop.MapGet("/versions/{version:int}/changes", Changes)
            .WithName("getChanges")
            .WithSummary("What a version changed of the one before it, step by step.");
        sop.MapGet("/brief", Brief)
            .WithName("getBrief")
            .WithSummary("The current version in short: flow and times on one sheet, as SVG.")
            .RequireRateLimiting(Limits.Documents);
        sop.MapGet("/brief/document", BriefDocument)
            .WithName("getBriefDocument")
            .WithSummary("The same as a Word document.")
            .RequireRateLimiting(Limits.Documents);
        sop.MapPost("/withdrawal", Withdraw)
            .WithName("withdrawSop")
            .WithSummary("Takes an SOP back: it binds no more and stays in the register.")
            .RequireAuthorization(Roles.MayFile);
        sop.MapDelete("/withdrawal", Reinstate)
            .WithName("reinstateSop")
            .WithSummary("Lets a withdrawn SOP hold again.")
            .RequireAuthorization(Roles.MayFile);
        sop.MapPost("/versions/{version:int}/withdrawal", CallOff)
            .WithName("callOffEdition")
            .WithSummary("An edition that waits for its day will not come into force; the current one stays.")
            .RequireAuthorization(Roles.MayFile);
        sop.MapDelete("/versions/{version:int}/withdrawal", Await)
            .WithName("awaitEdition")
            .WithSummary("An edition that was called off will come into force on its day after all.")
            .RequireAuthorization(Roles.MayFile);
    }

    private static Task<RegisterPage> List([AsParameters] RegisterQuestion question, RegisterReading reading, CancellationToken stop) =>
        reading.ListAsync(question, stop);

    private static async Task<FileAnswer> Export([AsParameters] RegisterQuestion question, string? format, RegisterReading reading, OfficeDay day, HttpContext context)
    {
        if (format is not (null or "xlsx" or "csv"))
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, new Message("register.exportKind", format));
        }

        var entries = await reading.AllAsync(question, context.RequestAborted);
        return format == "csv"
            ? RegisterList.AsCsv(entries, day.Today, context.Language())
            : RegisterList.AsXlsx(entries, day.Today, context.Language());
    }

    private static async Task<Results<Ok<RegisterDetail>, NotFound>> Find(Guid id, RegisterReading reading, CancellationToken stop) =>
        await reading.FindAsync(id, stop) is { } detail ? TypedResults.Ok(detail) : TypedResults.NotFound();

    private static async Task<Results<Ok<VersionPicture>, NotFound>> Picture(Guid id, int version, VersionReading reading, CancellationToken stop) =>
        await reading.PictureAsync(id, version, stop) is { } picture ? TypedResults.Ok(picture) : TypedResults.NotFound();

    private static async Task<Results<Ok<SopChanges>, NotFound>> Changes(Guid id, int version, VersionReading reading, CancellationToken stop) =>
        await reading.ChangesAsync(id, version, stop) is { } changes ? TypedResults.Ok(changes) : TypedResults.NotFound();

    private static async Task<Results<Ok<BriefPicture>, NotFound>> Brief(Guid id, BriefReading reading, CancellationToken stop) =>
        await reading.PictureAsync(id, stop) is { } brief ? TypedResults.Ok(brief) : TypedResults.NotFound();

    private static async Task<Results<DocumentFile, NotFound>> BriefDocument(Guid id, BriefReading reading, CancellationToken stop) =>
        await reading.DocumentAsync(id, stop) is { } brief ? brief : TypedResults.NotFound();

    private static async Task<NoContent> Withdraw(
        Guid id, JsonBody<WithdrawalOnWire> body, Withdrawal withdrawal, [FromServices] ChangeStanding change, HttpContext context)
    {
        var wanted = body.Value;
        await change(
            new StandingChange(id, StandingChangeKind.Withdrawn, wanted.Reason.Trim()),
            context,
            () => withdrawal.WithdrawAsync(id, wanted, Caller.Of(context.User), context.RequestAborted));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Reinstate(Guid id, Withdrawal withdrawal, [FromServices] ChangeStanding change, HttpContext context)
    {
        await change(new StandingChange(id, StandingChangeKind.Reinstated), context, () => withdrawal.ReinstateAsync(id, context.RequestAborted));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CallOff(
        Guid id, int version, JsonBody<CallOffOnWire> body, UpcomingEditions editions, [FromServices] ChangeStanding change, HttpContext context)
    {
        var reason = body.Value.Reason.Trim();
        await change(
            new StandingChange(id, StandingChangeKind.CalledOff, Detail: reason) { Version = version },
            context,
            () => editions.CallOffAsync(id, version, reason, context.RequestAborted));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Await(Guid id, int version, UpcomingEditions editions, [FromServices] ChangeStanding change, HttpContext context)
    {
        await change(
            new StandingChange(id, StandingChangeKind.Awaited) { Version = version },
            context,
            () => editions.AwaitAsync(id, version, context.RequestAborted));
        return TypedResults.NoContent();
    }
}
