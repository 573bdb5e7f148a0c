using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>A header with the page number between dashes, centred, as official letters have it.</summary>
internal static class PageNumberPart
{
    public static byte[] Write()
    {
        using var to = new MarkupWriter();
        to.Write($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="{Ns.W}"><w:p><w:pPr><w:pStyle w:val="{StyleIds.PageNumber}"/></w:pPr>""");
        to.Write($"""<w:r><w:t xml:space="preserve">- </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p></w:hdr>""");
        return to.ToUtf8();
    }
}
