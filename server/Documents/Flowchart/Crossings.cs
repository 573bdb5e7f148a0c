namespace SopWordAddin.Documents.Flowchart;

/// <summary>
/// Needs the chart, the rows and the actor columns; tells for every border between two rows how many links run across it and
/// how high the bands of off-page connectors would be if a page ended there.
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

    private readonly int[] _counts;
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

        Width = Math.Min(FullWidth, Math.Max(Point, columnWidth - (4 * Point)));
        InColumn = Math.Max(1, (columnWidth - (6 * Point) + BesideGap) / (Width + BesideGap));
    }

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

    /// <summary>Height of the band on either side of the border above a row, 0 where no link crosses.</summary>
    public int Band(int row)
    {
        var tiers = Tiers(row);
        return tiers == 0 ? 0 : (2 * Edge) + (tiers * (Tall(tiers) + Gap(tiers))) - Gap(tiers);
    }

    public int Tiers(int row) => (_counts[row] + (_chart.Columns.Count * InColumn) - 1) / (_chart.Columns.Count * InColumn);

    /// <summary>The place of one connector: <paramref name="place"/> of <paramref name="count"/> in its cell, x from the cell's left, y from the band's outer edge.</summary>
    public Box Place(int row, int place, int count)
    {
        var tiers = Tiers(row);
        var tier = Math.Min(tiers - 1, place / InColumn);
        var inTier = Math.Min(InColumn, count - (tier * InColumn));
        var across = (inTier * (Width + BesideGap)) - BesideGap;
        var x = ((_columnWidth - across) / 2) + (place % InColumn * (Width + BesideGap));
        return new Box(new Length(x), new Length(Edge + (tier * (Tall(tiers) + Gap(tiers)))), new Length(Width), new Length(Tall(tiers)));
    }

    private bool Crowded(int tiers) => tiers * (FullHeight + BelowGap) > _mostHeight;

    // A flow in which dozens of links run over the page's end gets smaller connectors rather than no rows.
    private int Tall(int tiers) => Crowded(tiers) ? Math.Max(1, _mostHeight * 2 / 3 / tiers) : FullHeight;

    private int Gap(int tiers) => Crowded(tiers) ? Math.Max(1, _mostHeight / 3 / tiers) : BelowGap;
}
