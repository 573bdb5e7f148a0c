using System.Text.RegularExpressions;

namespace SopWordAddin.Host.Http;

/// <summary>One id per call in its answer, its problem and every log line; the caller may bring it along.</summary>
internal static partial class Correlation
{
    public const string Header = "X-Correlation-Id";

    public static IApplicationBuilder UseCorrelation(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var brought = context.Request.Headers[Header].ToString();
        if (Harmless().IsMatch(brought))
        {
            context.TraceIdentifier = brought;
        }

        context.Response.Headers[Header] = context.TraceIdentifier;
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("SopWordAddin.Host.Http");
        using (log.BeginScope(new Dictionary<string, object> { ["CorrelationId"] = context.TraceIdentifier }))
        {
            await next(context);
        }
    });

    // Anything else could forge log lines.
    [GeneratedRegex(@"\A[0-9A-Za-z._:-]{8,64}\z")]
    private static partial Regex Harmless();
}
