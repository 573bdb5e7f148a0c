using System.Net;

namespace SopWordAddin.Host.Http;

/// <summary>What browsers shall allow the pane's pages.</summary>
internal static class SecurityHeaders
{
    /// <summary>Configuration: lets scripts be made of text, which Office.js may need in some Windows builds of Word.</summary>
    public const string EvalSetting = "Pane:AllowEval";

    // No X-Frame-Options: Word on the web shows the pane in a frame, so frame-ancestors names Microsoft's hosts instead.
    private const string Policy =
        "default-src 'self'; "
        + "script-src 'self' https://appsforoffice.microsoft.com{0}; "
        + "style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; "
        + "font-src 'self' data:; "
        + "connect-src 'self' https://login.microsoftonline.com; "
        + "frame-src 'self' https://login.microsoftonline.com https://*.oaspapps.com; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'self' https://*.office.com https://*.officeapps.live.com https://*.office365.com "
        + "https://*.sharepoint.com https://*.cloud.microsoft https://*.microsoft365.com "
        + "https://*.microsoftpersonalcontent.com https://*.live.com";

    public static IApplicationBuilder UseSecurityHeaders(this WebApplication app)
    {
        var policy = Policy.Replace("{0}", app.Configuration.GetValue<bool>(EvalSetting) ? " 'unsafe-eval'" : "", StringComparison.Ordinal);
        return app.Use((context, next) =>
        {
            // At the last moment: an exception on the way clears what was set before.
            context.Response.OnStarting(() =>
            {
                Set(context, policy);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Set(HttpContext context, string policy)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (!IsThisComputer(context.Request.Host.Host))
        {
            // Browsers heed it over https alone, whether that ends here or at a proxy.
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (context.Request.Path.StartsWithSegments("/api"))
        {
            headers.CacheControl = "no-store";
        }
    }

    // Other programs on the developer's machine speak http under the same name.
    private static bool IsThisComputer(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
