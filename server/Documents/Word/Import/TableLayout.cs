using System.Xml.Linq;
using SopWordAddin.Documents.Word.Package;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>Where a table's columns and rows lie, in points from its top left corner: widths and heights as set, or as its words need.</summary>
internal sealed class TableLayout
{
    private const double TwipsPerPoint = 20;

    // Word's own, where a table says nothing: 0.08 inch at each side of a cell.
    private const double UsualSide = 5.4;

    private readonly double[] _columns;
    private readonly double[] _rows;
    private readonly XElement _table;
    private readonly ParagraphLooks _looks;

    /// <param name="top">Of the table, where tables that belong together are stacked.</param>
    public TableLayout(XElement table, TableGrid grid, ParagraphLooks looks, double top)
    {
        (_table, Grid, _looks) = (table, grid, looks);
        _columns = Columns(table, grid);
        _rows = new double[grid.Rows.Count + 1];
        _rows[0] = top;
        for (var r = 0; r < grid.Rows.Count; r++)
        {
            _rows[r + 1] = _rows[r] + Height(grid.Rows[r]);
        }
    }

    public TableGrid Grid { get; }

    public double Bottom => _rows[^1];

    public double Width => _columns[^1];

    public double Left(int column) => _columns[Math.Clamp(column, 0, _columns.Length - 1)];

    public double Top(int row) => _rows[Math.Clamp(row, 0, _rows.Length - 1)];

    /// <summary>Where the text of a paragraph in a cell begins.</summary>
    public Point Corner(int row, VisibleCell cell, XElement paragraph)
    {
        var width = Left(cell.Column + cell.Columns) - Left(cell.Column) - Margin(cell, "left") - Margin(cell, "right");
        var above = cell.Element.Elements(Ns.W + "p").TakeWhile(p => p != paragraph).Sum(p => _looks.Height(p, width));
        return new Point(Left(cell.Column) + Margin(cell, "left"), Top(row) + Margin(cell, "top") + above);
    }

    public Point Corner(int row, VisibleCell cell) => new(Left(cell.Column), Top(row));

    private static double[] Columns(XElement table, TableGrid grid)
    {
        var set = (table.Element(Ns.W + "tblGrid")?.Elements(Ns.W + "gridCol") ?? []).Select(c => Twips(c, "w")).ToList();
        if (set.Count < grid.Columns || set.Sum() <= 0)
        {
            set = [.. Enumerable.Range(0, Math.Max(1, grid.Columns)).Select(c => WidthOf(grid, c))];
        }

        var edges = new double[set.Count + 1];
        for (var c = 0; c < set.Count; c++)
        {
            edges[c + 1] = edges[c] + set[c];
        }

        return edges;
    }

    private static double WidthOf(TableGrid grid, int column) => grid.Rows
        .Select(r => r.At(column))
        .OfType<VisibleCell>()
        .Select(c => Twips(c.Element.Element(Ns.W + "tcPr")?.Element(Ns.W + "tcW"), "w") / c.Columns)
        .FirstOrDefault(w => w > 0);

    private double Height(VisibleRow row)
    {
        var set = row.Element.Element(Ns.W + "trPr")?.Element(Ns.W + "trHeight");
        var height = Twips(set, "val");
        if ((string?)set?.Attribute(Ns.W + "hRule") == "exact" && height > 0)
        {
            return height;
        }

        return row.Cells.Where(c => !c.GoesOn)
            .Select(c => Margin(c, "top") + Margin(c, "bottom") + _looks.Height(c, Left(c.Column + c.Columns) - Left(c.Column) - Margin(c, "left") - Margin(c, "right")))
            .Append(height)
            .Max();
    }

    private double Margin(VisibleCell cell, string side)
    {
        var logical = side switch { "left" => "start", "right" => "end", _ => side };
        foreach (var margins in new[] { cell.Element.Element(Ns.W + "tcPr")?.Element(Ns.W + "tcMar"), _table.Element(Ns.W + "tblPr")?.Element(Ns.W + "tblCellMar") })
        {
            if ((margins?.Element(Ns.W + side) ?? margins?.Element(Ns.W + logical)) is { } set)
            {
                return Twips(set, "w");
            }
        }

        return side is "left" or "right" ? UsualSide : 0;
    }

    private static double Twips(XElement? element, string attribute) =>
        Math.Max(0, DrawingMlShapes.Number((string?)element?.Attribute(Ns.W + attribute)) / TwipsPerPoint);
}
