using System.Text.RegularExpressions;
using SopWordAddin.Documents.Word.Writing;

namespace SopWordAddin.Documents.Word.Reading;

/// <param name="Grid">Its first grid column.</param>
/// <param name="Field">Wire name of the step's field; null for an executor's column.</param>
/// <param name="Heads">Texts over the column from top to bottom, that of all executors left out.</param>
internal sealed record ReadColumn(int Grid, string? Field, IReadOnlyList<string> Heads)
{
    /// <summary>The executor's name.</summary>
    public string Name => Heads.Count == 0 ? "" : VisibleText.Plain(Heads[^1]);

    /// <summary>The upper tier of a two-tier head; null for none.</summary>
    public string? Group => Heads.Count > 1 && VisibleText.HasText(Heads[^2]) ? VisibleText.Plain(Heads[^2]) : null;
}

/// <summary>What the head of a flowchart table says about its columns.</summary>
/// <param name="Rows">How many rows the head has.</param>
internal sealed partial record FlowHeader(int Rows, IReadOnlyList<ReadColumn> Columns)
{
    private const int SearchedRows = 8;

    /// <summary>Null for a table that is no flowchart.</summary>
    public static FlowHeader? Of(TableGrid grid, LabelSynonyms labels)
    {
        for (var row = 0; row < Math.Min(SearchedRows, grid.Rows.Count); row++)
        {
            var known = grid.Rows[row].Cells.Select(c => labels.Flow(c.Text)).ToList();
            var activity = known.IndexOf(FlowFields.Activity);
            if (activity >= 0 && known.Where(f => f is not null).Distinct().Count() >= 3)
            {
                return Read(grid, labels, row, grid.Rows[row].Cells[activity].Column);
            }
        }

        return null;
    }

    private static FlowHeader Read(TableGrid grid, LabelSynonyms labels, int first, int activity)
    {
        var last = first;
        while (last + 1 < grid.Rows.Count && Continues(grid.Rows[last + 1], activity))
        {
            last++;
        }

        var columns = new List<ReadColumn>();
        foreach (var leaf in grid.Rows[last].Cells)
        {
            columns.Add(Column(grid, labels, (first, last), leaf.Column));
        }

        var numbered = last + 1 < grid.Rows.Count && IsNumberRow(grid.Rows[last + 1]);
        return new FlowHeader(last + (numbered ? 2 : 1), AsActors(columns));
    }

    // The head goes on while the cell of the activities does, or stays empty under it beside names.
    private static bool Continues(VisibleRow row, int activity) =>
        row.At(activity) is { } cell
        && (cell.GoesOn || (cell.Paragraphs.Count == 0 && row.At(0)?.Paragraphs.Count == 0 && row.Cells.Count(c => c.Paragraphs.Count > 0) > 1));

    private static ReadColumn Column(TableGrid grid, LabelSynonyms labels, (int First, int Last) rows, int column)
    {
        var heads = new List<string>();
        string? field = null;
        var isActor = false;
        VisibleCell? above = null;
        for (var row = rows.First; row <= rows.Last; row++)
        {
            var cell = grid.Resolve(row, column);
            if (cell is null || cell == above || (cell.Paragraphs.Count == 0 && !isActor))
            {
                continue;
            }

            above = cell;
            switch (labels.Flow(cell.Text))
            {
                case LabelSynonyms.Actors when !isActor:
                    isActor = true;
                    break;
                case LabelSynonyms.Standard:
                    break;
                case { } known when !isActor:
                    field = known;
                    break;
                default:
                    heads.Add(cell.Text);
                    break;
            }
        }

        return new ReadColumn(column, isActor ? null : field ?? "", heads);
    }

    // Columns that no label explains are executors where they follow the activities (forms without the word Pelaksana).
    private static List<ReadColumn> AsActors(List<ReadColumn> columns)
    {
        var activity = columns.FindIndex(c => c.Field == FlowFields.Activity);
        var isActor = false;
        return columns.ConvertAll(column =>
        {
            isActor = column.Field == FlowFields.Activity || (isActor && column.Field is null or "");
            return column.Field == "" && isActor && columns.IndexOf(column) > activity ? column with { Field = null } : column;
        });
    }

    private static bool IsNumberRow(VisibleRow row) => row.Cells.Count >= 4 && row.Cells.All(c => ColumnNumber().IsMatch(c.Text));

    [GeneratedRegex(@"^\s*\(?\d{1,2}\)?\.?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnNumber();
}
