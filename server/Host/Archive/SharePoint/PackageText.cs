using System.IO.Compression;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>Tells a document again after SharePoint has written its columns into the package: it adds parts and rewrites properties, the text it leaves alone.</summary>
internal static class PackageText
{
    /// <summary>Every part of text and state that was sent lies in the stored package unchanged.</summary>
    public static bool Holds(byte[] stored, byte[] sent)
    {
        try
        {
            var there = Parts(stored);
            return Parts(sent).All(part => there.TryGetValue(part.Key, out var sum) && sum == part.Value);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Checksums and lengths as the packages themselves state them; nothing is unpacked.
    private static Dictionary<string, (uint Crc, long Length)> Parts(byte[] docx)
    {
        using var package = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        return package.Entries
            .Where(e => e.FullName.StartsWith("word/", StringComparison.Ordinal) || e.FullName.StartsWith("customXml/item", StringComparison.Ordinal))
            .ToDictionary(e => e.FullName, e => (e.Crc32, e.Length), StringComparer.Ordinal);
    }
}
