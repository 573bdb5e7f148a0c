using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Awareness;

/// <summary>Where a person works, as sent.</summary>
internal sealed record ChosenUnit
{
    /// <summary>Null for none.</summary>
    public Guid? UnitId { get; init; }
}

/// <summary>Sosialisasi and internalisasi: who is to know which SOPs, and who has read them.</summary>
internal static class AwarenessEndpoints
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<People>();
        services.AddScoped<PeopleImport>();
        services.AddScoped<Readings>();
        services.AddScoped<AwarenessReading>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var awareness = api.MapGroup("/awareness").WithTags("awareness");
        awareness.MapGet("/", (ClaimsPrincipal user, AwarenessReading reading, CancellationToken stop) => reading.AllAsync(user, stop))
            .WithName("getAwareness")
            .WithSummary("How far the people of each unit have read the SOPs that they are to know.");
        awareness.MapGet("/units/{id:guid}", OfUnit)
            .WithName("getReadingList")
            .WithSummary("What a unit is to read: its own SOPs in force, those it is an executor of, those related to its own.");
        awareness.MapGet("/sops/{id:guid}", OfSop)
            .WithName("getSopAwareness")
            .WithSummary("Who is to know an SOP and has read it; names for the secretariat alone.");
        awareness.MapPost("/sops/{id:guid}/reading", Confirm)
            .WithName("confirmReading")
            .WithSummary("The caller has read and understood a revision.");
        awareness.MapDelete("/sops/{id:guid}/reading", TakeBack)
            .WithName("takeBackReading")
            .WithSummary("The caller takes that back.");
        awareness.MapPut("/me", ChooseUnit)
            .WithName("chooseUnit")
            .WithSummary("The caller says in which unit they work.");

        var people = api.MapGroup("/people").WithTags("awareness").RequireAuthorization(Roles.MayFile);
        people.MapGet("/", (People all, CancellationToken stop) => all.ListAsync(stop))
            .WithName("listPeople")
            .WithSummary("The people of all units.");
        people.MapPost("/import", Import)
            .WithName("importPeople")
            .WithSummary("Takes in people from a table: columns nama, e-mail, unit.")
            .Accepts<Stream>("application/octet-stream");
        people.MapDelete("/{id:guid}", Remove)
            .WithName("removePerson")
            .WithSummary("Takes a person out of their unit; what they have read stays.");
    }

    private static async Task<Results<Ok<ReadingList>, NotFound>> OfUnit(Guid id, ClaimsPrincipal user, AwarenessReading reading, CancellationToken stop) =>
        await reading.OfUnitAsync(id, user, stop) is { } list ? TypedResults.Ok(list) : TypedResults.NotFound();

    private static async Task<Results<Ok<SopAwareness>, NotFound>> OfSop(Guid id, ClaimsPrincipal user, AwarenessReading reading, CancellationToken stop) =>
        await reading.OfSopAsync(id, user, user.HasClaim(Roles.RoleClaim, Roles.Secretariat), stop) is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    private static async Task<NoContent> Confirm(Guid id, JsonBody<ReadingOnWire> body, ClaimsPrincipal user, Readings readings, CancellationToken stop)
    {
        await readings.ConfirmAsync(id, body.Value.Revision, user, stop);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> TakeBack(Guid id, ClaimsPrincipal user, Readings readings, CancellationToken stop)
    {
        await readings.TakeBackAsync(id, user, stop);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ChooseUnit(JsonBody<ChosenUnit> body, ClaimsPrincipal user, People people, CancellationToken stop)
    {
        await people.ChooseUnitAsync(user, body.Value.UnitId, stop);
        return TypedResults.NoContent();
    }

    private static async Task<TableImport> Import(HttpContext context, PeopleImport import) =>
        await import.RunAsync(await SentTable.BytesAsync(context), context.RequestAborted);

    private static async Task<Results<NoContent, NotFound>> Remove(Guid id, People people, CancellationToken stop) =>
        await people.RemoveAsync(id, stop) ? TypedResults.NoContent() : TypedResults.NotFound();
}
