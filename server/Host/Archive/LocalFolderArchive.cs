using System.Globalization;
using System.Security.Cryptography;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Archive;

/// <summary>
/// A folder of this computer. A document is written whole and flushed under a name of its own beside its place, then renamed:
/// at the place lies either nothing or all of it, whenever the power fails.
/// </summary>
internal sealed class LocalFolderArchive(string root) : IArchive
{
    private const int Piece = 1024 * 1024;

    /// <summary>Bytes: some thousands of SOPs.</summary>
    private const long EnoughSpace = 1_000_000_000;

    public bool ActsForPeople => false;

    public bool KeepsVersions => false;

    public bool ShowsStanding => false;

    public IReadOnlyList<IReadOnlyList<string>> UnitsTogether => [[]];

    public async Task<Stored> StoreAsync(Shipment shipment, Journey journey, CancellationToken stop)
    {
        var target = PathOf(shipment.Place);
        try
        {
            if (!await HoldsAsync(target, shipment.ContentKey, stop))
            {
                var folder = Path.GetDirectoryName(target)!;
                DurableFolder.Create(folder);
                var part = Path.Combine(folder, $".{shipment.Id:N}.{shipment.LeaseVersion}.part");
                await WriteAsync(part, shipment.Docx, journey.Sent, stop);
                await MoveAsync(part, target, shipment.ContentKey, stop);
                RemoveParts(folder, shipment.Id);
                DurableFolder.Flush(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveUnavailableException("archive.folderUnavailable", e);
        }

        return new Stored(shipment.Place);
    }

    public async Task<bool> GiveUpAsync(Shipment shipment, CancellationToken stop)
    {
        var target = PathOf(shipment.Place);
        try
        {
            if (await HoldsAsync(target, shipment.ContentKey, stop))
            {
                return false;
            }
        }
        catch (PlaceTakenException)
        {
            // A stranger's.
        }

        if (Directory.Exists(Path.GetDirectoryName(target)))
        {
            RemoveParts(Path.GetDirectoryName(target)!, shipment.Id);
        }

        return true;
    }

    public async Task<byte[]?> FetchAsync(FiledDocument document, string? sessionKey, CancellationToken stop)
    {
        try
        {
            var docx = await File.ReadAllBytesAsync(PathOf(document.Place), stop);
            return Convert.ToHexStringLower(SHA256.HashData(docx)) == document.ContentKey ? docx : throw new DocumentChangedException();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveUnavailableException("archive.folderUnavailable", e);
        }
    }

    public async Task DemandReadyAsync(CancellationToken stop)
    {
        var probe = Path.Combine(root, $".{Guid.NewGuid():N}.part");
        try
        {
            await File.WriteAllBytesAsync(probe, [], stop);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveUnavailableException("archive.folderUnavailable", e);
        }
    }

    public Task<IReadOnlyList<KeptVersion>> VersionsAsync(FiledDocument document, string? sessionKey, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<KeptVersion>>([]);

    public Task<Stored> ShowAsync(Shipment shipment, CancellationToken stop) =>
        throw new NotSupportedException("A folder shows nothing but the documents.");

    public async Task<LibraryReport> CheckAsync(string? unit, string? sessionKey, CancellationToken stop)
    {
        try
        {
            await DemandReadyAsync(stop);
            var free = new DriveInfo(root).AvailableFreeSpace;
            var enough = free >= EnoughSpace;
            var gigabytes = (free / 1e9).ToString("0.0", CultureInfo.InvariantCulture);
            return new LibraryReport(root, enough, [new(true, new Message("library.folderWritable")), new(enough, new Message(enough ? "library.space" : "library.spaceShort", gigabytes))]);
        }
        catch (ArchiveUnavailableException)
        {
            return new LibraryReport(root, false, [new LibraryFact(false, new Message("library.folderNotWritable", root))]);
        }
    }

    private string PathOf(string place)
    {
        var path = Path.GetFullPath(Path.Combine(root, place));
        return path.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new InvalidOperationException("A place outside the archive was made: this is a bug.");
    }

    private static async Task<bool> HoldsAsync(string target, string contentKey, CancellationToken stop)
    {
        if (!File.Exists(target))
        {
            return false;
        }

        await using var there = File.OpenRead(target);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(there, stop)) == contentKey ? true : throw new PlaceTakenException();
    }

    private static async Task WriteAsync(string part, byte[] docx, Func<long, Task> sent, CancellationToken stop)
    {
        await using var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        for (var from = 0; from < docx.Length; from += Piece)
        {
            var piece = docx.AsMemory(from, Math.Min(Piece, docx.Length - from));
            await file.WriteAsync(piece, stop);
            await sent(from + piece.Length);
        }

        file.Flush(flushToDisk: true);
    }

    // Without overwriting .NET links the new name to the file, which the system refuses when the name is taken: no gap
    // between looking and doing.
    private static async Task MoveAsync(string part, string target, string contentKey, CancellationToken stop)
    {
        try
        {
            File.Move(part, target, overwrite: false);
        }
        catch (IOException) when (File.Exists(target))
        {
            File.Delete(part);
            await HoldsAsync(target, contentKey, stop);
        }
    }

    // Of holders of the lease that were killed.
    private static void RemoveParts(string folder, Guid id)
    {
        foreach (var part in Directory.EnumerateFiles(folder, $".{id:N}.*.part"))
        {
            File.Delete(part);
        }
    }
}
