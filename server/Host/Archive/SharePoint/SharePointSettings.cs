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

    public LibrarySettings Of(string? unit) =>
        unit is not null && Units.TryGetValue(unit, out var own) ? own : Default;
}

/// <param name="SitePath">Such as <c>/sites/sop</c>.</param>
/// <param name="Name">The library's name.</param>
internal sealed record LibrarySettings(string SitePath = "/sites/sop", string Name = "SOP");
