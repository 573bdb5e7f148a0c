using System.Text;
using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.State;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>Whole documents: which parts they are made of.</summary>
internal static class SopPackage
{
    private const string LogoId = "rId5";
    private const string HeaderId = "rId6";
    private const string StateName = "customXml/item1.xml";

    // Parts that are the same in every document.
    private static readonly NewPart Settings = new("word/settings.xml", Ns.Content.Settings, SettingsPart.Write(), new Tie("rId2", Ns.Types.Settings));
    private static readonly NewPart Numbering = NumberingOf(NumberingPart.Write());
    private static readonly NewPart PageNumber = new("word/header1.xml", Ns.Content.Header, PageNumberPart.Write(), new Tie(HeaderId, Ns.Types.Header));

    public static byte[] Write(Sop sop, Profile profile, SopDrawing drawing)
    {
        var logo = LogoInDocument.Of(sop, LogoId);
        using var text = new MarkupWriter(256 * 1024);
        WriteDocument(text, (sop, profile, drawing), logo);
        return NewPackage.Zip(
        [
            Text(text.Bytes),
            Styles(StylesPart.Write(profile)),
            Settings,
            Numbering,
            .. State(sop, drawing),
            new("docProps/core.xml", Ns.Content.CoreProperties, PropertiesParts.Core(sop), new Tie("rId2", Ns.Types.CoreProperties, Tie.Package)),
            new("docProps/custom.xml", Ns.Content.CustomProperties, PropertiesParts.Custom(sop), new Tie("rId3", Ns.Types.CustomProperties, Tie.Package)),
            .. Picture(logo),
            .. profile.Flow.PageNumbers ? [PageNumber] : Array.Empty<NewPart>(),
        ]);
    }

    /// <summary>A document of text and tables alone, in our styles.</summary>
    /// <param name="text">word/document.xml.</param>
    public static byte[] WriteText(ReadOnlyMemory<byte> text, Profile profile) =>
        NewPackage.Zip([Text(text), Styles(StylesPart.Write(profile)), Settings]);

    /// <summary>A document of several SOPs, with page numbers.</summary>
    /// <param name="text">word/document.xml.</param>
    /// <param name="sops">How many sets of numbered lists it needs.</param>
    public static byte[] WriteBook(ReadOnlyMemory<byte> text, Profile profile, int sops, IReadOnlyCollection<LogoInDocument> logos) => NewPackage.Zip(
    [
        Text(text),
        Styles(StylesPart.WriteBook(profile)),
        Settings,
        NumberingOf(NumberingPart.Write(sops)),
        PageNumber with { Tie = PageNumber.Tie with { Id = Book.BookBody.HeaderId } },
        .. logos.Select(logo => PictureNamed(logo.RelationshipId, logo)),
    ]);

    /// <summary>One block as a Flat OPC package with all that it needs: styles, numbering, picture.</summary>
    public static string WriteBlock(BlockKind kind, Sop sop, Profile profile, SopDrawing drawing)
    {
        var logo = kind == BlockKind.Cover ? LogoInDocument.Of(sop, LogoId) : null;
        using var text = new MarkupWriter(64 * 1024);
        SopMarkup.OpenDocument(text);
        new SopMarkup(sop, profile, drawing).WriteBlock(text, kind, new ShapeIds(), logo);
        SopMarkup.CloseDocument(text);
        return NewPackage.Flat([Text(text.Bytes), Styles(StylesPart.Write(profile)), Numbering, .. Picture(logo)]);
    }

    /// <summary>The custom XML part. Without prolog: Word on the web fails to renew a part that begins with one.</summary>
    public static string WriteState(Sop sop, SopDrawing drawing) =>
        StatePart.Write(new SopState(sop, WrittenTexts.Of(drawing))).ToString(SaveOptions.DisableFormatting);

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

    private static NewPart Text(ReadOnlyMemory<byte> text) => new(Tie.Document, Ns.Content.Document, text, new Tie("rId1", Ns.Types.Document, Tie.Package));

    private static NewPart Styles(byte[] styles) => new("word/styles.xml", Ns.Content.Styles, styles, new Tie("rId1", Ns.Types.Styles));

    private static NewPart NumberingOf(byte[] numbering) => new("word/numbering.xml", Ns.Content.Numbering, numbering, new Tie("rId3", Ns.Types.Numbering));

    private static NewPart[] State(Sop sop, SopDrawing drawing) =>
    [
        new(StateName, Ns.Content.Xml, Encoding.UTF8.GetBytes(WriteState(sop, drawing)), new Tie("rId4", Ns.Types.CustomXml)),
        new("customXml/itemProps1.xml", Ns.Content.CustomXmlProperties, StatePart.Properties(sop), new Tie("rId1", Ns.Types.CustomXmlProperties, StateName)),
    ];

    private static NewPart[] Picture(LogoInDocument? logo) => logo is null ? [] : [PictureNamed("sop-logo", logo)];

    private static NewPart PictureNamed(string name, LogoInDocument logo) =>
        new($"word/media/{name}.{logo.Extension}", logo.MediaType, logo.Bytes, new Tie(logo.RelationshipId, Ns.Types.Image));
}
