using Microsoft.AspNetCore.Diagnostics;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Archive;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Units;

namespace SopWordAddin.Host;

/// <summary>An error as RFC 9457 tells it, in the caller's language.</summary>
/// <param name="Title">What kind of refusal it is.</param>
/// <param name="Detail">What to do about it, where more can be said.</param>
/// <param name="Code">Stable, for programs to branch on.</param>
/// <param name="TraceId">To be named when asking for help; also in the log.</param>
/// <param name="Errors">The single faults of a body that was not understood.</param>
/// <param name="Details">Further facts, by code.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string? Detail,
    string Code,
    string TraceId,
    IReadOnlyList<ProblemError> Errors,
    object? Details = null);

/// <param name="Path">JSON path, empty for the whole body; in a table the head of the column.</param>
/// <param name="Line">1-based; 0 when unknown. In a table the number of the row.</param>
internal sealed record ProblemError(string Code, string Path, int Line, string Message);

/// <summary>The one place where exceptions become answers.</summary>
internal sealed partial class Problems(ILogger<Problems> log) : IExceptionHandler
{
    public const string MediaType = "application/problem+json";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var answer = Of(exception);
        if (exception is SignInNeededException again)
        {
            httpContext.Response.Headers.WWWAuthenticate = Challenge.Of(again, httpContext.RequestServices.GetRequiredService<SignIn>());
        }

        if (answer.Status >= StatusCodes.Status500InternalServerError && exception is not (RefusedException or IdentityRefusedException or ArchiveUnavailableException))
        {
            Failed(log, exception, httpContext.Request.Method, httpContext.Request.Path);
        }

        await WriteAsync(httpContext, answer);
        return true;
    }

    /// <summary>Gives a body to answers that the framework left empty: 404, 405, 415, 429 and the like.</summary>
    public static Task WriteEmptyAsync(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        return WriteAsync(context.HttpContext, new Answer(status, new Message(KeyOf(status))));
    }

    private sealed record Answer(int Status, Message Reason, IReadOnlyList<FormatFault>? Faults = null, object? Details = null);

    private static Answer Of(Exception exception) => exception switch
    {
        RefusedException refused => new(refused.Status, refused.Reason, Details: refused.Details),
        RegisterConflictException conflict => new(StatusCodes.Status409Conflict, conflict.Reason, Details: conflict.With),
        ArchiveUnavailableException away => new(StatusCodes.Status503ServiceUnavailable, new Message(away.Problem)),
        ArchiveRefusedException no => new(StatusCodes.Status422UnprocessableEntity, new Message(no.Problem)),
        SignInNeededException => new(StatusCodes.Status401Unauthorized, new Message("identity.signInAgain")),
        IdentityRefusedException stranger => new(stranger.Status, stranger.Reason),
        DocumentRefusedException document => new(StatusCodes.Status422UnprocessableEntity, document.Reason),
        FormatRefusedException format => new(StatusCodes.Status400BadRequest, new Message(format.Code, format.Faults[0].Message.Args), format.Faults),
        TableRefusedException table => new(StatusCodes.Status400BadRequest, new Message("units.tableRefused", table.Faults.Count), [.. table.Faults.Select(f => new FormatFault(f.Message, f.Column, f.Line))]),
        BadHttpRequestException bad => new(bad.StatusCode, new Message(KeyOf(bad.StatusCode))),
        InvalidDataException => new(StatusCodes.Status400BadRequest, new Message("http.badRequest")),
        _ => new(StatusCodes.Status500InternalServerError, new Message("http.bug")),
    };

    private static Task WriteAsync(HttpContext context, Answer answer)
    {
        var language = context.Language();
        var problem = new Problem(
            Type: $"urn:sop-word-addin:problem:{answer.Reason.Key}",
            Title: new Message(KeyOf(answer.Status)).In(language),
            Status: answer.Status,
            Detail: answer.Reason.In(language),
            Code: answer.Reason.Key,
            TraceId: context.TraceIdentifier,
            Errors: [.. (answer.Faults ?? []).Select(f => new ProblemError(f.Message.Key, f.Path, f.Line, f.Message.In(language)))],
            Details: answer.Details);
        context.Response.Headers.ContentLanguage = language == Language.English ? "en" : "id";
        return new JsonAnswer(problem, answer.Status, MediaType).ExecuteAsync(context);
    }

    private static string KeyOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "http.signInNeeded",
        StatusCodes.Status403Forbidden => "http.forbidden",
        StatusCodes.Status404NotFound => "http.notFound",
        StatusCodes.Status405MethodNotAllowed => "http.methodNotAllowed",
        StatusCodes.Status409Conflict => "http.conflict",
        StatusCodes.Status410Gone => "http.gone",
        StatusCodes.Status413PayloadTooLarge => "http.bodyTooLarge",
        StatusCodes.Status415UnsupportedMediaType => "http.unsupportedMediaType",
        StatusCodes.Status421MisdirectedRequest => "http.misdirected",
        StatusCodes.Status422UnprocessableEntity => "http.unprocessable",
        StatusCodes.Status429TooManyRequests => "http.tooManyRequests",
        StatusCodes.Status503ServiceUnavailable => "http.unavailable",
        StatusCodes.Status504GatewayTimeout => "http.tookTooLong",
        >= StatusCodes.Status500InternalServerError => "http.bug",
        _ => "http.badRequest",
    };

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private static partial void Failed(ILogger log, Exception exception, string method, string path);
}
