namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>
/// The lines of one axis that courses run on, ascending: through the middle of the symbols of each band (column or row)
/// and through the gaps beside them. A line stands for a strip: how many connectors share it and where exactly each lies
/// is settled when tracks are laid.
/// </summary>
internal sealed class LineSet
{
    /// <summary>Narrower gaps have no line: a track needs its clearance from border and symbol.</summary>
    private const double NarrowestGap = 3;

    private const double TrackWidth = 4;

    /// <summary>Connectors side by side that still meet the side of a symbol near its middle.</summary>
    private const int ThroughSymbols = 3;

    private LineSet(double[] edges, double[] at, int[] band, int[] capacity) =>
        (Edges, At, Band, Capacity) = (edges, at, band, capacity);

    /// <summary>Borders of the bands, ascending, at least two.</summary>
    public double[] Edges { get; }

    /// <summary>Where each line nominally lies, ascending.</summary>
    public double[] At { get; }

    public int[] Band { get; }

    /// <summary>How many connectors fit side by side.</summary>
    public int[] Capacity { get; }

    public int Count => At.Length;

    public int BandCount => Edges.Length - 1;

    public int BandAt(double place) => BandAt(Edges, place);

    public static int BandAt(double[] edges, double place)
    {
        var found = Array.BinarySearch(edges, place);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, edges.Length - 2);
    }

    /// <summary>The line nearest to a place.</summary>
    public int Nearest(double place)
    {
        var found = Array.BinarySearch(At, place);
        if (found >= 0)
        {
            return found;
        }

        var after = Math.Clamp(~found, 0, Count - 1);
        return after > 0 && place - At[after - 1] <= At[after] - place ? after - 1 : after;
    }

    /// <param name="edges">Borders of the bands along this axis.</param>
    /// <param name="extents">Of the symbols along this axis, with the band each has on the other.</param>
    public static LineSet Through(double[] edges, Extent[] extents)
    {
        var byBand = new List<Extent>[edges.Length - 1];
        foreach (var extent in extents)
        {
            (byBand[BandAt(edges, extent.Middle)] ??= []).Add(extent);
        }

        List<double> at = new(byBand.Length * 3);
        List<int> bands = new(byBand.Length * 3), capacity = new(byBand.Length * 3);
        List<(double At, int Capacity)> lines = [];
        for (var band = 0; band < byBand.Length; band++)
        {
            lines.Clear();
            CollectLines(lines, edges[band], edges[band + 1], byBand[band]);
            lines.Sort();
            foreach (var line in lines)
            {
                if (at.Count == 0 || line.At - at[^1] >= 0.5)
                {
                    at.Add(line.At);
                    bands.Add(band);
                    capacity.Add(line.Capacity);
                }
            }
        }

        return new LineSet(edges, [.. at], [.. bands], [.. capacity]);
    }

    private static void CollectLines(List<(double At, int Capacity)> lines, double low, double high, List<Extent>? symbols)
    {
        if (symbols is null)
        {
            AddGap(lines, low, low + (high - low) / 2);
            AddGap(lines, low + (high - low) / 2, high);
            return;
        }

        double first = high, last = low;
        foreach (var symbol in symbols)
        {
            lines.Add((Math.Clamp(symbol.Middle, low, high), ThroughSymbols));
            first = symbol.Low - low >= NarrowestGap ? Math.Min(first, symbol.Low) : first;
            last = high - symbol.High >= NarrowestGap ? Math.Max(last, symbol.High) : last;
        }

        AddGap(lines, low, first);
        AddGap(lines, last, high);
        if (symbols.Count > 1)
        {
            AddGapsWithinCells(lines, symbols);
        }
    }

    private static void AddGapsWithinCells(List<(double At, int Capacity)> lines, List<Extent> symbols)
    {
        symbols.Sort(static (a, b) => a.CrossBand != b.CrossBand ? a.CrossBand.CompareTo(b.CrossBand) : a.Low.CompareTo(b.Low));
        for (var i = 1; i < symbols.Count; i++)
        {
            if (symbols[i].CrossBand == symbols[i - 1].CrossBand)
            {
                AddGap(lines, symbols[i - 1].High, symbols[i].Low);
            }
        }
    }

    private static void AddGap(List<(double At, int Capacity)> lines, double low, double high)
    {
        if (high - low >= NarrowestGap)
        {
            lines.Add(((low + high) / 2, Math.Max(1, (int)((high - low - NarrowestGap) / TrackWidth) + 1)));
        }
    }
}

/// <param name="CrossBand">The symbol's band on the other axis: with its band on this one, its cell.</param>
internal readonly record struct Extent(double Low, double High, int CrossBand)
{
    public double Middle => (Low + High) / 2;
}
