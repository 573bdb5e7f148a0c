namespace SopWordAddin.Host.Http;

internal static class SecurityHeaders
{
    // No X-Frame-Options: Word on the web shows the pane in a frame, so frame-ancestors names Microsoft's hosts instead.
    private const string Policy =
        "default-src 'self'; "
        + "script-src 'self' https://appsforoffice.microsoft.com; "
        + "style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; "
        + "font-src 'self' data:; "
        + "connect-src 'self' https://login.microsoftonline.com; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'self' https://*.office.com https://*.officeapps.live.com https://*.office365.com "
        + "https://*.sharepoint.com https://*.cloud.microsoft https://*.microsoft365.com";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            headers.CacheControl = "no-store";
        }

        return next(context);
    });
}
