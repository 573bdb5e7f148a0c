using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SopWordAddin.Documents.Calendar;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Monitoring.Due;

namespace SopWordAddin.Host.Monitoring.Feed;

/// <summary>The due dates for calendar programs, and the keys by which these read them.</summary>
internal static class FeedEndpoints
{
    public static void Map(IEndpointRouteBuilder monitoring)
    {
        monitoring.MapGet("/calendar.ics", Calendar)
            .WithName("getCalendar")
            .WithSummary("The due dates of all units or one as iCalendar; with sign-in configured only with the key of a person's address.")
            .RequireRateLimiting(Limits.Documents)
            .AllowAnonymous();
        var address = monitoring.MapGroup("/calendar");
        address.MapGet("/", (ClaimsPrincipal user, CalendarKeys keys, CancellationToken stop) => keys.OfAsync(Caller.Of(user), stop))
            .WithName("getCalendarAddress")
            .WithSummary("How the caller's calendar program reads the due dates.");
        address.MapPost("/", (ClaimsPrincipal user, CalendarKeys keys, CancellationToken stop) => keys.RenewAsync(Caller.Of(user), stop))
            .WithName("renewCalendarAddress")
            .WithSummary("A new address for the caller's calendar program, told this once; the one before holds no more.");
        address.MapDelete("/", Revoke)
            .WithName("revokeCalendarAddress")
            .WithSummary("Lets the caller's address hold no more.");
    }

    private static async Task<FileAnswer> Calendar(string? unit, [FromQuery(Name = CalendarKeys.Parameter)] string? key, CalendarKeys keys, DueReading due, HttpContext context)
    {
        if (!await keys.OpensAsync(key, context.RequestAborted))
        {
            throw new RefusedException(StatusCodes.Status401Unauthorized, new Message("monitoring.calendarKey"));
        }

        var wanted = string.IsNullOrWhiteSpace(unit) ? null : unit;
        var items = await due.AheadAsync(wanted, context.RequestAborted);
        var language = context.Language();
        var name = wanted is null ? new Message("monitoring.calendar").In(language) : new Message("monitoring.calendarOf", wanted).In(language);
        var events = items.Select(i => EventOf(i, new Uri($"{context.Request.Scheme}://{context.Request.Host}"), language));
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        return new FileAnswer(ICalendar.Write(name, events, clock.GetUtcNow()), "monitoring-evaluasi-sop.ics", ICalendar.MediaType);
    }

    // One event for each kind and SOP: once the look is done, the same event moves on to the next day.
    private static CalendarEvent EventOf(DueItem item, Uri origin, Language language)
    {
        var kind = item.Kind == AssessmentKind.Monitoring ? "monitoring" : "evaluation";
        var what = new Message($"monitoring.kind.{kind}").In(language);
        return new CalendarEvent(
            $"{item.SopId:D}-{kind}@sop-word-addin",
            item.On,
            $"{what}: {item.Title}",
            new Message("monitoring.calendarText", item.Number, item.Unit.Length > 0 ? item.Unit : "-", item.LastOn?.ToString("O") ?? "-").In(language),
            what,
            new Uri(origin, $"/daftar/sop/{item.SopId:D}"),
            $"{what}: {item.Title}");
    }

    private static async Task<NoContent> Revoke(ClaimsPrincipal user, CalendarKeys keys, CancellationToken stop)
    {
        await keys.RevokeAsync(Caller.Of(user), stop);
        return TypedResults.NoContent();
    }
}
