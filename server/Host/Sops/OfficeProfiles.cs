using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Start;

namespace SopWordAddin.Host.Sops;

/// <summary>Profiles that the office adds as JSON files: in the data folder, and in the folder <c>Profiles:Folder</c> where one is configured.</summary>
internal static class OfficeProfiles
{
    /// <exception cref="StartRefusedException">A file is no profile: better not to start than to draw with the wrong labels.</exception>
    public static Profiles Load(DataFolder data, IConfiguration configuration)
    {
        var folders = new[] { data.Profiles, configuration["Profiles:Folder"] }.OfType<string>();
        return new Profiles(folders.SelectMany(f => Directory.EnumerateFiles(f, "*.json").Order(StringComparer.Ordinal)).Select(Read));
    }

    private static Profile Read(string file)
    {
        try
        {
            return StrictJson.Read<Profile>(File.ReadAllText(file));
        }
        catch (Exception e) when (e is FormatRefusedException or IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(new Message("start.badProfile", file, e.Message));
        }
    }
}
