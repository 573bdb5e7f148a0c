using System.Globalization;
using System.Xml.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Updating;

/// <summary>Brings our styles and lists into a document beside its own.</summary>
internal static class StyleMerge
{
    public static void Styles(WordPackage package, Profile profile)
    {
        var ours = StylesPart.Write(profile);
        if (package.FromMain(Ns.Types.Styles) is not { } name)
        {
            package.AddToMain(package.Has("word/styles.xml") ? package.FreeName(i => $"word/styles{i}.xml") : "word/styles.xml", ours, (Ns.Types.Styles, Ns.Content.Styles));
            return;
        }

        var xml = package.Xml(name);
        var changed = false;
        foreach (var style in PartXml.Load(name, ours).Root!.Elements(Ns.W + "style").Where(s => s.Attribute(Ns.W + "customStyle") is not null))
        {
            var id = (string?)style.Attribute(Ns.W + "styleId");
            var known = xml.Root!.Elements(Ns.W + "style").FirstOrDefault(s => (string?)s.Attribute(Ns.W + "styleId") == id);
            if (known is null)
            {
                xml.Root.Add(style);
                changed = true;
            }
            else if (!XNode.DeepEquals(known, style))
            {
                known.ReplaceWith(style);
                changed = true;
            }
        }

        if (changed)
        {
            package.Set(name, PartXml.Bytes(xml));
        }
    }

    /// <summary>Makes the lists of a new block those of the document.</summary>
    public static void Lists(WordPackage package, NewBlock block)
    {
        var ours = NumberingPart.Write();
        if (package.FromMain(Ns.Types.Numbering) is not { } name)
        {
            package.AddToMain(package.Has("word/numbering.xml") ? package.FreeName(i => $"word/numbering{i}.xml") : "word/numbering.xml", ours, (Ns.Types.Numbering, Ns.Content.Numbering));
            return;
        }

        var xml = package.Xml(name);
        var ids = OurIds(xml);
        if (ids is null)
        {
            ids = Add(xml, PartXml.Load(name, ours));
            package.Set(name, PartXml.Bytes(xml));
        }

        foreach (var id in block.Control.Descendants(Ns.W + "numId"))
        {
            var field = (int)id.Attribute(Ns.W + "val")! - NumberingPart.FirstId - 1;
            id.SetAttributeValue(Ns.W + "val", ids[field]);
        }
    }

    /// <summary>Ids of the lists that an earlier writing left; null when there are none.</summary>
    private static List<int>? OurIds(XDocument xml)
    {
        var definition = xml.Root!.Elements(Ns.W + "abstractNum").FirstOrDefault(a => (string?)a.Element(Ns.W + "nsid")?.Attribute(Ns.W + "val") == NumberingPart.Mark);
        var id = (string?)definition?.Attribute(Ns.W + "abstractNumId");
        var lists = xml.Root.Elements(Ns.W + "num")
            .Where(n => id is not null && (string?)n.Element(Ns.W + "abstractNumId")?.Attribute(Ns.W + "val") == id)
            .Select(n => Id(n, "numId")).ToList();
        return lists.Count >= CoverFields.Lists.Length ? lists : null;
    }

    private static List<int> Add(XDocument xml, XDocument ours)
    {
        var root = xml.Root!;
        var definition = ours.Root!.Element(Ns.W + "abstractNum")!;
        var definitionId = Free(root.Elements(Ns.W + "abstractNum"), "abstractNumId");
        definition.SetAttributeValue(Ns.W + "abstractNumId", definitionId);
        var lists = ours.Root.Elements(Ns.W + "num").ToList();
        var first = Free(root.Elements(Ns.W + "num"), "numId");
        for (var i = 0; i < lists.Count; i++)
        {
            lists[i].SetAttributeValue(Ns.W + "numId", first + i);
            lists[i].Element(Ns.W + "abstractNumId")!.SetAttributeValue(Ns.W + "val", definitionId);
        }

        // All definitions come before all lists (ECMA-376 17.9.17).
        if (root.Elements(Ns.W + "num").FirstOrDefault() is { } before)
        {
            before.AddBeforeSelf(definition);
            root.Elements(Ns.W + "num").Last().AddAfterSelf(lists);
        }
        else
        {
            root.Add(definition, lists);
        }

        return [.. lists.Select(n => Id(n, "numId"))];
    }

    private static int Free(IEnumerable<XElement> taken, string attribute) =>
        Math.Max(NumberingPart.FirstId, taken.Select(e => Id(e, attribute)).DefaultIfEmpty(0).Max() + 1);

    private static int Id(XElement element, string attribute) =>
        int.TryParse((string?)element.Attribute(Ns.W + attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? Math.Clamp(id, 0, int.MaxValue / 2) : 0;
}
