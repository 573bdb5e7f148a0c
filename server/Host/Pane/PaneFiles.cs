using Microsoft.Net.Http.Headers;

namespace SopWordAddin.Host.Pane;

/// <summary>The built task pane in <c>wwwroot</c>.</summary>
internal static class PaneFiles
{
    // Names under assets/ carry a hash of their content: a new build has new names.
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AskFirst = "no-cache";

    // Other addresses stay unknown: a mistyped one must not look like a page.
    private static readonly (string Page, string[] Views)[] Pages =
    [
        ("index.html", ["/", "/identitas", "/langkah", "/pratinjau", "/pemeriksaan", "/arsip"]),
        ("daftar.html",
        [
            "/daftar", "/daftar/sop/{id:guid}", "/daftar/sop/{id:guid}/ringkas", "/daftar/sop/{id:guid}/monitoring", "/daftar/sop/{id:guid}/evaluasi",
            "/daftar/unit", "/daftar/tumpang-tindih", "/daftar/sosialisasi", "/daftar/monitoring", "/daftar/arsip", "/daftar/jejak",
        ]),
    ];

    public static void Use(WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] =
            file.Context.Request.Path.StartsWithSegments("/assets") ? ForEver : AskFirst,
    });

    public static void Map(WebApplication app)
    {
        foreach (var (page, views) in Pages)
        {
            foreach (var view in views)
            {
                app.MapMethods(view, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, IWebHostEnvironment environment) => Show(page, context, environment))
                    .AllowAnonymous()
                    .ExcludeFromDescription();
            }
        }
    }

    private static IResult Show(string page, HttpContext context, IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(page);
        context.Response.Headers.CacheControl = AskFirst;
        return file is { Exists: true, PhysicalPath: { } path }
            ? TypedResults.PhysicalFile(path, "text/html; charset=utf-8")
            : TypedResults.Content(NotBuilt, "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private const string NotBuilt =
        """
        <!doctype html><html lang="id"><meta charset="utf-8"><title>SopWordAddin</title>
        <p>Panel belum dibangun. Pasang Node.js 20.19 atau lebih baru, lalu jalankan lagi <code>dotnet run --project server/Host</code>.</p>
        <p lang="en">The pane has not been built. Install Node.js 20.19 or newer, then run <code>dotnet run --project server/Host</code> again.</p>
        """;
}
