using System.Xml.Linq;
using SopWordAddin.Documents.Word.Reading;

namespace SopWordAddin.Documents.Word.Import;

/// <summary>A row of the flowchart below its head, and where it lies.</summary>
internal sealed record SheetRow(ReadRow Read, double Top, double Bottom);

/// <summary>The executor's column of a flowchart, and where it lies.</summary>
internal sealed record SheetColumn(ReadColumn Head, double Left, double Right);

/// <summary>The flowchart as it lies on paper: its tables below each other, and all that is drawn over them.</summary>
/// <param name="Edges">Left edges of all columns, and the right edge of the last.</param>
internal sealed record FlowSheet(IReadOnlyList<double> Edges, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Rows, IReadOnlyList<DrawnShape> Shapes)
{
    /// <param name="rows">Of one or several tables, in order.</param>
    public static FlowSheet Of(FlowHeader header, IReadOnlyList<ReadRow> rows, ParagraphLooks looks)
    {
        var elements = rows.Select(r => TableOf(r.Row.Element)).OfType<XElement>().Distinct().ToList();
        var tables = new List<TableLayout>();
        foreach (var element in elements)
        {
            tables.Add(new TableLayout(element, TableGrid.Of(element), looks, tables.Count == 0 ? 0 : tables[^1].Bottom));
        }

        double[] edges = tables.Count == 0 ? [] : [.. header.Columns.Select(c => tables[0].Left(c.Grid)), tables[0].Left(tables[0].Grid.Columns)];
        return new FlowSheet(
            edges,
            Lay(header, edges),
            [.. rows.Select(row => Lay(row, elements, tables))],
            new ShapesOver(tables, looks).All(elements));
    }

    /// <summary>Index of the row that a height lies in; the nearest within a few points, else -1.</summary>
    public int RowAt(double y)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (y >= Rows[i].Top && y < Rows[i].Bottom)
            {
                return i;
            }
        }

        return -1;
    }

    public int ColumnAt(double x)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (x >= Columns[i].Left && x < Columns[i].Right)
            {
                return i;
            }
        }

        return -1;
    }

    private static XElement? TableOf(XElement row) => row.Ancestors(Package.Ns.W + "tbl").FirstOrDefault();

    private static List<SheetColumn> Lay(FlowHeader header, double[] edges) => edges.Length == 0 ? []
        : [.. header.Columns.Select((c, i) => new SheetColumn(c, edges[i], edges[i + 1])).Where(c => c.Head.Field is null)];

    private static SheetRow Lay(ReadRow row, List<XElement> elements, List<TableLayout> tables)
    {
        var table = tables[elements.IndexOf(TableOf(row.Row.Element)!)];
        var index = table.Grid.Rows.ToList().FindIndex(r => r.Element == row.Row.Element);
        return new SheetRow(row, table.Top(index), table.Top(index + 1));
    }
}
