using System.Buffers.Binary;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word.Writing;

internal enum BlockKind
{
    Cover,
    Flow,
}

/// <summary>
/// A block-level rich-text content control, found again by its tag: a table and an empty paragraph behind it,
/// without which Word calls the table damaged when the control is replaced.
/// </summary>
internal static class Block
{
    private const string Prefix = "sop:";

    /// <summary><c>sop:cover:{id8}</c> or <c>sop:flow:{id8}</c>, with the first eight digits of the SOP's id.</summary>
    public static string Tag(BlockKind kind, Guid sop) => $"{Prefix}{NameOf(kind)}:{sop.ToString("N")[..8]}";

    /// <summary>Null for a tag that is not ours.</summary>
    public static BlockKind? KindOf(string? tag) => tag switch
    {
        not null when tag.StartsWith($"{Prefix}cover:", StringComparison.Ordinal) => BlockKind.Cover,
        not null when tag.StartsWith($"{Prefix}flow:", StringComparison.Ordinal) => BlockKind.Flow,
        _ => null,
    };

    public static void Write(MarkupWriter to, BlockKind kind, Sop sop, Action table, (bool StartsPage, Length Height) after)
    {
        to.Write($"""<w:sdt><w:sdtPr><w:alias w:val="{(kind == BlockKind.Cover ? "Identitas SOP" : "Alur SOP")}"/><w:tag w:val="{Tag(kind, sop.Id)}"/><w:id w:val="{IdOf(kind, sop.Id)}"/></w:sdtPr><w:sdtContent>""");
        table();
        CloseTable(to, after);
        to.Write($"</w:sdtContent></w:sdt>");
    }

    /// <summary>The empty paragraph behind a table.</summary>
    public static void CloseTable(MarkupWriter to, (bool StartsPage, Length Height) after)
    {
        to.Write($"""<w:p><w:pPr><w:pStyle w:val="{StyleIds.AfterTable}"/>""");
        if (after.StartsPage)
        {
            to.Write($"<w:pageBreakBefore/>");
        }

        to.Write($"""<w:spacing w:before="0" w:after="0" w:line="{after.Height.Twips}" w:lineRule="exact"/></w:pPr></w:p>""");
    }

    private static string NameOf(BlockKind kind) => kind == BlockKind.Cover ? "cover" : "flow";

    // Any number that no other control has; Word renumbers freely.
    private static int IdOf(BlockKind kind, Guid sop) =>
        (BinaryPrimitives.ReadInt32LittleEndian(sop.ToByteArray()) & 0x7FFFFFFE) | (int)kind;
}
