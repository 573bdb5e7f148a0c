namespace SopWordAddin.Host.Start;

internal static class ContentRoot
{
    /// <summary>
    /// The project's folder when run from its build output, else the folder of the program:
    /// never the working directory, so that the server finds its files from anywhere.
    /// </summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Host.csproj")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
