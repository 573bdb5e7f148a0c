using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Monitoring.Due;
using SopWordAddin.Host.Monitoring.Feed;
using SopWordAddin.Host.Monitoring.Revision;
using SopWordAddin.Host.Monitoring.Times;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Monitoring;

/// <summary>Monitoring and evaluation of SOPs in use: what is due, the forms, what they found. Everybody reads; reviewers and the secretariat write.</summary>
internal static class MonitoringEndpoints
{
    private const int DefaultDays = 90;

    public static void Add(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<Assessments>();
        services.AddScoped<DueReading>();
        services.AddScoped<StepTimesReading>();
        services.AddScoped<TimeKeeping>();
        services.AddScoped<RevisionDraft>();
        services.AddScoped<CalendarKeys>();

        // The host's own log of requests would keep calendar keys, which lie in addresses, whatever is configured.
        services.PostConfigure<LoggerFilterOptions>(filter =>
            filter.Rules.Add(new LoggerFilterRule(null, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning, null)));
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        var monitoring = api.MapGroup("/monitoring").WithTags("monitoring");
        monitoring.MapGet("/due", (string? unit, int? days, DueReading due, CancellationToken stop) =>
                due.ListAsync(string.IsNullOrWhiteSpace(unit) ? null : unit, days ?? DefaultDays, stop))
            .WithName("listDue")
            .WithSummary("Monitorings and evaluations that are due: past due first, by unit; days says how far the list looks ahead.");
        FeedEndpoints.Map(monitoring);
        MapForms(api.MapGroup("/assessments/{id:guid}").WithTags("monitoring"));
        var sop = api.MapGroup("/register/{id:guid}").WithTags("monitoring");
        MapSop(sop.MapGroup("/assessments"));
        TimesEndpoints.Map(sop.MapGroup("/times"));
        sop.MapGet("/revision", (Guid id, RevisionDraft draft, HttpContext context) => draft.OfAsync(id, context))
            .WithName("getNextRevision")
            .WithSummary("The newest filed document as the draft of the next revision.")
            .RequireRateLimiting(Limits.Documents);
    }

    private static void MapSop(IEndpointRouteBuilder assessments)
    {
        assessments.MapGet("/", (Guid id, Assessments all, CancellationToken stop) => all.ListAsync(id, stop))
            .WithName("listAssessments")
            .WithSummary("The monitorings and evaluations of an SOP: those being filled in, and those completed.");
        assessments.MapGet("/{kind}", async (Guid id, string kind, ClaimsPrincipal user, Assessments all, CancellationToken stop) => await all.OfferAsync(id, KindOf(kind), Caller.Of(user), stop))
            .WithName("offerAssessment")
            .WithSummary("The open form of a kind (monitoring or evaluation); where there is none, a blank one that is not kept.")
            .RequireAuthorization(Roles.MayAssess);
        assessments.MapPost("/{kind}", Begin)
            .WithName("beginAssessment")
            .WithSummary("The open form of a kind (monitoring or evaluation), begun where there is none.")
            .RequireAuthorization(Roles.MayAssess);
        assessments.MapGet("/{kind}/document", Blank)
            .WithName("getBlankForm")
            .WithSummary("The empty form of a kind as a Word document, made from the SOP.")
            .RequireRateLimiting(Limits.Documents);
        assessments.MapPost("/{kind}/document", Take)
            .WithName("takeFilledForm")
            .WithSummary("Reads a form that was filled in with Word into the open form of its kind, to be looked at and completed.")
            .RequireRateLimiting(Limits.Documents)
            .RequireAuthorization(Roles.MayAssess)
            .DisableAntiforgery();
    }

    private static void MapForms(IEndpointRouteBuilder form)
    {
        form.MapGet("/", async (Guid id, Assessments all, CancellationToken stop) => AssessmentOnWire.Of(await all.FindAsync(id, stop)))
            .WithName("getAssessment")
            .WithSummary("A monitoring or evaluation, open or completed.");
        form.MapPut("/", async (Guid id, JsonBody<AssessmentChange> body, Assessments all, CancellationToken stop) => AssessmentOnWire.Of(await all.SaveAsync(id, body.Value, stop)))
            .WithName("saveAssessment")
            .WithSummary("Keeps a form as far as it is filled in; 409 when another has saved meanwhile.")
            .RequireAuthorization(Roles.MayAssess);
        form.MapDelete("/", Discard)
            .WithName("discardAssessment")
            .WithSummary("Throws an open form away.")
            .RequireAuthorization(Roles.MayAssess);
        form.MapGet("/completion", Check)
            .WithName("checkAssessment")
            .WithSummary("Whether a form can be completed; what is still missing is named place by place.");
        form.MapPost("/completion", Complete)
            .WithName("completeAssessment")
            .WithSummary("Completes a form: it never changes again, and the next look is due counting from its day.")
            .RequireAuthorization(Roles.MayAssess);
        form.MapGet("/document", Document)
            .WithName("getFilledForm")
            .WithSummary("The form as it is filled in, as a Word document.")
            .RequireRateLimiting(Limits.Documents);
        form.MapGet("/revision", async (Guid id, int? utcOffset, Assessments all, RevisionDraft draft, HttpContext context) =>
                await draft.OfAsync(await all.FindAsync(id, context.RequestAborted), utcOffset, context))
            .WithName("getRevisionDraft")
            .WithSummary("The filed document as the draft of the next revision, the reasons as comments on their steps.")
            .RequireRateLimiting(Limits.Documents);
    }

    private static async Task<AssessmentOnWire> Begin(Guid id, string kind, ClaimsPrincipal user, Assessments all, CancellationToken stop) =>
        AssessmentOnWire.Of(await all.BeginAsync(id, KindOf(kind), Caller.Of(user), stop));

    private static async Task<DocumentFile> Blank(Guid id, string kind, Profiles profiles, DbContext database, CancellationToken stop)
    {
        var (version, sop) = await MonitoredSop.FindAsync(database, id, stop);
        return KindOf(kind) == AssessmentKind.Monitoring
            ? Named(SopForm.Write(sop, profiles.Of(sop), version.Version, MonitoringForm.Of(sop)), AssessmentKind.Monitoring, version)
            : Named(SopForm.Write(sop, profiles.Of(sop), version.Version, EvaluationForm.Blank), AssessmentKind.Evaluation, version);
    }

    private static async Task<AssessmentOnWire> Take(Guid id, string kind, DocumentBody body, ClaimsPrincipal user, Assessments all, DbContext database, CancellationToken stop)
    {
        var open = await all.BeginAsync(id, KindOf(kind), Caller.Of(user), stop);
        var (_, sop) = await MonitoredSop.OfVersionAsync(database, id, open.Version, stop);
        var filled = new AssessmentChange
        {
            Edit = open.Edit,
            Monitoring = open.Monitoring is { } monitoring ? SopForm.Read(body.Docx, id, open.Version, monitoring) : null,
            Evaluation = open.Evaluation is { } evaluation ? SopForm.Read(body.Docx, sop, open.Version, evaluation) : null,
        };
        return AssessmentOnWire.Of(await all.SaveAsync(open.Id, filled, stop));
    }

    private static async Task<NoContent> Discard(Guid id, Assessments all, CancellationToken stop)
    {
        await all.DiscardAsync(id, stop);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Check(Guid id, Assessments all, CancellationToken stop)
    {
        await all.DemandCompleteAsync(id, stop);
        return TypedResults.NoContent();
    }

    private static async Task<AssessmentOnWire> Complete(Guid id, [FromQuery] int edit, Assessments all, [FromServices] ChangeStanding change, HttpContext context)
    {
        var form = await all.FindAsync(id, context.RequestAborted);
        Task Save() => all.CompleteAsync(id, edit, Caller.Of(context.User), context.RequestAborted);
        await (form.Kind == AssessmentKind.Evaluation ? change(new StandingChange(form.SopId, StandingChangeKind.Reviewed), context, Save) : Save());
        return AssessmentOnWire.Of(form);
    }

    private static async Task<DocumentFile> Document(Guid id, Assessments all, Profiles profiles, DbContext database, CancellationToken stop)
    {
        var form = await all.FindAsync(id, stop);
        var (version, sop) = await MonitoredSop.OfVersionAsync(database, form.SopId, form.Version, stop);
        var docx = form.Monitoring is { } monitoring
            ? SopForm.Write(sop, profiles.Of(sop), form.Version, monitoring)
            : SopForm.Write(sop, profiles.Of(sop), form.Version, form.Evaluation!);
        return Named(docx, form.Kind, version);
    }

    private static DocumentFile Named(byte[] docx, AssessmentKind kind, SopVersion version) =>
        new(docx, FileName.Of(kind == AssessmentKind.Monitoring ? "Monitoring" : "Evaluasi", $"{version.Number} {version.Title}") + ".docx");

    private static AssessmentKind KindOf(string kind) =>
        QueryValue.Of<AssessmentKind>(kind, "kind") ?? throw new RefusedException(StatusCodes.Status404NotFound, new Message("http.notFound"));
}
