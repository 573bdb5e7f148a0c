using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>word/styles.xml: full definitions, so that nothing of the document around changes what was measured.</summary>
internal static class StylesPart
{
    public static byte[] Write(Profile profile)
    {
        using var to = new MarkupWriter();
        var font = profile.Font;
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="{Ns.W}">""");
        to.Write($"""<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font.Family}" w:hAnsi="{font.Family}" w:eastAsia="{font.Family}" w:cs="{font.Family}"/>""");
        to.Write($"""<w:sz w:val="{HalfPoints(font.CoverBody)}"/><w:szCs w:val="{HalfPoints(font.CoverBody)}"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>""");
        to.Write($"""</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>""");
        to.Write($"""<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>""");
        to.Write($"""<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>""");
        to.Write($"""<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>""");
        foreach (var style in Of(font))
        {
            Write(to, font.Family, style);
        }

        to.Write($"</w:styles>");
        return to.ToUtf8();
    }

    public static long HalfPoints(double size) => (long)Math.Round(size * 2, MidpointRounding.AwayFromZero);

    private static IEnumerable<Style> Of(FontStyle font) =>
    [
        new(StyleIds.Cell, "SopAp Sel", font.Body, TableStyle.LineHeight(font.Body), false, false),
        new(StyleIds.Header, "SopAp Kepala", font.Header, TableStyle.LineHeight(font.Header), true, true),
        new(StyleIds.Actor, "SopAp Pelaksana", 1, Length.FromPoints(1), false, false),
        new(StyleIds.Symbol, "SopAp Simbol", font.Symbol, TableStyle.LineHeight(font.Symbol), false, true),
        new(StyleIds.Cover, "SopAp Identitas", font.CoverBody, TableStyle.LineHeight(font.CoverBody), false, false),
        new(StyleIds.CoverBold, "SopAp Identitas Tebal", font.CoverBody, TableStyle.LineHeight(font.CoverBody), true, false),
        new(StyleIds.Agency, "SopAp Instansi", font.CoverAgency, TableStyle.LineHeight(font.CoverAgency), true, true),
        new(StyleIds.AfterTable, "SopAp Penutup", 1, Length.FromPoints(1), false, false),
        new(StyleIds.PageNumber, "SopAp Halaman", font.CoverBody, TableStyle.LineHeight(font.CoverBody), false, true),
    ];

    private static void Write(MarkupWriter to, string family, Style style)
    {
        to.Write($"""<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.Id}"><w:name w:val="{style.Name}"/><w:qFormat/><w:pPr>""");
        to.Write($"""<w:widowControl w:val="0"/><w:suppressAutoHyphens/><w:spacing w:before="0" w:after="0" w:line="{style.Line.Twips}" w:lineRule="exact"/>""");
        to.Write($"""<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="{(style.Centred ? "center" : "left")}"/></w:pPr><w:rPr>""");
        to.Write($"""<w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:eastAsia="{family}" w:cs="{family}"/>""");
        to.Write($"""<w:b w:val="{(style.Bold ? 1 : 0)}"/><w:bCs w:val="{(style.Bold ? 1 : 0)}"/><w:i w:val="0"/><w:color w:val="000000"/>""");
        to.Write($"""<w:sz w:val="{HalfPoints(style.Size)}"/><w:szCs w:val="{HalfPoints(style.Size)}"/><w:lang w:val="id-ID"/></w:rPr></w:style>""");
    }

    private sealed record Style(string Id, string Name, double Size, Length Line, bool Bold, bool Centred);
}
