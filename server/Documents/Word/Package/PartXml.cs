using System.Text;
using System.Xml;
using System.Xml.Linq;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Package;

/// <summary>XML parts to trees and back; white space and prefixes stay as they are.</summary>
internal static class PartXml
{
    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = PackageLimits.XmlBytes,
    };

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <exception cref="DocumentRefusedException">Not well formed, too big or too deep.</exception>
    public static XDocument Load(string name, byte[] bytes)
    {
        if (bytes.Length > PackageLimits.XmlBytes)
        {
            throw new DocumentRefusedException(new Message("word.tooMuchUnpacked"));
        }

        try
        {
            DemandShallow(name, bytes);
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Reading);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            throw new DocumentRefusedException(new Message("word.damaged", name));
        }
    }

    public static byte[] Bytes(XDocument xml)
    {
        var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Writing))
        {
            xml.Save(writer);
        }

        return stream.ToArray();
    }

    // XLinq copies elements by recursion: a tree deeper than the stack would end the process.
    private static void DemandShallow(string name, byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Reading);
        while (reader.Read())
        {
            if (reader.Depth > PackageLimits.XmlDepth)
            {
                throw new DocumentRefusedException(new Message("word.damaged", name));
            }
        }
    }
}
