using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>A header with the page number between dashes, centred, as official letters have it.</summary>
internal static class PageNumberPart
{
    public static byte[] Write() => TypedPart.Bytes(new Header(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = StyleIds.PageNumber }),
        Words("- "),
        new SimpleField(Words("2")) { Instruction = " PAGE " },
        Words(" -"))));

    private static Run Words(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
