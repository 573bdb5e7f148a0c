using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace StandIns.Graph;

/// <param name="Body">JSON, or bytes of a file; null for none.</param>
internal sealed record Answer(int Status, JsonNode? Body)
{
    public byte[]? Bytes { get; init; }

    public string? Location { get; init; }
}

/// <summary>Runs one request under the tenant's lock, with the faults that are in force, and writes Graph's kind of answer.</summary>
internal static class Answering
{
    private const string Began = "began";

    /// <summary>Notes when a request's first byte came.</summary>
    public static void Clock(WebApplication app) => app.Use((http, next) =>
    {
        http.Items[Began] = DateTimeOffset.UtcNow;
        return next(http);
    });

    public static async Task Answer(HttpContext http, Tenant tenant, Func<Answer> handle)
    {
        var requestId = Guid.NewGuid().ToString();
        http.Response.Headers["request-id"] = requestId;
        if (http.Request.Headers.TryGetValue("client-request-id", out var clientId))
        {
            http.Response.Headers["client-request-id"] = clientId;
        }

        var fault = tenant.Faults.Next($"{http.Request.Method} {http.Request.Path}", BeganAt(http));
        try
        {
            await BeforeAsync(http, fault);
            Answer answer;
            lock (tenant.Gate)
            {
                answer = handle();
            }

            if (fault?.Kind == "lost")
            {
                http.Abort();
                return;
            }

            await WriteAsync(http, answer);
        }
        catch (GraphError error)
        {
            await WriteAsync(http, error, Wire.Error(error, requestId, clientId));
        }
    }

    private static DateTimeOffset BeganAt(HttpContext http) => http.Items[Began] as DateTimeOffset? ?? DateTimeOffset.UtcNow;

    private static async Task BeforeAsync(HttpContext http, Fault? fault)
    {
        var wait = TimeSpan.FromSeconds(fault?.Seconds ?? 0);
        switch (fault?.Kind)
        {
            case null or "lost":
                return;
            case "slow":
                await Task.Delay(wait, http.RequestAborted);
                return;
            case "reset":
                http.Abort();
                throw new GraphError(499, "reset");
            case "throttled":
                throw new GraphError(429, "activityLimitReached") { RetryAfter = wait };
            case "busy":
                throw new GraphError(503, "serviceNotAvailable") { RetryAfter = wait };
            case "error":
                throw new GraphError(500, "generalException");
            case "html":
                throw new GraphError(502, "badGateway") { AsHtml = true };
            case "race":
                throw GraphError.Modified();
            case "locked":
                throw new GraphError(423, "notAllowed", "resourceLocked");
            case "quota":
                throw new GraphError(507, "quotaLimitReached");
            case "denied":
                throw new GraphError(403, "accessDenied");
            case "expired":
                throw GraphError.NotFound();
            case "challenge":
                throw new GraphError(401, "InvalidAuthenticationToken") { Claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}" };
            default:
                throw new InvalidOperationException($"unknown fault {fault.Kind}");
        }
    }

    private static async Task WriteAsync(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.Location is not null)
        {
            http.Response.Headers.Location = answer.Location;
        }

        if (answer.Bytes is not null)
        {
            await http.Response.Body.WriteAsync(answer.Bytes);
        }
        else if (answer.Body is not null)
        {
            await http.Response.WriteAsJsonAsync(answer.Body);
        }
    }

    private static async Task WriteAsync(HttpContext http, GraphError error, JsonObject body)
    {
        if (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        http.Response.StatusCode = error.Status;
        if (error.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (error.Claims is not null)
        {
            var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes(error.Claims));
            http.Response.Headers.WWWAuthenticate = $"Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", error=\"insufficient_claims\", claims=\"{claims}\"";
        }

        if (error.AsHtml)
        {
            http.Response.ContentType = "text/html";
            await http.Response.WriteAsync("<html><body><h1>502 Bad Gateway</h1></body></html>");
        }
        else
        {
            await http.Response.WriteAsJsonAsync(body);
        }
    }
}
