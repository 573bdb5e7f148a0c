using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>A part of a package that is being made.</summary>
/// <param name="Name">Without a leading slash.</param>
/// <param name="Tie">By which its owner knows it.</param>
internal sealed record NewPart(string Name, string ContentType, ReadOnlyMemory<byte> Bytes, Tie Tie);

/// <summary>A relationship to a part.</summary>
/// <param name="Owner">The part that it starts at, one folder deep; empty for the package.</param>
internal sealed record Tie(string Id, string Type, string Owner = Tie.Document)
{
    public const string Document = "word/document.xml";
    public const string Package = "";
}

/// <summary>Parts as a package: content types and relationships follow from the parts.</summary>
internal static class NewPackage
{
    public static byte[] Zip(IReadOnlyCollection<NewPart> parts) => WordPackage.Pack(
        [(ContentTypes.PartName, Types(parts)), .. Relationships(parts), .. parts.Select(p => (p.Name, p.Bytes))]);

    public static string Flat(IReadOnlyCollection<NewPart> parts) => FlatOpc.Write(
        [.. Relationships(parts).Select(r => (r.Name, Ns.Content.Relationships, r.Bytes)), .. parts.Select(p => (p.Name, p.ContentType, p.Bytes))]);

    private static byte[] Types(IEnumerable<NewPart> parts)
    {
        using var to = new MarkupWriter();
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="{Ns.ContentTypes}"><Default Extension="rels" ContentType="{Ns.Content.Relationships}"/><Default Extension="xml" ContentType="{Ns.Content.Xml}"/>""");
        foreach (var part in parts.Where(p => p.ContentType != Ns.Content.Xml))
        {
            to.Write($"""<Override PartName="/{part.Name}" ContentType="{part.ContentType}"/>""");
        }

        to.Write($"</Types>");
        return to.ToUtf8();
    }

    private static IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> Relationships(IEnumerable<NewPart> parts) =>
        parts.GroupBy(p => p.Tie.Owner).Select(owned => (Package.Relationships.PartNameOf(owned.Key), (ReadOnlyMemory<byte>)RelationshipsOf(owned)));

    private static byte[] RelationshipsOf(IGrouping<string, NewPart> owned)
    {
        var folder = owned.Key[..(owned.Key.LastIndexOf('/') + 1)];
        using var to = new MarkupWriter();
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{Ns.Relationships}">""");
        foreach (var part in owned)
        {
            var target = part.Name.StartsWith(folder, StringComparison.Ordinal) ? part.Name[folder.Length..] : $"../{part.Name}";
            to.Write($"""<Relationship Id="{part.Tie.Id}" Type="{part.Tie.Type}" Target="{target}"/>""");
        }

        to.Write($"</Relationships>");
        return to.ToUtf8();
    }
}
