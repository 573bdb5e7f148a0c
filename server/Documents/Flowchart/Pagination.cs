namespace SopWordAddin.Documents.Flowchart;

/// <summary>A page's rows by index, first and count, and where each row begins.</summary>
/// <param name="Tops">Twips from the first row's top; one more than rows, the last is the page's height.</param>
internal sealed record PagePlan(int First, int Count, int[] Tops, int BandAbove, int BandBelow)
{
    public int End => First + Count;

    public int Height => Tops[^1];
}

/// <summary>
/// Needs row heights, bands and room; leaves the rows put on pages by height. Every page has a row, and the last one
/// is not left with a single row while the page before it can spare one.
/// </summary>
internal static class Pagination
{
    /// <param name="first">Room for rows on the first page, in twips.</param>
    /// <param name="other">Room on every other page.</param>
    public static List<PagePlan> Split(IReadOnlyList<RowPlan> rows, Crossings crossings, int first, int other)
    {
        var starts = new List<int>();
        for (var start = 0; start < rows.Count;)
        {
            starts.Add(start);
            start = End(rows, crossings, start, starts.Count == 1 ? first : other);
        }

        SpareARow(rows, crossings, starts, other);
        var pages = new List<PagePlan>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            pages.Add(Page(rows, crossings, starts[i], i + 1 < starts.Count ? starts[i + 1] : rows.Count));
        }

        return pages;
    }

    /// <summary>The furthest end with which the rows from <paramref name="start"/> fit the room.</summary>
    private static int End(IReadOnlyList<RowPlan> rows, Crossings crossings, int start, int room)
    {
        var best = start + 1;
        var least = 0;
        for (var end = start + 1; end <= rows.Count && least <= room; end++)
        {
            best = Page(rows, crossings, start, end).Height <= room ? end : best;
            least += rows[end - 1].Height(0, 0);
        }

        return best;
    }

    private static void SpareARow(IReadOnlyList<RowPlan> rows, Crossings crossings, List<int> starts, int room)
    {
        if (starts.Count < 2 || starts[^1] != rows.Count - 1 || starts[^1] - starts[^2] < 2)
        {
            return;
        }

        var moved = starts[^1] - 1;
        if (Page(rows, crossings, moved, rows.Count).Height <= room)
        {
            starts[^1] = moved;
        }
    }

    private static PagePlan Page(IReadOnlyList<RowPlan> rows, Crossings crossings, int start, int end)
    {
        var (above, below) = (crossings.Band(crossings.HeadTiers(start, end)), crossings.Band(crossings.FootTiers(start, end)));
        var tops = new int[end - start + 1];
        for (var i = start; i < end; i++)
        {
            tops[i - start + 1] = tops[i - start] + rows[i].Height(i == start ? above : 0, i == end - 1 ? below : 0);
        }

        return new PagePlan(start, end - start, tops, above, below);
    }
}
