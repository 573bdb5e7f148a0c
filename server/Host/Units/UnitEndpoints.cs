using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Units;

/// <summary>The agency's units, what SOPs they need, have and lack, and the way of SOPs to the office above.</summary>
internal static class UnitEndpoints
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<UnitImport>();
        services.AddScoped<NeedImport>();
        services.AddScoped<Coverage>();
        services.AddScoped<Forwardings>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var units = api.MapGroup("/units").WithTags("units");
        units.MapGet("/coverage", (Coverage coverage, CancellationToken stop) => coverage.AllAsync(stop))
            .WithName("getCoverage")
            .WithSummary("Every unit with its SOPs by how it stands with them, with and without the units below.");
        units.MapPost("/import", ImportUnits)
            .WithName("importUnits")
            .WithSummary("Takes in the organisation from an Excel or CSV table: columns kode, nama, induk, tingkat.")
            .Accepts<Stream>("application/octet-stream")
            .RequireAuthorization(Roles.MayFile);
        units.MapGet("/{id:guid}/needs", (Guid id, Coverage coverage, CancellationToken stop) => coverage.OfAsync(id, stop))
            .WithName("listNeeds")
            .WithSummary("The SOPs that a unit needs and has.");

        var needs = api.MapGroup("/needs").WithTags("units").RequireAuthorization(Roles.MayFile);
        needs.MapPost("/import", ImportNeeds)
            .WithName("importNeeds")
            .WithSummary("Takes in needed SOPs from a table: columns unit, tugas, kegiatan, output, jenis, judul, prioritas, target.")
            .Accepts<Stream>("application/octet-stream");
        needs.MapPost("/", AddNeed)
            .WithName("addNeed")
            .WithSummary("Lists an SOP as needed.");
        needs.MapPut("/{id:guid}", ChangeNeed)
            .WithName("changeNeed")
            .WithSummary("Changes a needed SOP.");
        needs.MapDelete("/{id:guid}", DeleteNeed)
            .WithName("deleteNeed")
            .WithSummary("Takes a needed SOP off the list; a filed SOP stays filed.");

        var forwardings = api.MapGroup("/forwardings").WithTags("units");
        forwardings.MapGet("/", (Forwardings all, CancellationToken stop) => all.ListAsync(stop))
            .WithName("listForwardings")
            .WithSummary("SOPs offered to the office above, those not decided first.");
        forwardings.MapPost("/", Offer)
            .WithName("offerSop")
            .WithSummary("Offers an SOP to the office above its own.")
            .RequireAuthorization(Roles.MayFile);
        forwardings.MapPost("/{id:guid}/decision", Decide)
            .WithName("decideForwarding")
            .WithSummary("Accepts an offered SOP, or returns it with a note.")
            .RequireAuthorization(Roles.MayFile);
    }

    private static async Task<TableImport> ImportUnits(HttpContext context, UnitImport import) =>
        await import.RunAsync(await SentTable.BytesAsync(context), context.RequestAborted);

    private static async Task<TableImport> ImportNeeds(HttpContext context, NeedImport import) =>
        await import.RunAsync(await SentTable.BytesAsync(context), context.RequestAborted);

    private static async Task<NoContent> AddNeed(JsonBody<NeedOnWire> body, DbContext database, CancellationToken stop)
    {
        await DemandKnownAsync(body.Value, database, stop);
        var need = NeedOnWire.Empty(body.Value.UnitId);
        body.Value.WriteTo(need);
        database.Add(need);
        await database.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> ChangeNeed(Guid id, JsonBody<NeedOnWire> body, DbContext database, CancellationToken stop)
    {
        await DemandKnownAsync(body.Value, database, stop);
        if (await database.Set<Need>().SingleOrDefaultAsync(n => n.Id == id, stop) is not { } need)
        {
            return TypedResults.NotFound();
        }

        body.Value.WriteTo(need);
        await database.SaveChangesAsync(stop);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> DeleteNeed(Guid id, DbContext database, CancellationToken stop) =>
        await database.Set<Need>().Where(n => n.Id == id).ExecuteDeleteAsync(stop) == 1 ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<NoContent> Offer(JsonBody<OfferOnWire> body, ClaimsPrincipal user, Forwardings forwardings, CancellationToken stop)
    {
        await forwardings.OfferAsync(body.Value, Caller.Of(user), stop);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Decide(Guid id, JsonBody<DecisionOnWire> body, ClaimsPrincipal user, Forwardings forwardings, CancellationToken stop)
    {
        await forwardings.DecideAsync(id, body.Value, Caller.Of(user), stop);
        return TypedResults.NoContent();
    }

    private static async Task DemandKnownAsync(NeedOnWire need, DbContext database, CancellationToken stop)
    {
        if (!await database.Set<Unit>().AnyAsync(u => u.Id == need.UnitId, stop))
        {
            throw new RefusedException(StatusCodes.Status404NotFound, new Message("units.unitUnknown", need.UnitId));
        }

        if (need.SopId is { } sop && !await database.Set<SopVersion>().AnyAsync(v => v.SopId == sop && v.IsCurrent, stop))
        {
            throw new RefusedException(StatusCodes.Status404NotFound, new Message("register.notFiled"));
        }
    }
}
