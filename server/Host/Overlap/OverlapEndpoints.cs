using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Overlap;

/// <summary>SOPs of different units that do the same work.</summary>
internal static class OverlapEndpoints
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ComparedRegister>();
        services.AddScoped<OverlapReading>();
        services.AddScoped<LooseEndReading>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var overlaps = api.MapGroup("/overlaps").WithTags("overlaps");
        overlaps.MapGet("/", (string? unit, bool? judged, OverlapReading reading, CancellationToken stop) => reading.AllAsync(unit, judged, stop))
            .WithName("listOverlaps")
            .WithSummary("Pairs of SOPs of different units that seem to do the same work, the most alike first.")
            .RequireRateLimiting(Limits.Documents);
        overlaps.MapPost("/of", (SopBody body, OverlapReading reading, CancellationToken stop) => reading.OfAsync(body.Sop, stop))
            .WithName("findOverlaps")
            .WithSummary("The SOPs of the register that a draft overlaps with.")
            .RequireRateLimiting(Limits.Documents);
        overlaps.MapPost("/judgement", Judge)
            .WithName("judgeOverlap")
            .WithSummary("Keeps what a person says of a pair: same, different, merge.")
            .RequireAuthorization(Roles.MayFile);
        overlaps.MapGet("/loose-ends", (string? unit, string? kind, bool? judged, LooseEndReading reading, CancellationToken stop) => reading.AllAsync(unit, kind, judged, stop))
            .WithName("listLooseEnds")
            .WithSummary("Outputs that no SOP uses and inputs that no SOP makes: kind unusedOutput or unmadeInput.")
            .RequireRateLimiting(Limits.Documents);
        overlaps.MapPost("/loose-ends/judgement", JudgeEnd)
            .WithName("judgeLooseEnd")
            .WithSummary("Keeps what a person says of such an end: expected, mend.")
            .RequireAuthorization(Roles.MayFile);
    }

    private static async Task<NoContent> Judge(JsonBody<JudgementOnWire> body, ClaimsPrincipal user, OverlapReading reading, CancellationToken stop)
    {
        await reading.JudgeAsync(body.Value, Caller.Of(user), stop);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> JudgeEnd(JsonBody<LooseEndJudgementOnWire> body, ClaimsPrincipal user, LooseEndReading reading, CancellationToken stop)
    {
        await reading.JudgeAsync(body.Value, Caller.Of(user), stop);
        return TypedResults.NoContent();
    }
}
