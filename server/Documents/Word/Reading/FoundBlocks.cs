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
        var flow = Joined(Find(BlockKind.Flow, controls, loose.Where(t => FlowHeader.Of(TableGrid.Of(t), labels) is not null), sop), labels);
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

    /// <summary>A flowchart drawn as a table a page: tables of the same executors that do not count from 1 again belong to the one before.</summary>
    private static List<FoundBlock> Joined(List<FoundBlock> found, LabelSynonyms labels)
    {
        var joined = new List<FoundBlock>();
        foreach (var block in found)
        {
            if (joined.Count > 0 && block.Control is null && joined[^1].Control is null && GoesOn(joined[^1].Tables[0], block.Tables[0], labels))
            {
                joined[^1] = joined[^1] with { Tables = [.. joined[^1].Tables, .. block.Tables] };
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    private static bool GoesOn(XElement first, XElement next, LabelSynonyms labels)
    {
        var (head, own) = (FlowHeader.Of(TableGrid.Of(first), labels)!, FlowHeader.Of(TableGrid.Of(next), labels)!);
        var number = own.Columns.FirstOrDefault(c => c.Field == FlowFields.Number);
        var counts = number is null ? "" : TableGrid.Of(next).Rows.Skip(own.Rows).Select(r => r.At(number.Grid)?.Text.Trim(' ', '.') ?? "").FirstOrDefault(t => t.Length > 0) ?? "";
        return counts.Length > 0 && counts != "1" && head.Columns.Select(c => c.Name).SequenceEqual(own.Columns.Select(c => c.Name));
    }

    // A control within a paragraph or text box cannot hold our table.
    private static bool IsBlock(XElement control) =>
        !control.Ancestors().Any(a => a.Name == Ns.W + "p" || a.Name == Ns.W + "txbxContent");

    private static BlockKind? KindOf(XElement control) => Block.KindOf(TagOf(control));

    private static string? TagOf(XElement control) =>
        (string?)control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "tag")?.Attribute(Ns.W + "val");
}
