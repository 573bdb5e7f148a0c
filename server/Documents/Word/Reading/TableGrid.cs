using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>A cell as a reader sees it. A class, for it is a key: two empty cells are not the same cell.</summary>
internal sealed class VisibleCell(XElement element, int column, int columns, bool goesOn)
{
    private IReadOnlyList<string>? _paragraphs;

    public XElement Element { get; } = element;

    /// <summary>First grid column it covers.</summary>
    public int Column { get; } = column;

    public int Columns { get; } = columns;

    /// <summary>Continues the cell above (<c>w:vMerge</c>).</summary>
    public bool GoesOn { get; } = goesOn;

    public IReadOnlyList<string> Paragraphs => _paragraphs ??= VisibleText.Paragraphs(Element);

    public string Text => string.Join('\n', Paragraphs);
}

internal sealed record VisibleRow(XElement Element, IReadOnlyList<VisibleCell> Cells)
{
    /// <summary>The cell that covers a grid column; null beyond the row's end.</summary>
    public VisibleCell? At(int column) => Cells.FirstOrDefault(c => c.Column <= column && column < c.Column + c.Columns);
}

/// <summary>A table as rows and cells in a grid, as a reader sees it: rows deleted with tracked changes are left out.</summary>
internal sealed class TableGrid(IReadOnlyList<VisibleRow> rows)
{
    /// <summary>No table of Word has more columns.</summary>
    private const int MostColumns = 63;

    public IReadOnlyList<VisibleRow> Rows { get; } = rows;

    public int Columns => Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count == 0 ? 0 : r.Cells[^1].Column + r.Cells[^1].Columns);

    public static TableGrid Of(XElement table) => new([.. Children(table, Ns.W + "tr").Where(IsKept).Select(RowOf)]);

    /// <summary>The cell itself, or the one above that it continues.</summary>
    public VisibleCell? Resolve(int row, int column)
    {
        for (var r = row; r >= 0; r--)
        {
            var cell = Rows[r].At(column);
            if (cell is null or { GoesOn: false })
            {
                return cell;
            }
        }

        return null;
    }

    // Rows and cells may lie in content controls, custom XML or change marks.
    private static IEnumerable<XElement> Children(XElement parent, XName name)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == name)
            {
                yield return child;
            }
            else if (child.Name == Ns.W + "sdt" || child.Name == Ns.W + "sdtContent" || child.Name == Ns.W + "customXml" || child.Name == Ns.W + "ins" || child.Name == Ns.W + "moveTo")
            {
                foreach (var inner in Children(child, name))
                {
                    yield return inner;
                }
            }
        }
    }

    private static bool IsKept(XElement row) => row.Element(Ns.W + "trPr")?.Element(Ns.W + "del") is null;

    private static VisibleRow RowOf(XElement row)
    {
        var cells = new List<VisibleCell>();
        var column = Number(row.Element(Ns.W + "trPr")?.Element(Ns.W + "gridBefore"), 0);
        foreach (var cell in Children(row, Ns.W + "tc").Where(c => c.Element(Ns.W + "tcPr")?.Element(Ns.W + "cellDel") is null).Take(MostColumns))
        {
            var properties = cell.Element(Ns.W + "tcPr");
            var span = Math.Max(1, Number(properties?.Element(Ns.W + "gridSpan"), 1));
            var merge = properties?.Element(Ns.W + "vMerge");
            cells.Add(new VisibleCell(cell, column, span, merge is not null && (string?)merge.Attribute(Ns.W + "val") != "restart"));
            column += span;
        }

        return new VisibleRow(row, cells);
    }

    private static int Number(XElement? element, int otherwise) =>
        int.TryParse((string?)element?.Attribute(Ns.W + "val"), out var number) ? Math.Clamp(number, 0, MostColumns) : otherwise;
}
