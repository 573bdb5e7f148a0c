using Microsoft.Net.Http.Headers;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Identity;

/// <summary>
/// Keeps web pages of others from using a server that knows only the local user. A page on another site can make the browser
/// call localhost: by form (no CORS check) or by a name of its own that resolves to 127.0.0.1 (DNS rebinding).
/// </summary>
internal static class LocalGuard
{
    /// <summary>Configuration key: further origins whose pages may call, such as a development server of the pane.</summary>
    public const string AllowedOrigins = "AllowedOrigins";

    public static IApplicationBuilder UseLocalGuard(this IApplicationBuilder app, IConfiguration configuration)
    {
        var allowed = configuration.GetSection(AllowedOrigins).Get<string[]>() ?? [];
        return app.Use((context, next) =>
        {
            DemandThisComputer(context);
            DemandOwnPage(context, allowed);
            return next(context);
        });
    }

    // A proxy in front makes every caller look local: what it forwards is refused.
    private static void DemandThisComputer(HttpContext context)
    {
        var request = context.Request;
        if (!Loopback.IsName(request.Host.Host)
            || !Loopback.Holds(context.Connection.RemoteIpAddress)
            || request.Headers.ContainsKey("X-Forwarded-For")
            || request.Headers.ContainsKey("Forwarded"))
        {
            throw new IdentityRefusedException(StatusCodes.Status421MisdirectedRequest, new Message("identity.foreignHost"));
        }
    }

    private static void DemandOwnPage(HttpContext context, string[] allowed)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return;
        }

        var origin = request.Headers[HeaderNames.Origin].ToString();
        var own = $"{request.Scheme}://{request.Host}";
        if (origin.Length > 0 && !origin.Equals(own, StringComparison.OrdinalIgnoreCase) && !allowed.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            throw Foreign(origin);
        }

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (origin.Length == 0 && site is not ("" or "same-origin" or "none"))
        {
            throw Foreign(site);
        }
    }

    private static IdentityRefusedException Foreign(string origin) =>
        new(StatusCodes.Status403Forbidden, new Message("identity.foreignOrigin", origin));
}
