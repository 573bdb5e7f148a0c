using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace SopWordAddin.Tests.Word;

/// <summary>A .docx taken apart and changed the way Word, a person or an attacker would.</summary>
internal static class Docx
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    public const string Main = "word/document.xml";

    public static IReadOnlyDictionary<string, byte[]> Parts(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return zip.Entries.ToDictionary(e => e.FullName, Bytes);
    }

    public static byte[] Pack(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static XDocument Xml(byte[] docx, string part = Main) => XDocument.Load(new MemoryStream(Parts(docx)[part]), LoadOptions.PreserveWhitespace);

    public static byte[] Edit(byte[] docx, Action<XElement> edit, string part = Main)
    {
        var xml = Xml(docx, part);
        edit(xml.Root!);
        return With(docx, part, Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting)));
    }

    public static byte[] With(byte[] docx, string part, byte[] bytes)
    {
        var parts = new Dictionary<string, byte[]>(Parts(docx)) { [part] = bytes };
        return Pack(parts);
    }

    public static byte[] Without(byte[] docx, params string[] parts) => Pack(Parts(docx).Where(p => !parts.Contains(p.Key)));

    public static XElement Control(XElement root, string kind) => root.Descendants(W + "sdt")
        .First(s => ((string?)s.Descendants(W + "tag").FirstOrDefault()?.Attribute(W + "val"))?.StartsWith($"sop:{kind}:", StringComparison.Ordinal) ?? false);

    /// <summary>Rows of the flowchart below its head.</summary>
    public static List<XElement> FlowRows(XElement root) =>
        [.. Control(root, "flow").Descendants(W + "tr").Where(r => r.Element(W + "trPr")?.Element(W + "tblHeader") is null)];

    /// <summary>The row of a step.</summary>
    public static XElement RowOf(XElement root, string step) =>
        FlowRows(root).First(r => r.Descendants(Wp + "docPr").Any(p => (string?)p.Attribute("name") == $"row:{step}"));

    /// <summary>Types over a cell.</summary>
    public static void Type(XElement cell, params string[] paragraphs)
    {
        cell.Elements(W + "p").Remove();
        cell.Add(paragraphs.Select(text => new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)))));
    }

    public static XElement CellWith(XElement root, string text) =>
        root.Descendants(W + "tc").Last(c => string.Concat(c.Descendants(W + "t").Select(t => t.Value)) == text);

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
