using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.State;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Updating;

/// <summary>Renews the state part and the properties that mirror it.</summary>
internal static class StateMerge
{
    /// <param name="part">Name of the state part; null when the document has none.</param>
    public static void State(WordPackage package, string? part, SopState state)
    {
        var former = part is null ? null : package.Xml(part).Root;
        var bytes = Encoding.UTF8.GetBytes(StatePart.Write(state, former).ToString(SaveOptions.DisableFormatting));
        if (part is not null)
        {
            package.Set(part, bytes);
            return;
        }

        var number = Enumerable.Range(1, int.MaxValue - 1).First(i => !package.Has($"customXml/item{i}.xml") && !package.Has($"customXml/itemProps{i}.xml"));
        var (name, properties) = ($"customXml/item{number}.xml", $"customXml/itemProps{number}.xml");
        package.ContentTypes.Default("xml", Ns.Content.Xml);
        package.AddToMain(name, bytes, (Ns.Types.CustomXml, Ns.Content.Xml));
        package.Set(properties, StatePart.Properties(state.Sop));
        package.ContentTypes.Override(properties, Ns.Content.CustomXmlProperties);
        package.RelationshipsOf(name).Add(Ns.Types.CustomXmlProperties, properties);
    }

    public static void Properties(WordPackage package, Sop sop)
    {
        if (CustomProperties.PartIn(package) is not { } part)
        {
            var name = package.Has("docProps/custom.xml") ? package.FreeName(i => $"docProps/custom{i}.xml") : "docProps/custom.xml";
            package.Set(name, PropertiesParts.Custom(sop));
            package.ContentTypes.Override(name, Ns.Content.CustomProperties);
            package.RelationshipsOf("").Add(Ns.Types.CustomProperties, name);
            return;
        }

        var known = CustomProperties.Read(package);
        if (PropertiesParts.Of(sop).All(p => known.GetValueOrDefault(p.Name) == p.Value))
        {
            return;
        }

        var xml = package.Xml(part);
        foreach (var (name, value) in PropertiesParts.Of(sop))
        {
            Set(xml.Root!, name, value);
        }

        package.Set(part, PartXml.Bytes(xml));
    }

    private static void Set(XElement root, string name, string value)
    {
        var property = root.Elements(Ns.CustomProperties + "property").FirstOrDefault(p => (string?)p.Attribute("name") == name);
        if (property is null)
        {
            var taken = root.Elements().Select(p => (string?)p.Attribute("pid")).ToHashSet();
            var id = Enumerable.Range(2, int.MaxValue - 2).First(i => !taken.Contains(i.ToString(CultureInfo.InvariantCulture)));
            property = new XElement(Ns.CustomProperties + "property", new XAttribute("fmtid", PropertiesParts.FormatId), new XAttribute("pid", id), new XAttribute("name", name));
            root.Add(property);
        }

        property.ReplaceNodes(new XElement(Ns.VariantTypes + "lpwstr", value));
    }
}
