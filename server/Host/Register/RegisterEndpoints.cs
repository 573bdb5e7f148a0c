using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace SopWordAddin.Host.Register;

/// <summary>The register of filed SOPs.</summary>
internal static class RegisterEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var register = api.MapGroup("/register").WithTags("register");
        register.MapGet("/", List)
            .WithName("listRegister")
            .WithSummary("The SOPs that are filed: search by words, filter by unit, year and status, page by page.");
        register.MapGet("/{id:guid}", Find)
            .WithName("findInRegister")
            .WithSummary("One SOP with every version that was filed.");
    }

    private static Task<RegisterPage> List([AsParameters] RegisterQuestion question, DbContext database, OfficeDay day, CancellationToken stop) =>
        new RegisterReading(database, day.Today).ListAsync(question, stop);

    private static async Task<Results<Ok<RegisterDetail>, NotFound>> Find(Guid id, DbContext database, OfficeDay day, CancellationToken stop) =>
        await new RegisterReading(database, day.Today).FindAsync(id, stop) is { } detail ? TypedResults.Ok(detail) : TypedResults.NotFound();
}
