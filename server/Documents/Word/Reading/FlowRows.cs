using System.Xml.Linq;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Word.Package;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>A row below the head of the flowchart table.</summary>
internal sealed class ReadRow(VisibleRow row, IReadOnlyList<ReadColumn> columns)
{
    private IReadOnlyList<Shape>? _shapes;
    private string? _name;

    public VisibleRow Row { get; } = row;

    /// <summary>Of the table it stands in.</summary>
    public IReadOnlyList<ReadColumn> Columns { get; } = columns;

    /// <summary>Symbols, strokes and labels that hang in the row.</summary>
    public IReadOnlyList<Shape> Shapes => _shapes ??= [.. ShapesIn.Row(Row, Columns)];

    /// <summary>Name of our drawing, which says whose row it is; empty without one.</summary>
    public string Name => _name ??= ShapesIn.DrawingNames(Row.Element).FirstOrDefault(n => n.StartsWith(ShapeNames.RowPrefix, StringComparison.Ordinal) || n.StartsWith(ShapeNames.MorePrefix, StringComparison.Ordinal)) ?? "";

    /// <summary>Null when the table has no such column.</summary>
    public IReadOnlyList<string>? Paragraphs(string field) => Columns.FirstOrDefault(c => c.Field == field) is { } column
        ? ListMarks.Strip(Row.At(column.Grid)?.Paragraphs ?? [])
        : null;

    public IEnumerable<string> Texts(IEnumerable<string> fields) => fields.SelectMany(f => Paragraphs(f) ?? []);
}

/// <summary>All rows of the flowchart below its head, those of a parted table too.</summary>
internal static class FlowRows
{
    public static (FlowHeader? Header, IReadOnlyList<ReadRow> Rows) In(FoundBlock? block, LabelSynonyms labels)
    {
        FlowHeader? header = null;
        var rows = new List<ReadRow>();
        foreach (var table in block?.Tables ?? [])
        {
            var grid = TableGrid.Of(table);
            var own = FlowHeader.Of(grid, labels);
            header ??= own;
            if (header is not null)
            {
                rows.AddRange(grid.Rows.Skip(own?.Rows ?? 0).Select(r => new ReadRow(r, (own ?? header).Columns)));
            }
        }

        return (header, rows);
    }
}
