using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Writing;

/// <summary>The agency's emblem as an inline picture.</summary>
internal sealed class LogoInDocument
{
    /// <summary>Wider pictures are shown lower than the room, to stay within the cell.</summary>
    private const int WidestShape = 4;

    private static readonly string Description = new Message("drawing.logo").In(Language.Indonesian);

    private readonly PictureSize _size;

    private LogoInDocument(byte[] bytes, string mediaType)
    {
        (Bytes, MediaType) = (bytes, mediaType);
        _size = PictureSize.Of(bytes);
    }

    public byte[] Bytes { get; }

    public string MediaType { get; }

    public string Extension => MediaType == "image/png" ? "png" : "jpeg";

    /// <summary>Of the picture in the main part; set before writing.</summary>
    public string RelationshipId { get; init; } = "rIdSopLogo";

    /// <exception cref="FormatRefusedException">The logo is no picture.</exception>
    public static LogoInDocument? Of(Sop sop, string relationshipId)
    {
        if (sop.Cover.Logo is not { } logo)
        {
            return null;
        }

        return LogoPicture.IsComplete(logo)
            ? new LogoInDocument(Convert.FromBase64String(logo.Base64), logo.MediaType) { RelationshipId = relationshipId }
            : throw new FormatRefusedException([new FormatFault(new Message("sop.badLogo"), "cover.logo.base64", 0)]);
    }

    public void Write(MarkupWriter to, ShapeIds ids)
    {
        // A line holds the picture and what the font has below the baseline: 1 pt of type leaves it the rest.
        var room = TableStyle.LogoHeight.Emu - Length.FromPoints(1).Emu;
        var scale = Math.Min((double)room / _size.Height, (double)(room * WidestShape) / _size.Width);
        var (width, height) = ((long)(_size.Width * scale), (long)(_size.Height * scale));
        var id = ids.Next();
        to.Write($"""<w:r><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{id}" name="{ShapeNames.Logo}" descr="{Description}"/>""");
        to.Write($"""<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="{Ns.Pic}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="{ShapeNames.Logo}"/><pic:cNvPicPr/></pic:nvPicPr>""");
        to.Write($"""<pic:blipFill><a:blip r:embed="{RelationshipId}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""");
    }
}
