using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <summary>The cells of an identity table by the field that they show; a field that goes on over a page has several.</summary>
internal sealed class CoverCells
{
    /// <summary>A table with fewer labels than this is taken for something else.</summary>
    private const int FewestLabels = 3;

    private readonly Dictionary<VisibleCell, string> _fields = [];
    private readonly Dictionary<string, List<VisibleCell>> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<VisibleCell, IReadOnlyList<string>> _texts = [];

    private CoverCells()
    {
    }

    public IEnumerable<KeyValuePair<VisibleCell, string>> All => _fields;

    /// <summary>Null for a table that is no identity table.</summary>
    public static CoverCells? Of(TableGrid grid, LabelSynonyms labels)
    {
        var cells = new CoverCells();
        var places = grid.Rows.SelectMany((row, r) => row.Cells.Where(c => !c.GoesOn && c.Paragraphs.Count > 0).Select(cell => (Row: r, Cell: cell, Field: labels.Cover(cell.Paragraphs[0])))).ToList();
        var labelled = places.Where(p => p.Field is not null).ToList();
        var inline = places.Where(p => p.Field is null)
            .Select(p => (p.Row, p.Cell, Field: Inline(p.Cell, labels)))
            .Where(p => p.Field is not null && !labelled.Exists(l => l.Field == p.Field))
            .ToList();
        labelled = [.. labelled.Concat(inline).OrderBy(p => p.Row).ThenBy(p => p.Cell.Column)];
        if (labelled.Select(p => p.Field).Distinct().Count() < FewestLabels)
        {
            return null;
        }

        var isLabel = labelled.Select(p => p.Cell).ToHashSet();
        foreach (var (row, cell, field) in labelled)
        {
            cells.TakeValue(grid, isLabel, (row, cell), field!);
        }

        cells.TakeAgency(grid, isLabel, labelled[0].Row);
        return cells;
    }

    public bool Has(string field) => _cells.ContainsKey(field);

    /// <summary>Paragraphs of all cells of a field; none when the table does not show it.</summary>
    public IReadOnlyList<string> Paragraphs(string field) =>
        _cells.TryGetValue(field, out var cells) ? [.. cells.SelectMany(c => _texts.GetValueOrDefault(c, c.Paragraphs))] : [];

    // "Nomor SOP : 12/2025" in one cell: a label only where no cell bears it alone.
    private static string? Inline(VisibleCell cell, LabelSynonyms labels) =>
        cell.Paragraphs[0].IndexOf(':', StringComparison.Ordinal) is > 0 and var at ? labels.Cover(cell.Paragraphs[0][..at]) : null;

    private void TakeValue(TableGrid grid, HashSet<VisibleCell> isLabel, (int Row, VisibleCell Cell) label, string field)
    {
        var (row, cell) = label;
        var behind = cell.Paragraphs[0][(cell.Paragraphs[0].IndexOf(':', StringComparison.Ordinal) + 1)..];
        var isInline = behind.Length < cell.Paragraphs[0].Length && VisibleText.HasText(behind);
        if (cell.Paragraphs.Count > 1 || isInline)
        {
            Add(field, cell, [.. isInline ? new[] { behind } : [], .. cell.Paragraphs.Skip(1)]);
            return;
        }

        Add(field + CoverFields.LabelEnd, cell);
        var right = grid.Rows[row].At(cell.Column + cell.Columns);
        if (right?.Text.Trim() == ":")
        {
            right = grid.Rows[row].At(right.Column + right.Columns); // a column of colons
        }

        if (right is not null && !isLabel.Contains(right) && !right.GoesOn)
        {
            Add(field, right);
            return;
        }

        for (var below = row + 1; below < grid.Rows.Count; below++)
        {
            var value = grid.Rows[below].At(cell.Column);
            if (value is null || isLabel.Contains(value) || value.Column != cell.Column)
            {
                return;
            }

            Add(field, value);
        }
    }

    // Emblem, agency and unit stand beside the first labels.
    private void TakeAgency(TableGrid grid, HashSet<VisibleCell> isLabel, int firstLabel)
    {
        for (var row = 0; row < grid.Rows.Count && (row <= firstLabel || _cells.ContainsKey(CoverFields.Agency)); row++)
        {
            if (grid.Rows[row].At(0) is { GoesOn: false } cell && !isLabel.Contains(cell) && !_fields.ContainsKey(cell))
            {
                Add(CoverFields.Agency, cell);
            }
        }
    }

    private void Add(string field, VisibleCell cell, IReadOnlyList<string>? texts = null)
    {
        if (!_fields.TryAdd(cell, field))
        {
            return;
        }

        if (!_cells.TryGetValue(field, out var cells))
        {
            _cells.Add(field, cells = []);
        }

        cells.Add(cell);
        if (texts is not null)
        {
            _texts[cell] = texts;
        }
    }
}
