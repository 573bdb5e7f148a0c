using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>
/// Needs the columns and the room of a page; leaves the rows with broken texts and placed symbols. Rows never split over
/// pages; a step whose text is taller than a page goes on in a row of its own, so that no word is lost or set smaller.
/// </summary>
internal static class RowPlans
{
    public static IReadOnlyList<RowPlan> Make(Chart chart, RowTexts texts, IReadOnlyList<FlowColumn> columns, Profile profile, int room)
    {
        // Off-page connectors above and below may take two fifths of a page's room.
        var placement = new Placement(chart, columns, profile, (room / 2) - (2 * RowPlan.Pad));
        var white = (TableStyle.CellEnd + TableStyle.CellEnd + TableStyle.Border).Twips;
        var line = texts.Face.LineHeight.Twips;
        var most = Math.Max(1, (room - white) / line);
        var plans = new List<RowPlan>(chart.Rows.Count);
        for (var row = 0; row < chart.Rows.Count; row++)
        {
            var cells = Cells(texts, columns, row);
            var symbols = placement.Place(chart.Rows[row]);
            var lines = MostLines(cells);
            for (var from = 0; from == 0 || from < lines; from += most)
            {
                var part = lines <= most ? cells : [.. cells.Select(c => Part(c, from, most))];
                var height = (Math.Clamp(lines - from, 1, most) * line) + white;
                plans.Add(new RowPlan(row, from > 0, part, height, from > 0 ? RowSymbols.None : symbols));
            }
        }

        return plans;
    }

    private static FlowCell[] Cells(RowTexts texts, IReadOnlyList<FlowColumn> columns, int row)
    {
        var cells = new FlowCell[columns.Count];
        var text = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new FlowCell(
                columns[i].Kind, columns[i].Kind == ColumnKind.Actor ? [] : texts.At(row, text++).Entries(columns[i].Width));
        }

        return cells;
    }

    private static int MostLines(FlowCell[] cells)
    {
        var most = 1;
        foreach (var cell in cells)
        {
            var lines = 0;
            foreach (var entry in cell.Entries)
            {
                lines += Math.Max(1, entry.Lines.Count);
            }

            most = Math.Max(most, lines);
        }

        return most;
    }

    /// <summary>Lines <paramref name="from"/> to <paramref name="from"/> + <paramref name="count"/> of a cell; a split entry keeps its mark in the first part.</summary>
    private static FlowCell Part(FlowCell cell, int from, int count)
    {
        var entries = new List<FlowEntry>();
        var passed = 0;
        foreach (var entry in cell.Entries)
        {
            var lines = Math.Max(1, entry.Lines.Count);
            var first = Math.Max(0, from - passed);
            var end = Math.Min(lines, from + count - passed);
            if (first < end)
            {
                entries.Add(first == 0 && end == lines ? entry : Piece(entry, first, end));
            }

            passed += lines;
        }

        return cell with { Entries = entries };
    }

    private static FlowEntry Piece(FlowEntry entry, int first, int end)
    {
        string[] lines = [.. entry.Lines.Skip(first).Take(end - first)];
        return new FlowEntry(string.Join(' ', lines), first == 0 ? entry.Mark : null, lines);
    }
}
