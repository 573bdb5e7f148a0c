using System.Globalization;
using System.Xml.Linq;

namespace SopWordAddin.Documents.Word.Package;

/// <summary>The relationships that start at one part, or at the package.</summary>
internal sealed class Relationships
{
    private readonly string _source;
    private readonly XDocument _xml;

    private Relationships(string source, XDocument xml)
    {
        _source = source;
        _xml = xml;
    }

    public bool Changed { get; private set; }

    public string PartName => PartNameOf(_source);

    public static string PartNameOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    public static Relationships Parse(string source, XDocument? xml) =>
        new(source, xml ?? new XDocument(new XElement(Ns.Relationships + "Relationships")));

    /// <summary>Names of the parts inside the package that a type leads to.</summary>
    public IEnumerable<string> Targets(string type) =>
        Internal().Where(e => (string?)e.Attribute("Type") == type).Select(NameOf);

    /// <summary>Null for an id that is unknown or leads out of the package.</summary>
    public string? Target(string id) =>
        Internal().Where(e => (string?)e.Attribute("Id") == id).Select(NameOf).FirstOrDefault();

    /// <returns>The id, that of an equal relationship if there is one.</returns>
    public string Add(string type, string part)
    {
        var known = Internal().FirstOrDefault(e => (string?)e.Attribute("Type") == type && string.Equals(NameOf(e), part, StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            return (string)known.Attribute("Id")!;
        }

        var taken = _xml.Root!.Elements().Select(e => (string?)e.Attribute("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var id = Enumerable.Range(1, int.MaxValue - 1).Select(i => "rId" + i.ToString(CultureInfo.InvariantCulture)).First(i => !taken.Contains(i));
        _xml.Root.Add(new XElement(Ns.Relationships + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + part)));
        Changed = true;
        return id;
    }

    public XDocument ToXml() => _xml;

    private IEnumerable<XElement> Internal() =>
        _xml.Root!.Elements(Ns.Relationships + "Relationship").Where(e => (string?)e.Attribute("TargetMode") != "External");

    private string NameOf(XElement relationship) => Resolve(_source, (string?)relationship.Attribute("Target") ?? "");

    private static string Resolve(string source, string target)
    {
        var path = new List<string>();
        if (!target.StartsWith('/'))
        {
            path.AddRange(source.Split('/')[..^1]);
        }

        foreach (var piece in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece == "..")
            {
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            }
            else if (piece != ".")
            {
                path.Add(Uri.UnescapeDataString(piece));
            }
        }

        return string.Join('/', path);
    }
}
