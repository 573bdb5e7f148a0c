using System.Text;
using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.State;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>A whole document around the two blocks.</summary>
internal static class SopPackage
{
    private const string LogoId = "rId5";

    // Parts that are the same in every document.
    private static readonly byte[] Settings = SettingsPart.Write();
    private static readonly byte[] Numbering = NumberingPart.Write();
    private static readonly byte[] PageNumber = PageNumberPart.Write();

    public static byte[] Write(Sop sop, Profile profile, SopDrawing drawing)
    {
        var logo = LogoInDocument.Of(sop, LogoId);
        using var text = new MarkupWriter(256 * 1024);
        WriteDocument(text, (sop, profile, drawing), logo);
        var parts = new List<Part>
        {
            new("word/document.xml", Ns.Content.Document, text.Bytes),
            new("word/styles.xml", Ns.Content.Styles, StylesPart.Write(profile)),
            new("word/settings.xml", Ns.Content.Settings, Settings),
            new("word/numbering.xml", Ns.Content.Numbering, Numbering),
            new("customXml/item1.xml", Ns.Content.Xml, Encoding.UTF8.GetBytes(WriteState(sop, drawing))),
            new("customXml/itemProps1.xml", Ns.Content.CustomXmlProperties, StatePart.Properties(sop)),
            new("docProps/core.xml", Ns.Content.CoreProperties, PropertiesParts.Core(sop)),
            new("docProps/custom.xml", Ns.Content.CustomProperties, PropertiesParts.Custom(sop)),
        };
        var links = new List<(string Id, string Type, string Target)>
        {
            ("rId1", Ns.Types.Styles, "styles.xml"),
            ("rId2", Ns.Types.Settings, "settings.xml"),
            ("rId3", Ns.Types.Numbering, "numbering.xml"),
            ("rId4", Ns.Types.CustomXml, "../customXml/item1.xml"),
        };
        if (logo is not null)
        {
            parts.Add(new($"word/media/sop-logo.{logo.Extension}", logo.MediaType, logo.Bytes));
            links.Add((LogoId, Ns.Types.Image, $"media/sop-logo.{logo.Extension}"));
        }

        if (profile.Flow.PageNumbers)
        {
            parts.Add(new("word/header1.xml", Ns.Content.Header, PageNumber));
            links.Add((HeaderId, Ns.Types.Header, "header1.xml"));
        }

        return WordPackage.Pack(
        [
            (ContentTypes.PartName, Types(parts)),
            ("_rels/.rels", Links(("rId1", Ns.Types.Document, "word/document.xml"), ("rId2", Ns.Types.CoreProperties, "docProps/core.xml"), ("rId3", Ns.Types.CustomProperties, "docProps/custom.xml"))),
            .. parts.Select(p => (p.Name, p.Bytes)),
            ("word/_rels/document.xml.rels", Links([.. links])),
            ("customXml/_rels/item1.xml.rels", Links(("rId1", Ns.Types.CustomXmlProperties, "itemProps1.xml"))),
        ]);
    }

    /// <summary>A document of text and tables alone, in our styles.</summary>
    /// <param name="text">word/document.xml.</param>
    public static byte[] WriteText(ReadOnlyMemory<byte> text, Profile profile)
    {
        Part[] parts =
        [
            new("word/document.xml", Ns.Content.Document, text),
            new("word/styles.xml", Ns.Content.Styles, StylesPart.Write(profile)),
            new("word/settings.xml", Ns.Content.Settings, Settings),
        ];
        return WordPackage.Pack(
        [
            (ContentTypes.PartName, Types(parts)),
            ("_rels/.rels", Links(("rId1", Ns.Types.Document, "word/document.xml"))),
            .. parts.Select(p => (p.Name, p.Bytes)),
            ("word/_rels/document.xml.rels", Links(("rId1", Ns.Types.Styles, "styles.xml"), ("rId2", Ns.Types.Settings, "settings.xml"))),
        ]);
    }

    /// <summary>A document of several SOPs, with page numbers.</summary>
    /// <param name="text">word/document.xml.</param>
    /// <param name="sops">How many sets of numbered lists it needs.</param>
    public static byte[] WriteBook(ReadOnlyMemory<byte> text, Profile profile, int sops, IReadOnlyCollection<LogoInDocument> logos)
    {
        Part[] parts =
        [
            new("word/document.xml", Ns.Content.Document, text),
            new("word/styles.xml", Ns.Content.Styles, StylesPart.WriteBook(profile)),
            new("word/settings.xml", Ns.Content.Settings, Settings),
            new("word/numbering.xml", Ns.Content.Numbering, NumberingPart.Write(sops)),
            new("word/header1.xml", Ns.Content.Header, PageNumber),
            .. logos.Select(l => new Part($"word/media/{l.RelationshipId}.{l.Extension}", l.MediaType, l.Bytes)),
        ];
        return WordPackage.Pack(
        [
            (ContentTypes.PartName, Types(parts)),
            ("_rels/.rels", Links(("rId1", Ns.Types.Document, "word/document.xml"))),
            .. parts.Select(p => (p.Name, p.Bytes)),
            ("word/_rels/document.xml.rels", Links(
            [
                ("rId1", Ns.Types.Styles, "styles.xml"),
                ("rId2", Ns.Types.Settings, "settings.xml"),
                ("rId3", Ns.Types.Numbering, "numbering.xml"),
                (Book.BookBody.HeaderId, Ns.Types.Header, "header1.xml"),
                .. logos.Select(l => (l.RelationshipId, Ns.Types.Image, $"media/{l.RelationshipId}.{l.Extension}")),
            ])),
        ]);
    }

    /// <summary>One block as a Flat OPC package with all that it needs: styles, numbering, picture.</summary>
    public static string WriteBlock(BlockKind kind, Sop sop, Profile profile, SopDrawing drawing)
    {
        var logo = kind == BlockKind.Cover ? LogoInDocument.Of(sop, LogoId) : null;
        using var to = new MarkupWriter(64 * 1024);
        SopMarkup.OpenDocument(to);
        new SopMarkup(sop, profile, drawing).WriteBlock(to, kind, new ShapeIds(), logo);
        SopMarkup.CloseDocument(to);
        var links = new List<(string, string, string)> { ("rId1", Ns.Types.Styles, "styles.xml"), ("rId3", Ns.Types.Numbering, "numbering.xml") };
        var parts = new List<Part>
        {
            new("_rels/.rels", Ns.Content.Relationships, Links(("rId1", Ns.Types.Document, "word/document.xml"))),
            new("word/document.xml", Ns.Content.Document, to.Bytes),
            new("word/styles.xml", Ns.Content.Styles, StylesPart.Write(profile)),
            new("word/numbering.xml", Ns.Content.Numbering, Numbering),
        };
        if (logo is not null)
        {
            parts.Add(new($"word/media/sop-logo.{logo.Extension}", logo.MediaType, logo.Bytes));
            links.Add((LogoId, Ns.Types.Image, $"media/sop-logo.{logo.Extension}"));
        }

        parts.Add(new("word/_rels/document.xml.rels", Ns.Content.Relationships, Links([.. links])));
        return FlatOpc.Write(parts.Select(p => (p.Name, p.Type, p.Bytes)));
    }

    private const string HeaderId = "rId6";

    private static void WriteDocument(MarkupWriter to, (Sop Sop, Profile Profile, SopDrawing Drawing) of, LogoInDocument? logo)
    {
        var ids = new ShapeIds();
        var markup = new SopMarkup(of.Sop, of.Profile, of.Drawing);
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        SopMarkup.OpenDocument(to);
        markup.WriteBlock(to, BlockKind.Cover, ids, logo);
        markup.WriteBlock(to, BlockKind.Flow, ids, logo);
        markup.WriteSection(to, of.Profile.Flow.PageNumbers ? HeaderId : null);
        SopMarkup.CloseDocument(to);
    }

    /// <summary>The custom XML part. Without prolog: Word on the web fails to renew a part that begins with one.</summary>
    public static string WriteState(Sop sop, SopDrawing drawing) =>
        StatePart.Write(new SopState(sop, WrittenTexts.Of(drawing))).ToString(SaveOptions.DisableFormatting);

    private static byte[] Types(IEnumerable<Part> parts)
    {
        using var to = new MarkupWriter();
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="{Ns.ContentTypes}"><Default Extension="rels" ContentType="{Ns.Content.Relationships}"/><Default Extension="xml" ContentType="application/xml"/>""");
        foreach (var part in parts.Where(p => p.Type != Ns.Content.Xml))
        {
            to.Write($"""<Override PartName="/{part.Name}" ContentType="{part.Type}"/>""");
        }

        to.Write($"</Types>");
        return to.ToUtf8();
    }

    private static byte[] Links(params IReadOnlyList<(string Id, string Type, string Target)> links)
    {
        using var to = new MarkupWriter();
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{Ns.Relationships}">""");
        foreach (var (id, type, target) in links)
        {
            to.Write($"""<Relationship Id="{id}" Type="{type}" Target="{target}"/>""");
        }

        to.Write($"</Relationships>");
        return to.ToUtf8();
    }

    private sealed record Part(string Name, string Type, ReadOnlyMemory<byte> Bytes);
}
