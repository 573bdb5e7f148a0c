using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Register.SavedViews;

/// <summary>A view to be kept, as sent.</summary>
internal sealed record SavedViewOnWire
{
    public Guid Id { get; init; }

    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>As in the address of the page.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Query { get; init; } = "";
}

/// <summary>Each person's own questions to the register.</summary>
internal static class SavedViewEndpoints
{
    private const int Most = 50;
    private const int LongestName = 80;
    private const int LongestQuery = 1000;

    public static void Map(IEndpointRouteBuilder register)
    {
        register.MapGet("/views", List)
            .WithName("listViews")
            .WithSummary("The views that the caller has saved, by name.");
        register.MapPost("/views", Save)
            .WithName("saveView")
            .WithSummary("Saves a view; one of the same name is replaced.");
        register.MapDelete("/views/{id:guid}", Delete)
            .WithName("deleteView")
            .WithSummary("Forgets a saved view.");
    }

    private static async Task<List<SavedViewOnWire>> List(ClaimsPrincipal user, DbContext database, CancellationToken stop)
    {
        var views = await Own(database, user).AsNoTracking().ToListAsync(stop);
        return [.. views.OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase).Select(OnWire)];
    }

    private static async Task<SavedViewOnWire> Save(JsonBody<SavedViewOnWire> body, ClaimsPrincipal user, DbContext database, TimeProvider clock, CancellationToken stop)
    {
        var name = Given.Text(body.Value.Name, "name", LongestName, "register.nameEmpty");
        var query = Given.Text(body.Value.Query, "query", LongestQuery);
        var views = await Own(database, user).ToListAsync(stop);
        var view = views.Find(v => v.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (view is null && views.Count >= Most)
        {
            throw new RefusedException(StatusCodes.Status409Conflict, new Message("register.tooManyViews", Most));
        }

        if (view is null)
        {
            var now = clock.GetUtcNow();
            view = new SavedView { Id = Guid.CreateVersion7(now), Owner = Caller.Of(user).Key, Name = name, Query = query, CreatedAt = now.ToUnixTimeMilliseconds() };
            database.Add(view);
        }

        (view.Name, view.Query) = (name, query);
        await database.SaveChangesAsync(stop);
        return OnWire(view);
    }

    private static async Task<Results<NoContent, NotFound>> Delete(Guid id, ClaimsPrincipal user, DbContext database, CancellationToken stop) =>
        await Own(database, user).Where(v => v.Id == id).ExecuteDeleteAsync(stop) == 1 ? TypedResults.NoContent() : TypedResults.NotFound();

    private static IQueryable<SavedView> Own(DbContext database, ClaimsPrincipal user)
    {
        var owner = Caller.Of(user).Key;
        return database.Set<SavedView>().Where(v => v.Owner == owner);
    }

    private static SavedViewOnWire OnWire(SavedView view) => new() { Id = view.Id, Name = view.Name, Query = view.Query };
}
