using Microsoft.AspNetCore.DataProtection;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Start;

/// <summary>The one folder in which everything lies that the server writes: <c>Data:Folder</c>, by default <c>.data</c> in the content root.</summary>
internal sealed class DataFolder
{
    /// <exception cref="StartRefusedException">The folder cannot be made or written to.</exception>
    public DataFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(configuration["Data:Folder"] ?? ".data", environment.ContentRootPath);
        try
        {
            Directory.CreateDirectory(Archive);
            Directory.CreateDirectory(Profiles);
            var keys = Directory.CreateDirectory(Keys);
            if (!OperatingSystem.IsWindows())
            {
                keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(new Message("start.dataFolder", Path, e.Message));
        }
    }

    public string Path { get; }

    /// <summary>Filed documents, for people to browse.</summary>
    public string Archive => System.IO.Path.Combine(Path, "archive");

    /// <summary>Profiles of the office, one JSON file each.</summary>
    public string Profiles => System.IO.Path.Combine(Path, "profiles");

    public string Database => System.IO.Path.Combine(Path, "sop.db");

    private string Keys => System.IO.Path.Combine(Path, "keys");

    public void KeepKeys(IServiceCollection services) => services
        .AddDataProtection()
        .SetApplicationName("SopWordAddin")
        .PersistKeysToFileSystem(new DirectoryInfo(Keys));
}
