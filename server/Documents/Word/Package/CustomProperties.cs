using System.Xml.Linq;

namespace SopWordAddin.Documents.Word.Package;

/// <summary>docProps/custom.xml: names and texts.</summary>
internal static class CustomProperties
{
    public static Dictionary<string, string> Read(WordPackage package)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in Root(package)?.Elements(Ns.CustomProperties + "property") ?? [])
        {
            if ((string?)property.Attribute("name") is { } name)
            {
                found.TryAdd(name, property.Value);
            }
        }

        return found;
    }

    public static string? PartIn(WordPackage package) => package.RelationshipsOf("").Targets(Ns.Types.CustomProperties).FirstOrDefault(package.Has);

    private static XElement? Root(WordPackage package)
    {
        try
        {
            return PartIn(package) is { } part ? package.Xml(part).Root : null;
        }
        catch (DocumentRefusedException)
        {
            return null; // properties are a bonus
        }
    }
}
