using System.Globalization;
using System.Runtime.CompilerServices;
using DocumentFormat.OpenXml.Wordprocessing;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Book;
using Length = SopWordAddin.Documents.Flowchart.Length;
using LineHeights = SopWordAddin.Documents.Flowchart.TableStyle;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>word/styles.xml: full definitions, so that nothing of the document around changes what was measured.</summary>
internal static class StylesPart
{
    private const string Language = "id-ID";

    // Twips: a signature stands in the right half of the page.
    private const int SignatureLeft = 4600;

    // Built once a profile; profiles live as long as the server.
    private static readonly ConditionalWeakTable<FontStyle, byte[]> Built = [];

    public static byte[] Write(Profile profile) => Built.GetValue(profile.Font, Build);

    /// <summary>The same, and the styles of a book's first pages.</summary>
    public static byte[] WriteBook(Profile profile) => Build(profile.Font, OfBook);

    public static long HalfPoints(double size) => (long)Math.Round(size * 2, MidpointRounding.AwayFromZero);

    private static byte[] Build(FontStyle font) => Build(font, []);

    private static byte[] Build(FontStyle font, IEnumerable<Look> more)
    {
        var styles = new Styles(Defaults(font), Normal(), DefaultParagraphFont(), TableNormal());
        styles.Append(Of(font).Concat(more).Select(look => Paragraph(font.Family, look)));
        return TypedPart.Bytes(styles);
    }

    private static IEnumerable<Look> Of(FontStyle font) =>
    [
        new(StyleIds.Cell, "SopAp Sel", font.Body, LineHeights.LineHeight(font.Body)),
        new(StyleIds.Header, "SopAp Kepala", font.Header, LineHeights.LineHeight(font.Header), Bold: true, Centred: true),
        new(StyleIds.Actor, "SopAp Pelaksana", 1, Length.FromPoints(1)),
        new(StyleIds.Symbol, "SopAp Simbol", font.Symbol, LineHeights.LineHeight(font.Symbol), Centred: true),
        new(StyleIds.Cover, "SopAp Identitas", font.CoverBody, LineHeights.LineHeight(font.CoverBody)),
        new(StyleIds.CoverBold, "SopAp Identitas Tebal", font.CoverBody, LineHeights.LineHeight(font.CoverBody), Bold: true),
        new(StyleIds.Agency, "SopAp Instansi", font.CoverAgency, LineHeights.LineHeight(font.CoverAgency), Bold: true, Centred: true),
        new(StyleIds.AfterTable, "SopAp Penutup", 1, Length.FromPoints(1)),
        new(StyleIds.PageNumber, "SopAp Halaman", font.CoverBody, LineHeights.LineHeight(font.CoverBody), Centred: true),
    ];

    private static IEnumerable<Look> OfBook =>
    [
        new(BookStyles.Title, "SopBuku Judul", 20, LineHeights.LineHeight(22), Bold: true, Centred: true),
        new(BookStyles.Heading, "SopBuku Kepala", 12, LineHeights.LineHeight(13), Bold: true, Centred: true),
        new(BookStyles.Subheading, "SopBuku Pasal", 11, LineHeights.LineHeight(12), Bold: true),
        new(BookStyles.Text, "SopBuku Teks", 11, LineHeights.LineHeight(12)),
        new(BookStyles.Centred, "SopBuku Tengah", 11, LineHeights.LineHeight(12), Centred: true),
        new(BookStyles.Signature, "SopBuku Tanda Tangan", 11, LineHeights.LineHeight(12), Left: SignatureLeft),
    ];

    private static DocDefaults Defaults(FontStyle font) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            Fonts(font.Family),
            new FontSize { Val = Size(font.CoverBody) },
            new FontSizeComplexScript { Val = Size(font.CoverBody) },
            new Languages { Val = Language, EastAsia = Language, Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault());

    private static Style Normal() => new(new StyleName { Val = "Normal" }, new PrimaryStyle())
    {
        Type = StyleValues.Paragraph,
        Default = true,
        StyleId = "Normal",
    };

    private static Style DefaultParagraphFont() =>
        new(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }, new SemiHidden())
        {
            Type = StyleValues.Character,
            Default = true,
            StyleId = "DefaultParagraphFont",
        };

    private static Style TableNormal() =>
        new(
            new StyleName { Val = "Normal Table" },
            new UIPriority { Val = 99 },
            new SemiHidden(),
            new StyleTableProperties(
                new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa },
                new TableCellMarginDefault(
                    new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 108, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 108, Type = TableWidthValues.Dxa })))
        {
            Type = StyleValues.Table,
            Default = true,
            StyleId = "TableNormal",
        };

    private static Style Paragraph(string family, Look look) =>
        new(
            new StyleName { Val = look.Name },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new WidowControl { Val = false },
                new SuppressAutoHyphens(),
                new SpacingBetweenLines { Before = "0", After = "0", Line = Text(look.Line.Twips), LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Left = Text(look.Left), Right = "0", FirstLine = "0" },
                new Justification { Val = look.Centred ? JustificationValues.Center : JustificationValues.Left }),
            new StyleRunProperties(
                Fonts(family),
                new Bold { Val = look.Bold },
                new BoldComplexScript { Val = look.Bold },
                new Italic { Val = false },
                new Color { Val = "000000" },
                new FontSize { Val = Size(look.Size) },
                new FontSizeComplexScript { Val = Size(look.Size) },
                new Languages { Val = Language }))
        {
            Type = StyleValues.Paragraph,
            CustomStyle = true,
            StyleId = look.Id,
        };

    private static RunFonts Fonts(string family) => new() { Ascii = family, HighAnsi = family, EastAsia = family, ComplexScript = family };

    private static string Size(double points) => Text(HalfPoints(points));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Look(string Id, string Name, double Size, Length Line, bool Bold = false, bool Centred = false, int Left = 0);
}
