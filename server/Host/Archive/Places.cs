using System.Globalization;
using SopWordAddin.Host.Register;

namespace SopWordAddin.Host.Archive;

/// <summary>Where a document lies in the archive, so that a person finds it: unit / year / number - title.</summary>
internal static class Places
{
    private const int LongestUnit = 60;

    /// <summary>The first choice; later versions say which they are.</summary>
    public static string Of(SopVersion version) => Of(version, version.Version == 1 ? "" : $" (versi {version.Version})");

    /// <summary>When the first choice is taken, by an SOP whose number differs only in characters that file names cannot hold, or by a stranger.</summary>
    public static string Other(SopVersion version) => Of(version, $" (versi {version.Version}, {version.FilingId.ToString("N")[^8..]})");

    /// <summary>One place for all versions.</summary>
    public static string OfAll(SopVersion version) => Of(version, "");

    /// <summary>Of a version at a place that it shares with those before it.</summary>
    public static string Key(string place, SopVersion version) => string.Create(CultureInfo.InvariantCulture, $"{Key(place)}#{version.Version}");

    /// <summary>Equal for places that are one to a file system which ignores case.</summary>
    public static string Key(string place) => place.ToUpperInvariant();

    private static string Of(SopVersion version, string suffix)
    {
        var unit = FileName.Safe(version.Unit ?? "", LongestUnit, orElse: "Tanpa unit");
        return $"{unit}/{version.Year:0000}/{FileName.Of(version.Number, version.Title, suffix)}.docx";
    }
}
