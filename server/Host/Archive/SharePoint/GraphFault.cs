using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Identity.Client;
using Microsoft.Kiota.Abstractions;
using Newtonsoft.Json.Linq;

namespace SopWordAddin.Host.Archive.SharePoint;

internal enum FaultKind
{
    /// <summary>Everybody has to wait.</summary>
    Throttled,

    /// <summary>Will pass.</summary>
    Transient,

    /// <summary>Open in Word, checked out, or locked as a record.</summary>
    Locked,

    NameTaken,

    /// <summary>Changed since it was read, or SharePoint is still writing the columns into it.</summary>
    Stale,

    Missing,

    /// <summary>The site or the library itself is missing.</summary>
    NoLibrary,

    NeedsSignIn,
    Denied,
    Invalid,
    Full,
}

/// <summary>What a failed call to Graph means; the one place that tells faults apart.</summary>
/// <param name="RetryAfter">As the service asked; null when it did not.</param>
/// <param name="RequestId">What Microsoft's support asks for.</param>
/// <param name="Claims">JSON of a claims challenge.</param>
internal sealed record GraphFault(FaultKind Kind, string Code, TimeSpan? RetryAfter = null, string? RequestId = null, string? Claims = null)
{
    /// <returns>Null when the exception is none of Graph's: a bug, or the caller's own cancellation.</returns>
    public static GraphFault? Of(Exception exception, CancellationToken stop) => exception switch
    {
        GraphRefusedException refused => refused.Fault,
        ODataError error => Of(error.ResponseStatusCode, error.Error?.Code, InnerCode(error), error.ResponseHeaders),
        AggregateException { InnerExceptions.Count: 1 } many => Of(many.InnerExceptions[0], stop),
        ApiException api => Of(api.ResponseStatusCode, null, null, api.ResponseHeaders),
        // An HTML page of a proxy on the way, for which the SDK has no reader.
        InvalidOperationException { Message: var text } when text.Contains("text/html", StringComparison.Ordinal) => new(FaultKind.Transient, "html"),
        MsalServiceException entra => Of(entra.StatusCode, entra.ErrorCode, null, entra.Headers?.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase)) is { Kind: FaultKind.Throttled } busy ? busy : new(FaultKind.Transient, entra.ErrorCode, RequestId: entra.CorrelationId),
        HttpRequestException or IOException => new(FaultKind.Transient, "network"),
        OperationCanceledException when !stop.IsCancellationRequested => new(FaultKind.Transient, "timeout"),
        _ => null,
    };

    /// <summary>An answer to a call that went past the SDK.</summary>
    public static async Task<GraphFault> OfAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var text = await response.Content.ReadAsStringAsync(stop);
        var (code, inner) = Codes(text);
        var headers = response.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase);
        return Of((int)response.StatusCode, code, inner, headers);
    }

    public static TimeSpan? RetryAfterOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Retry-After", out var values) ? Wait(values.FirstOrDefault()) : null;

    // Lock and conflict share codes between statuses, and 409 has two meanings: both are looked at, the message never.
    private static GraphFault Of(int status, string? code, string? inner, IDictionary<string, IEnumerable<string>>? headers)
    {
        var kind = (HttpStatusCode)status switch
        {
            HttpStatusCode.TooManyRequests or (HttpStatusCode)509 => FaultKind.Throttled,
            HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout when First(headers, "Retry-After") is not null => FaultKind.Throttled,
            HttpStatusCode.Unauthorized => FaultKind.NeedsSignIn,
            HttpStatusCode.Forbidden => FaultKind.Denied,
            HttpStatusCode.NotFound or HttpStatusCode.Gone => FaultKind.Missing,
            HttpStatusCode.Conflict when code == "nameAlreadyExists" || inner == "nameAlreadyExists" => FaultKind.NameTaken,
            HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed => FaultKind.Stale,
            HttpStatusCode.Locked => FaultKind.Locked,
            HttpStatusCode.InsufficientStorage => FaultKind.Full,
            >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or 0 => FaultKind.Transient,
            _ => FaultKind.Invalid,
        };
        return new GraphFault(
            kind,
            string.IsNullOrEmpty(inner) ? code ?? status.ToString(CultureInfo.InvariantCulture) : $"{code}/{inner}",
            Wait(First(headers, "Retry-After")),
            First(headers, "request-id"),
            ClaimsOf(First(headers, "WWW-Authenticate")));
    }

    private static string? First(IDictionary<string, IEnumerable<string>>? headers, string name) =>
        headers?.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();

    // Read here because the SDK mistakes the date form by the machine's time zone.
    private static TimeSpan? Wait(string? header)
    {
        if (int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? TimeSpan.FromTicks(Math.Max(0, (at - DateTimeOffset.UtcNow).Ticks))
            : null;
    }

    private static string? ClaimsOf(string? challenge)
    {
        const string Mark = "claims=\"";
        var at = challenge?.IndexOf(Mark, StringComparison.Ordinal) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var text = challenge![(at + Mark.Length)..].Split('"')[0];
        return Encoding.UTF8.GetString(Convert.FromBase64String(text));
    }

    private static string? InnerCode(ODataError error) =>
        error.Error?.InnerError?.AdditionalData.TryGetValue("code", out var code) == true ? code as string : null;

    private static (string? Code, string? Inner) Codes(string text)
    {
        try
        {
            var error = JObject.Parse(text)["error"];
            return ((string?)error?["code"], (string?)error?["innerError"]?["code"]);
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return (null, null);
        }
    }
}

/// <summary>A call that went past the SDK failed.</summary>
internal sealed class GraphRefusedException(GraphFault fault) : Exception(fault.Code)
{
    public GraphFault Fault => fault;
}
