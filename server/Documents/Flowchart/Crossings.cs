namespace SopWordAddin.Documents.Flowchart;

/// <summary>
/// Needs the chart, the rows and the actor columns; tells how many off-page connectors a page of given rows would have at its
/// head and at its foot, and how high their bands would be. A link that crosses several pages is drawn through those between
/// while they can hold such links side by side; in a flow that has more of them it is drawn on its first and last page alone.
/// </summary>
internal sealed class Crossings
{
    private const int Point = Length.TwipsPerPoint;
    private const int FullWidth = 16 * Point;
    private const int FullHeight = 15 * Point;
    private const int BesideGap = 8 * Point;
    private const int BelowGap = 7 * Point;

    /// <summary>Between the connectors and the table's border, and between them and the symbols' own white.</summary>
    public const int Edge = 4 * Point;

    /// <summary>Links across the border above each row.</summary>
    private readonly int[] _counts;

    private readonly (int Upper, int Lower)[] _links;
    private readonly int[] _rowOfChart;
    private readonly Chart _chart;
    private readonly int _columnWidth;
    private readonly int _mostHeight;

    /// <param name="rowOfChart">Index of the plan that carries each chart row's symbols.</param>
    /// <param name="room">Height of a page's rows; the connectors keep to a part of it.</param>
    public Crossings(Chart chart, int[] rowOfChart, int rows, int columnWidth, int room)
    {
        (_chart, _rowOfChart, _columnWidth, _mostHeight) = (chart, rowOfChart, columnWidth, room / 5);
        _counts = new int[rows + 1];
        var opened = new int[rows + 2];
        foreach (var link in chart.Links)
        {
            var (upper, lower) = Rows(link);
            opened[upper + 1]++;
            opened[lower + 1]--;
        }

        for (var i = 1; i <= rows; i++)
        {
            _counts[i] = _counts[i - 1] + opened[i];
        }

        _links = [.. chart.Links.Select(Rows)];
        Width = Math.Min(FullWidth, Math.Max(Point, columnWidth - (4 * Point)));
        InColumn = Math.Max(1, (columnWidth - (6 * Point) + BesideGap) / (Width + BesideGap));
        DrawsThrough = _counts.Max() <= chart.Columns.Count * InColumn;
    }

    /// <summary>Whether links are drawn through the pages between their first and their last.</summary>
    public bool DrawsThrough { get; }

    /// <summary>Width of an off-page connector.</summary>
    public int Width { get; }

    /// <summary>How many stand side by side in one cell.</summary>
    public int InColumn { get; }

    /// <summary>Plan rows of a link's upper and lower end.</summary>
    public (int Upper, int Lower) Rows(ChartLink link)
    {
        var from = _rowOfChart[_chart.Marks[link.From].Row];
        var to = _rowOfChart[_chart.Marks[link.To].Row];
        return from <= to ? (from, to) : (to, from);
    }

    public bool GoesDown(ChartLink link) => _chart.Marks[link.From].Row < _chart.Marks[link.To].Row;

    /// <summary>Tiers of connectors at the head of a page with the rows from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public int HeadTiers(int start, int end) =>
        Tiers(DrawsThrough ? _counts[start] : _links.Count(l => l.Upper < start && l.Lower >= start && l.Lower < end));

    /// <summary>The same at its foot.</summary>
    public int FootTiers(int start, int end) =>
        Tiers(DrawsThrough ? _counts[end] : _links.Count(l => l.Lower >= end && l.Upper >= start && l.Upper < end));

    /// <summary>Height of a band of connectors, 0 where there are none.</summary>
    public int Band(int tiers) => tiers == 0 ? 0 : (2 * Edge) + (tiers * (Tall(tiers) + Gap(tiers))) - Gap(tiers);

    /// <summary>The place of one connector: <paramref name="place"/> of <paramref name="count"/> in its cell, x from the cell's left, y from the band's outer edge.</summary>
    public Box Place(int tiers, int place, int count)
    {
        var tier = Math.Min(tiers - 1, place / InColumn);
        var inTier = Math.Min(InColumn, count - (tier * InColumn));
        var across = (inTier * (Width + BesideGap)) - BesideGap;
        var x = ((_columnWidth - across) / 2) + (place % InColumn * (Width + BesideGap));
        return new Box(new Length(x), new Length(Edge + (tier * (Tall(tiers) + Gap(tiers)))), new Length(Width), new Length(Tall(tiers)));
    }

    private int Tiers(int connectors) => (connectors + (_chart.Columns.Count * InColumn) - 1) / (_chart.Columns.Count * InColumn);

    private bool Crowded(int tiers) => tiers * (FullHeight + BelowGap) > _mostHeight;

    // A flow in which dozens of links run over the page's end gets smaller connectors rather than no rows.
    private int Tall(int tiers) => Crowded(tiers) ? Math.Max(1, _mostHeight * 2 / 3 / tiers) : FullHeight;

    private int Gap(int tiers) => Crowded(tiers) ? Math.Max(1, _mostHeight / 3 / tiers) : BelowGap;
}
