using System.IO.Compression;
using System.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Package;

/// <summary>What is refused before any of a document is parsed.</summary>
internal static class UnsafePackage
{
    // Encrypted .docx files and the old .doc format are OLE compound files.
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] LocalFileHeader = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[][] DocumentTypes = [.. new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Select(e => e.GetBytes("<!DOCTYPE"))];

    public static void RefuseFile(byte[] docx)
    {
        if (docx.Length > PackageLimits.Bytes)
        {
            throw Refused("word.tooBig", PackageLimits.Bytes / 1024 / 1024);
        }

        if (docx.AsSpan().StartsWith(CompoundFile))
        {
            throw Refused("word.encrypted");
        }

        if (!docx.AsSpan().StartsWith(LocalFileHeader))
        {
            throw Refused("word.notWord");
        }
    }

    /// <summary>Unpacks within the limits, whatever sizes the zip's directory claims.</summary>
    public static List<(string Name, byte[] Bytes)> Unpack(byte[] docx)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(docx, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > PackageLimits.Parts)
            {
                throw Refused("word.tooMuchUnpacked");
            }

            var left = PackageLimits.UnpackedBytes;
            var parts = new List<(string, byte[])>(zip.Entries.Count);
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                var bytes = Unpack(entry, left);
                left -= bytes.Length;
                parts.Add((entry.FullName.Replace('\\', '/').TrimStart('/'), bytes));
            }

            return parts;
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw Refused("word.damagedZip");
        }
    }

    public static void RefuseMacros(WordPackage package)
    {
        if (package.ContentTypes.Of(package.MainPart).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refused("word.macros");
        }
    }

    private static byte[] Unpack(ZipArchiveEntry entry, long most)
    {
        if (entry.IsEncrypted)
        {
            throw Refused("word.encrypted");
        }

        var allowed = Math.Min(most, Math.Max(PackageLimits.RatioFloor, entry.CompressedLength * PackageLimits.Ratio));
        using var packed = entry.Open();
        var unpacked = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = packed.Read(chunk)) > 0)
        {
            unpacked.Write(chunk, 0, read);
            if (unpacked.Length > allowed)
            {
                throw Refused("word.tooMuchUnpacked");
            }
        }

        var bytes = unpacked.ToArray();
        RefuseDocumentType(entry.FullName, bytes);
        return bytes;
    }

    // No part of a .docx has a document type (ECMA-376 Part 2, 9.1.4); one that has brings entities.
    private static void RefuseDocumentType(string name, byte[] bytes)
    {
        var isXml = name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        if (isXml && DocumentTypes.Any(type => bytes.AsSpan().IndexOf(type) >= 0))
        {
            throw Refused("word.entities", name);
        }
    }

    private static DocumentRefusedException Refused(string code, params object[] args) => new(new Message(code, args));
}
