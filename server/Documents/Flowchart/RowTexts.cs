using System.Globalization;
using SopWordAddin.Documents.Flowchart.Text;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>Needs the chart and the profile; leaves every cell's text measured, by row and text column.</summary>
internal sealed class RowTexts
{
    private readonly CellText[][] _cells;

    private RowTexts(ColumnKind[] columns, CellText[][] cells, Typeface face)
    {
        Columns = columns;
        _cells = cells;
        Face = face;
    }

    /// <summary>The text columns that the table has, left to right.</summary>
    public ColumnKind[] Columns { get; }

    public Typeface Face { get; }

    public int Count => _cells.Length;

    /// <param name="column">Index in <see cref="Columns"/>.</param>
    public CellText At(int row, int column) => _cells[row][column];

    public static RowTexts Measure(Chart chart, Profile profile)
    {
        var face = new Typeface(FontMetrics.Regular, profile.Font.Body);
        var columns = ColumnsOf(profile.Flow);
        var cells = new CellText[chart.Rows.Count][];
        for (var row = 0; row < cells.Length; row++)
        {
            cells[row] = Array.ConvertAll(columns, column => Of(chart.Rows[row], column, face));
        }

        return new RowTexts(columns, cells, face);
    }

    private static ColumnKind[] ColumnsOf(FlowStyle style) =>
    [
        ColumnKind.Number,
        ColumnKind.Activity,
        .. style.ShowInputs ? [ColumnKind.Inputs] : Array.Empty<ColumnKind>(),
        ColumnKind.Time,
        .. style.ShowOutputs ? [ColumnKind.Outputs] : Array.Empty<ColumnKind>(),
        .. style.ShowNotes ? [ColumnKind.Notes] : Array.Empty<ColumnKind>(),
    ];

    private static CellText Of(ChartRow row, ColumnKind column, Typeface face) => (column, row.Step, row.Total) switch
    {
        (ColumnKind.Activity, null, { } total) => CellText.Of(total.Label, face),
        (ColumnKind.Time, null, { } total) => CellText.Of(total.Time, face),
        (ColumnKind.Number, not null, _) => CellText.Of(row.Number.ToString(CultureInfo.InvariantCulture), face),
        (ColumnKind.Activity, { } step, _) => CellText.Of(step.Activity, face),
        (ColumnKind.Inputs, { } step, _) => CellText.Of(step.Inputs, face),
        (ColumnKind.Time, { } step, _) => CellText.Of(step.Time, face),
        (ColumnKind.Outputs, { } step, _) => CellText.Of(step.Outputs, face),
        (ColumnKind.Notes, { } step, _) => CellText.Of(step.Notes, face),
        _ => CellText.Of("", face),
    };
}
