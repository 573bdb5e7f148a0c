using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Archive;

/// <summary>Who looks at filings, and in which language.</summary>
/// <param name="Key">As <see cref="Caller.Key"/>.</param>
internal sealed record Viewer(string Key, Language Language)
{
    public static Viewer Of(HttpContext context) => new(Caller.Of(context.User).Key, context.Language());
}
