using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>The body's markup of one SOP.</summary>
internal sealed class SopMarkup(Sop sop, Profile profile, SopDrawing drawing)
{
    /// <summary>Behind a table at a page's end: as low as Word allows, so that it never asks for a page of its own.</summary>
    public static readonly Length Least = Length.FromPoints(1);

    public void WriteBlock(MarkupWriter to, BlockKind kind, ShapeIds ids, LogoInDocument? logo)
    {
        if (kind == BlockKind.Cover)
        {
            var below = drawing.Flow.StartsBelowCover;
            Block.Write(to, kind, sop, () => new CoverTable(to, ids).Write(drawing.Cover, logo), (!below, below ? TableStyle.AfterTable : Least));
        }
        else
        {
            Block.Write(to, kind, sop, () => new FlowTable(to, ids, profile.Font.Symbol).Write(drawing.Flow, profile.Flow.RepeatHeader), (false, Least));
        }
    }

    /// <param name="headerId">Relationship of the page-number header; null for none.</param>
    public void WriteSection(MarkupWriter to, string? headerId)
    {
        to.Write($"<w:sectPr>");
        if (headerId is not null)
        {
            to.Write($"""<w:headerReference w:type="default" r:id="{headerId}"/>""");
        }

        WritePage(to, drawing.Flow);
        if (headerId is not null)
        {
            // The first page of an official document shows no number.
            to.Write($"<w:titlePg/>");
        }

        to.Write($"</w:sectPr>");
    }

    /// <summary>Size and margins, for a section's properties.</summary>
    public static void WritePage(MarkupWriter to, FlowchartDrawing flow)
    {
        var (paper, margins) = (flow.Paper, flow.Margins);
        to.Write($"""<w:pgSz w:w="{paper.Width.Twips}" w:h="{paper.Height.Twips}" w:orient="{(paper.Width > paper.Height ? "landscape" : "portrait")}"/>""");
        to.Write($"""<w:pgMar w:top="{margins.Top.Twips}" w:right="{margins.Right.Twips}" w:bottom="{margins.Bottom.Twips}" w:left="{margins.Left.Twips}" w:header="{margins.Top.Twips / 2}" w:footer="{margins.Bottom.Twips / 2}" w:gutter="0"/>""");
    }

    public static void OpenDocument(MarkupWriter to)
    {
        to.Write($"""<w:document xmlns:w="{Ns.W}" xmlns:r="{Ns.R}" xmlns:mc="{Ns.Mc}" xmlns:wp="{Ns.Wp}" xmlns:a="{Ns.A}" xmlns:pic="{Ns.Pic}" xmlns:wpg="{Ns.Wpg}" xmlns:wps="{Ns.Wps}"><w:body>""");
    }

    public static void CloseDocument(MarkupWriter to) => to.Write($"</w:body></w:document>");
}
