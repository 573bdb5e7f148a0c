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
        for (var page = 0; page < pages.Count; page++)
        {
            var plan = pages[page];
            int heads = crossings.HeadTiers(plan.First, plan.End), feet = crossings.FootTiers(plan.First, plan.End);
            placed[page].Heads.AddRange(Stand(ways.Where(w => w.EntersAt(page)), w => w.ColumnAt(ConnectorWay.HeadOf(page)), heads, 0));
            placed[page].Feet.AddRange(Stand(ways.Where(w => w.LeavesAt(page)), w => w.ColumnAt(ConnectorWay.FootOf(page)), feet, plan.Height - plan.BandBelow));
        }

        return placed;

        IEnumerable<PageConnector> Stand(IEnumerable<ConnectorWay> standing, Func<ConnectorWay, int> columnOf, int tiers, int top)
        {
            foreach (var cell in standing.GroupBy(columnOf))
            {
                var (count, place) = (cell.Count(), 0);
                foreach (var way in cell)
                {
                    var box = crossings.Place(tiers, place++, count);
                    box = box with { X = box.X + new Length(cell.Key * columnWidth), Y = box.Y + new Length(top) };
                    yield return new PageConnector(way.Link, way.Number, cell.Key, box);
                }
            }
        }
    }
}

/// <param name="Columns">At each stand from the foot of its first page to the head of its last.</param>
/// <param name="FirstPage">Index of the page where its upper end is.</param>
/// <param name="Through">Whether it is drawn on the pages between its first and its last.</param>
internal readonly record struct ConnectorWay(int Link, int[] Columns, int Number, int FirstPage, int LastPage, bool Through)
{
    /// <summary>The heads and feet of pages, in the order in which a way passes them.</summary>
    public static int HeadOf(int page) => 2 * page;

    public static int FootOf(int page) => (2 * page) + 1;

    public int ColumnAt(int stand) => Columns[stand - FootOf(FirstPage)];

    public bool LeavesAt(int page) => Through ? FirstPage <= page && page < LastPage : page == FirstPage;

    public bool EntersAt(int page) => Through ? FirstPage < page && page <= LastPage : page == LastPage;
}
