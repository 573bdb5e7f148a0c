using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Host.Http;

/// <summary>How much one caller may send and ask. Configuration section <c>Limits</c>.</summary>
internal sealed record Limits
{
    /// <summary>Bytes of one .docx.</summary>
    public const int DocumentBytes = PackageLimits.Bytes;

    /// <summary>Bytes of a whole request: a document, an SOP and the seams of the form.</summary>
    public const int RequestBytes = DocumentBytes + SopLimits.JsonBytes + 64 * 1024;

    /// <summary>Name of the policy for streams that stay open.</summary>
    public const string Unhurried = "unhurried";

    /// <summary>Calls a caller may make at once before the steady rate applies.</summary>
    public int Burst { get; init; } = 300;

    public int CallsPerSecond { get; init; } = 30;

    /// <summary>Calls that make or read documents, over all callers; further ones queue.</summary>
    public int DocumentsAtOnce { get; init; } = Math.Max(4, 2 * Environment.ProcessorCount);

    public int DocumentsQueued { get; init; } = 200;

    public int SecondsPerCall { get; init; } = 60;

    /// <summary>Name of the concurrency policy for calls that make or read documents.</summary>
    public const string Documents = "documents";

    public static void Add(WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Limits").Get<Limits>() ?? new Limits();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBytes;
        });

        // Never spill a form to the system's temporary folder: all that is written lies in the data folder.
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MemoryBufferThreshold = RequestBytes;
            form.MultipartBodyLengthLimit = RequestBytes;
            form.ValueLengthLimit = SopLimits.JsonBytes;
            form.ValueCountLimit = 16;
        });
        builder.Services.AddRequestTimeouts(timeouts =>
        {
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = TimeSpan.FromSeconds(limits.SecondsPerCall),
                TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            };
            timeouts.AddPolicy(Unhurried, new RequestTimeoutPolicy());
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(limits.PerCaller);
            limiter.AddConcurrencyLimiter(Documents, documents =>
            {
                documents.PermitLimit = limits.DocumentsAtOnce;
                documents.QueueLimit = limits.DocumentsQueued;
            });
        });
    }

    // The pane's own files are not counted, or opening it would use up the burst.
    private RateLimitPartition<string> PerCaller(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api")
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(
                $"{context.User.Identity?.Name}@{context.Connection.RemoteIpAddress}",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = Burst,
                    TokensPerPeriod = CallsPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    AutoReplenishment = true,
                    QueueLimit = 0,
                });
}
