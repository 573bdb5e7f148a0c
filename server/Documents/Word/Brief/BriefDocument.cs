using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Brief;

/// <summary>The sheet of <see cref="BriefLayout"/> as a document of its own, for reading and printing: it carries no SOP as data.</summary>
internal static class BriefDocument
{
    public static byte[] Write(Sop sop, Profile profile, string mark)
    {
        var brief = BriefLayout.Draw(sop, profile, mark);
        using var text = new MarkupWriter(64 * 1024);
        SopMarkup.OpenDocument(text);
        foreach (var line in brief.Head)
        {
            text.Write($"""<w:p><w:pPr><w:pStyle w:val="{(line.IsTitle ? StyleIds.Agency : StyleIds.Cover)}"/><w:keepNext/><w:spacing w:after="{TableStyle.AfterTable.Twips}"/></w:pPr>""");
            RunText.Write(text, line.Text);
            text.Write($"</w:p>");
        }

        new FlowTable(text, new ShapeIds(), brief.Profile.Font.Symbol).Write(brief.Flow, brief.Profile.Flow.RepeatHeader);
        Block.CloseTable(text, (false, SopMarkup.Least));
        text.Write($"<w:sectPr>");
        SopMarkup.WritePage(text, brief.Flow);
        text.Write($"</w:sectPr>");
        SopMarkup.CloseDocument(text);
        return SopPackage.WriteText(text.Bytes, brief.Profile);
    }
}
