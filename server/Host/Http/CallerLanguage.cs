using Microsoft.Net.Http.Headers;
using Wanted = SopWordAddin.Documents.Sops.Language;

namespace SopWordAddin.Host.Http;

internal static class CallerLanguage
{
    /// <summary>English when the caller prefers it to Indonesian by Accept-Language; else Indonesian.</summary>
    public static Wanted Language(this HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage
            .Where(l => l.Quality is not 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(Known)
            .FirstOrDefault(l => l is not null);
        return wanted ?? Wanted.Indonesian;
    }

    private static Wanted? Known(StringWithQualityHeaderValue language) =>
        language.Value.Value?.Split('-')[0].ToLowerInvariant() switch
        {
            "id" or "in" => Wanted.Indonesian,
            "en" => Wanted.English,
            _ => null,
        };
}
