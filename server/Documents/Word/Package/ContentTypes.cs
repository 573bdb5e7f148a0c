using System.Xml.Linq;

namespace SopWordAddin.Documents.Word.Package;

/// <summary>[Content_Types].xml.</summary>
internal sealed class ContentTypes
{
    public const string PartName = "[Content_Types].xml";

    private readonly XDocument _xml;

    private ContentTypes(XDocument xml) => _xml = xml;

    public bool Changed { get; private set; }

    public static ContentTypes Parse(XDocument xml) => new(xml);

    /// <summary>Empty when the package says nothing of the part.</summary>
    public string Of(string part) => (string?)(OverrideOf(part) ?? DefaultOf(Extension(part)))?.Attribute("ContentType") ?? "";

    public void Override(string part, string type)
    {
        if (Of(part) == type)
        {
            return;
        }

        OverrideOf(part)?.Remove();
        _xml.Root!.Add(new XElement(Ns.ContentTypes + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type)));
        Changed = true;
    }

    /// <summary>Names the type of an extension unless that is done already.</summary>
    public void Default(string extension, string type)
    {
        if (DefaultOf(extension) is null)
        {
            _xml.Root!.AddFirst(new XElement(Ns.ContentTypes + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type)));
            Changed = true;
        }
    }

    public XDocument ToXml() => _xml;

    private XElement? OverrideOf(string part) => _xml.Root!.Elements(Ns.ContentTypes + "Override")
        .FirstOrDefault(e => string.Equals((string?)e.Attribute("PartName"), "/" + part, StringComparison.OrdinalIgnoreCase));

    private XElement? DefaultOf(string extension) => _xml.Root!.Elements(Ns.ContentTypes + "Default")
        .FirstOrDefault(e => string.Equals((string?)e.Attribute("Extension"), extension, StringComparison.OrdinalIgnoreCase));

    private static string Extension(string part) => part[(part.LastIndexOf('.') + 1)..];
}
