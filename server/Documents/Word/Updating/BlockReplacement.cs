using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Updating;

/// <summary>Exchanges a block for its new form and keeps what the text around has tied to it.</summary>
internal static class BlockReplacement
{
    // Marks that come in pairs; half a pair left behind makes Word call the document damaged.
    private static readonly (XName Start, XName End)[] Pairs =
    [
        (Ns.W + "bookmarkStart", Ns.W + "bookmarkEnd"),
        (Ns.W + "permStart", Ns.W + "permEnd"),
        (Ns.W + "moveFromRangeStart", Ns.W + "moveFromRangeEnd"),
        (Ns.W + "moveToRangeStart", Ns.W + "moveToRangeEnd"),
    ];

    /// <returns>False when the document has no such block.</returns>
    public static bool Replace(FoundBlock? old, NewBlock block)
    {
        if (old?.Control is { } control)
        {
            KeepHalves(control, block.End);
            control.ReplaceWith(block.Control);
            return true;
        }

        if (old is null or { Tables.Count: 0 })
        {
            return false;
        }

        var table = old.Tables[0];
        if (table.ElementsAfterSelf().FirstOrDefault() is { } next && IsOurEnd(next))
        {
            next.Remove();
        }

        KeepHalves(table, block.End);
        table.ReplaceWith(block.Control);
        return true;
    }

    private static void KeepHalves(XElement old, XElement end)
    {
        foreach (var (start, stop) in Pairs)
        {
            var starts = old.Descendants(start).ToLookup(IdOf);
            var stops = old.Descendants(stop).ToLookup(IdOf);
            end.Add(starts.Where(s => !stops.Contains(s.Key)).Select(s => new XElement(s.First())));
            end.Add(stops.Where(s => !starts.Contains(s.Key)).Select(s => new XElement(s.First())));
        }
    }

    // The empty paragraph that stood behind the table when the control around both was taken away.
    private static bool IsOurEnd(XElement element) =>
        element.Name == Ns.W + "p"
        && (string?)element.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val") == StyleIds.AfterTable
        && element.Elements().All(e => e.Name == Ns.W + "pPr");

    private static string IdOf(XElement mark) => (string?)mark.Attribute(Ns.W + "id") ?? "";
}
