using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Tables;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host.Monitoring.Times;

/// <summary>Measured times of an SOP's steps.</summary>
internal static class TimesEndpoints
{
    private const int DefaultMonths = 12;

    public static void Map(IEndpointRouteBuilder times)
    {
        times.MapGet("/", (Guid id, int? months, StepTimesReading reading, HttpContext context) => reading.OfAsync(id, months ?? DefaultMonths, context.Language(), context.RequestAborted))
            .WithName("getTimes")
            .WithSummary("How long each step takes beside its standard: mean, 90th percentile, share on time; of the last months, 0 for all.");
        times.MapGet("/template", Template)
            .WithName("getTimesTemplate")
            .WithSummary("A CSV table of the SOP's steps to write measured times into.");
        var changing = times.MapGroup("").RequireAuthorization(Roles.MayAssess);
        changing.MapPost("/", (Guid id, JsonBody<NewTimes> body, ClaimsPrincipal user, TimeKeeping keeping, CancellationToken stop) => keeping.EnterAsync(id, body.Value, Caller.Of(user), stop))
            .WithName("enterTimes")
            .WithSummary("Enters measured times of one step.");
        changing.MapPost("/import", Import)
            .WithName("importTimes")
            .WithSummary("Takes in measured times from an Excel or CSV table: columns langkah, tanggal, waktu, catatan.")
            .Accepts<Stream>("application/octet-stream");
        changing.MapDelete("/{batch:guid}", Remove)
            .WithName("removeTimes")
            .WithSummary("Takes back what was entered in one go.");
    }

    private static async Task<FileAnswer> Template(Guid id, DbContext database, OfficeDay day, HttpContext context)
    {
        var (_, sop) = await MonitoredSop.FindAsync(database, id, context.RequestAborted);
        return new FileAnswer(TimeTable.Template(sop, day.Today, context.Language()), "waktu-terukur.csv", Csv.MediaType);
    }

    private static async Task<EnteredTimes> Import(Guid id, ClaimsPrincipal user, TimeKeeping keeping, HttpContext context) =>
        await keeping.ImportAsync(id, await SentTable.BytesAsync(context), Caller.Of(user), context.RequestAborted);

    private static async Task<Results<NoContent, NotFound>> Remove(Guid id, Guid batch, ClaimsPrincipal user, TimeKeeping keeping, CancellationToken stop) =>
        await keeping.RemoveAsync(id, batch, Caller.Of(user), stop) ? TypedResults.NoContent() : TypedResults.NotFound();
}
