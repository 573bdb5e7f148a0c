using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace SopWordAddin.Host.Archive;

/// <summary>Folders whose entries survive loss of power. On Unix a new name is safe only when its folder is synced too; NTFS keeps a journal of names.</summary>
internal static partial class DurableFolder
{
    private const int ReadOnly = 0;

    /// <summary>Makes the folder and those above it, each new one flushed in its parent.</summary>
    public static void Create(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var parent = Path.GetDirectoryName(folder)!;
        Create(parent);
        Directory.CreateDirectory(folder);
        Flush(parent);
    }

    /// <exception cref="IOException">The disk did not confirm.</exception>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            FlushUnix(folder);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void FlushUnix(string folder)
    {
        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw Failed(folder);
        }

        try
        {
            if (Sync(handle) < 0)
            {
                throw Failed(folder);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failed(string folder) => new($"fsync {folder}: error {Marshal.GetLastPInvokeError()}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
