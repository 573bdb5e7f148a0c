using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Books;

/// <summary>Books of SOPs: ordered, followed, fetched.</summary>
internal static class BookEndpoints
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<BookWorker>();
        services.AddHostedService(all => all.GetRequiredService<BookWorker>());
        services.AddSingleton<BookDesk>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var books = api.MapGroup("/register/book").WithTags("register");
        books.MapPost("/", Order)
            .WithName("orderBook")
            .WithSummary("Orders a book of filed SOPs: cover, decision, contents, guide, the SOPs in order. It is made in the background.");
        books.MapGet("/{id:guid}", Status)
            .WithName("getBook")
            .WithSummary("How far a book is.");
        books.MapGet("/{id:guid}/events", Events)
            .WithName("followBook")
            .WithSummary("How far a book is, as server-sent events named status, until it is ready or has failed.")
            .Produces<BookStatus>(contentType: "text/event-stream")
            .WithRequestTimeout(Limits.Unhurried);
        books.MapGet("/{id:guid}/content", Content)
            .WithName("getBookDocument")
            .WithSummary("The book as a Word document; kept for a day.");
    }

    private static async Task<Accepted<BookStatus>> Order(BookOrderBody body, ClaimsPrincipal user, BookDesk desk, ActingRights rights, HttpContext context)
    {
        var status = await TakeAsync(body.Order, Caller.Of(user), (desk, rights), context);
        var place = $"/api/register/book/{status.Id}";
        context.Response.Headers.Location = place;
        return TypedResults.Accepted(place, status);
    }

    private static async Task<BookStatus> TakeAsync(BookOrder order, Caller caller, (BookDesk Desk, ActingRights Rights) at, HttpContext context)
    {
        var key = await at.Rights.BeginAsync(context);
        try
        {
            return await at.Desk.OrderAsync(order, caller, key, context.RequestAborted);
        }
        catch
        {
            await at.Rights.EndAsync(key);
            throw;
        }
    }

    private static async Task<Results<Ok<BookStatus>, NotFound>> Status(Guid id, ClaimsPrincipal user, BookDesk desk, HttpContext context) =>
        await desk.StatusAsync(id, Caller.Of(user), context.Language(), context.RequestAborted) is { } status ? TypedResults.Ok(status) : TypedResults.NotFound();

    private static async Task<IResult> Events(Guid id, ClaimsPrincipal user, BookDesk desk, HttpContext context) =>
        await desk.StatusAsync(id, Caller.Of(user), context.Language(), context.RequestAborted) is null
            ? TypedResults.NotFound()
            : TypedResults.ServerSentEvents(desk.FollowAsync(id, Caller.Of(user), context.Language(), context.RequestAborted));

    private static async Task<Results<DocumentFile, NotFound>> Content(Guid id, ClaimsPrincipal user, BookDesk desk, CancellationToken stop) =>
        await desk.ContentAsync(id, Caller.Of(user), stop) is { } book ? new DocumentFile(book.Docx, BookName(book.Title)) : TypedResults.NotFound();

    private static string BookName(string title) => FileName.Of("", title.Length > 0 ? title : "Buku SOP") + ".docx";
}
