using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Start;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>Configuration section <c>SharePoint</c>: which library takes which unit's SOPs.</summary>
internal sealed record SharePointSettings
{
    public const string Section = "SharePoint";

    /// <summary>Such as <c>contoso.sharepoint.com</c>; empty where SOPs are filed in a folder.</summary>
    public string Host { get; init; } = "";

    /// <summary>The library of every unit that has none of its own.</summary>
    public LibrarySettings Default { get; init; } = new();

    /// <summary>Unit as written on the cover, to its own library.</summary>
    public IReadOnlyDictionary<string, LibrarySettings> Units { get; init; } = new Dictionary<string, LibrarySettings>();

    /// <summary>Bytes up to which a document goes in one request; larger ones go by an upload session.</summary>
    public int OneRequestBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Hours from UTC in which dates are meant; the wrong zone shifts an effective date by a day.</summary>
    public double UtcOffset { get; init; } = 7;

    /// <returns>Null where SOPs are filed in a folder.</returns>
    /// <exception cref="StartRefusedException">Nobody could be acted for, because nobody signs in.</exception>
    public static SharePointSettings? From(IConfiguration configuration, SignIn signIn)
    {
        var settings = configuration.GetSection(Section).Get<SharePointSettings>();
        return string.IsNullOrWhiteSpace(settings?.Host) ? null
            : !signIn.IsLocal ? settings
            : throw new StartRefusedException(new Message("sharepoint.needsSignIn", $"{Section}:{nameof(Host)}", EntraSettings.Section));
    }

    public LibrarySettings Of(string? unit) =>
        Units.FirstOrDefault(u => u.Key.Equals(unit?.Trim(), StringComparison.OrdinalIgnoreCase)).Value ?? Default;
}

/// <param name="SitePath">Such as <c>/sites/sop</c>.</param>
/// <param name="Name">The library's name.</param>
internal sealed record LibrarySettings(string SitePath = "/sites/sop", string Name = "SOP");
