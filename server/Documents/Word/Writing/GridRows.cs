namespace SopWordAddin.Documents.Word.Writing;

/// <summary>Where a cell lies in a table's grid.</summary>
internal readonly record struct CellPlace(int Column, int Columns, int Rows);

/// <param name="Content">Null for a cell that only continues the one above it (<c>w:vMerge</c>).</param>
internal readonly record struct GridCell<T>(CellPlace Place, T? Content)
    where T : class
{
    /// <summary>Value of <c>w:vMerge</c>; null for a cell of one row.</summary>
    public string? Merge => Content is null ? "continue" : Place.Rows > 1 ? "restart" : null;
}

/// <summary>Word wants a cell in every row that a tall cell covers; drawings name the cell once. This fills the gaps.</summary>
internal static class GridRows
{
    public static IEnumerable<IReadOnlyList<GridCell<T>>> Fill<T>(int columns, IEnumerable<IReadOnlyList<T>> rows, Func<T, CellPlace> placeOf)
        where T : class
    {
        var open = new (CellPlace Place, int RowsLeft)[columns];
        foreach (var row in rows)
        {
            yield return FillRow(row, placeOf, open);
        }
    }

    private static List<GridCell<T>> FillRow<T>(IReadOnlyList<T> row, Func<T, CellPlace> placeOf, (CellPlace Place, int RowsLeft)[] open)
        where T : class
    {
        var byColumn = row.ToDictionary(c => placeOf(c).Column);
        var cells = new List<GridCell<T>>();
        for (var column = 0; column < open.Length;)
        {
            var place = new CellPlace(column, 1, 1);
            if (open[column].RowsLeft > 0)
            {
                place = open[column].Place;
                open[column].RowsLeft--;
                cells.Add(new GridCell<T>(place, null));
            }
            else if (byColumn.TryGetValue(column, out var content))
            {
                place = placeOf(content);
                open[column] = (place, place.Rows - 1);
                cells.Add(new GridCell<T>(place, content));
            }
            else
            {
                throw new InvalidOperationException($"The drawing leaves column {column} of a row without a cell.");
            }

            column += place.Columns;
        }

        return cells;
    }
}
