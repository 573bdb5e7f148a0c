namespace SopWordAddin.Documents.Flowchart;

/// <summary>The off-page connectors of one page, at its head and at its foot.</summary>
internal sealed record PageConnectors(List<PageConnector> Heads, List<PageConnector> Feet)
{
    /// <summary>
    /// Needs the pages; leaves every crossing link its number and its column, the same on all pages it meets.
    /// The column is the emptiest way near the link's ends; numbers follow the order in which a reader meets them.
    /// </summary>
    public static PageConnectors[] Place(Chart chart, Crossings crossings, IReadOnlyList<RowPlan> rows, IReadOnlyList<PagePlan> pages, int columnWidth)
    {
        var placed = new PageConnectors[pages.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = new PageConnectors([], []);
        }

        if (pages.Count < 2)
        {
            return placed;
        }

        var ways = new ConnectorColumns(chart, crossings, rows, pages).Choose();
        for (var border = 1; border < pages.Count; border++)
        {
            PlaceAtBorder(border, ways, crossings, pages, columnWidth, placed);
        }

        return placed;
    }

    private static void PlaceAtBorder(
        int border, List<ConnectorWay> ways, Crossings crossings, IReadOnlyList<PagePlan> pages, int columnWidth, PageConnectors[] placed)
    {
        var row = pages[border].First;
        foreach (var cell in ways.Where(w => w.FirstPage < border && border <= w.LastPage).GroupBy(w => w.ColumnAt(border)))
        {
            var count = cell.Count();
            var place = 0;
            foreach (var way in cell)
            {
                var box = crossings.Place(row, place++, count);
                box = box with { X = box.X + new Length(cell.Key * columnWidth) };
                placed[border].Heads.Add(new PageConnector(way.Link, way.Number, cell.Key, box));
                var bottom = pages[border - 1].Tops[^1] - crossings.Band(row);
                placed[border - 1].Feet.Add(new PageConnector(way.Link, way.Number, cell.Key, box with { Y = box.Y + new Length(bottom) }));
            }
        }
    }
}

/// <param name="Columns">At each page's end that it crosses.</param>
/// <param name="FirstPage">Index of the page where its upper end is.</param>
internal readonly record struct ConnectorWay(int Link, int[] Columns, int Number, int FirstPage, int LastPage)
{
    /// <param name="border">Index of the page below.</param>
    public int ColumnAt(int border) => Columns[border - FirstPage - 1];
}
