using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>A place in the document that holds the identity or the flowchart.</summary>
/// <param name="Control">The content control; null when a person or program took it away and only the table is left.</param>
/// <param name="Tables">Usually one; several when a person parted the table, none when it was deleted.</param>
internal sealed record FoundBlock(XElement? Control, IReadOnlyList<XElement> Tables);

/// <summary>Finds our blocks by their tags, and where a tag is lost by what the tables hold.</summary>
/// <param name="Copies">How many more of each kind there are, in the document's order.</param>
internal sealed record FoundBlocks(FoundBlock? Cover, FoundBlock? Flow, IReadOnlyList<BlockKind> Copies)
{
    /// <param name="sop">Whose blocks to look for first; null when the document does not say.</param>
    public static FoundBlocks In(XElement body, LabelSynonyms labels, Guid? sop)
    {
        var controls = body.Descendants(Ns.W + "sdt").Where(c => KindOf(c) is not null && IsBlock(c)).ToList();
        var loose = TopTables(body).Where(t => !t.Ancestors(Ns.W + "sdt").Any(controls.Contains)).ToList();
        var cover = Find(BlockKind.Cover, controls, loose.Where(t => CoverCells.Of(TableGrid.Of(t), labels) is not null), sop);
        var flow = Find(BlockKind.Flow, controls, loose.Where(t => FlowHeader.Of(TableGrid.Of(t), labels) is not null), sop);
        return new FoundBlocks(
            cover.FirstOrDefault(),
            flow.FirstOrDefault(),
            [.. cover.Skip(1).Select(_ => BlockKind.Cover), .. flow.Skip(1).Select(_ => BlockKind.Flow)]);
    }

    /// <summary>Tables that lie in no other table.</summary>
    public static IEnumerable<XElement> TopTables(XElement container) =>
        container.Descendants(Ns.W + "tbl").Where(t => !t.Ancestors().TakeWhile(a => a != container).Any(a => a.Name == Ns.W + "tbl" || a.Name == Ns.W + "txbxContent"));

    private static List<FoundBlock> Find(BlockKind kind, List<XElement> controls, IEnumerable<XElement> loose, Guid? sop)
    {
        var found = controls.Where(c => KindOf(c) == kind).Select(c => new FoundBlock(c, [.. TopTables(c)])).ToList();
        if (found.Count == 0)
        {
            return [.. loose.Select(t => new FoundBlock(null, [t]))];
        }

        // A table of this SOP before one of another before an emptied control; else the document's order.
        return [.. found.OrderBy(b => b.Tables.Count == 0 ? 2 : sop is { } id && TagOf(b.Control!) != Block.Tag(kind, id) ? 1 : 0)];
    }

    // A control within a paragraph or text box cannot hold our table.
    private static bool IsBlock(XElement control) =>
        !control.Ancestors().Any(a => a.Name == Ns.W + "p" || a.Name == Ns.W + "txbxContent");

    private static BlockKind? KindOf(XElement control) => Block.KindOf(TagOf(control));

    private static string? TagOf(XElement control) =>
        (string?)control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "tag")?.Attribute(Ns.W + "val");
}
