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

    private const double EvenDistance = 4;
    private const double LeastDistance = 2;

    /// <summary>Connectors side by side that still meet the side of a symbol near its middle.</summary>
    private static readonly Room ThroughSymbols = new(3, 5);

    /// <summary>The same where the line passes close to the side of a wider symbol.</summary>
    private static readonly Room HardBySymbols = new(1, 2);

    private const double HardBy = 6;

    private LineSet(double[] edges, double[] at, int[] band, Room[] rooms) =>
        (Edges, At, Band, Rooms) = (edges, at, band, rooms);

    /// <summary>Borders of the bands, ascending, at least two.</summary>
    public double[] Edges { get; }

    /// <summary>Where each line nominally lies, ascending.</summary>
    public double[] At { get; }

    public int[] Band { get; }

    public Room[] Rooms { get; }

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
    /// <param name="walls">Joining lines that lie along this axis: a gap with one in it is two gaps.</param>
    public static LineSet Through(double[] edges, Extent[] extents, double[] walls)
    {
        var byBand = new List<Extent>[edges.Length - 1];
        foreach (var extent in extents)
        {
            (byBand[BandAt(edges, extent.Middle)] ??= []).Add(extent);
        }

        List<double> at = new(byBand.Length * 3);
        List<int> bands = new(byBand.Length * 3);
        List<Room> rooms = new(byBand.Length * 3);
        List<(double At, Room Room)> lines = [];
        for (var band = 0; band < byBand.Length; band++)
        {
            lines.Clear();
            CollectLines(lines, edges[band], edges[band + 1], byBand[band], walls);
            lines.Sort(static (a, b) => a.At.CompareTo(b.At));
            foreach (var line in lines)
            {
                if (at.Count == 0 || line.At - at[^1] >= 0.5)
                {
                    at.Add(line.At);
                    bands.Add(band);
                    rooms.Add(line.Room);
                }
            }
        }

        return new LineSet(edges, [.. at], [.. bands], [.. rooms]);
    }

    private static void CollectLines(List<(double At, Room Room)> lines, double low, double high, List<Extent>? symbols, double[] walls)
    {
        if (symbols is null)
        {
            AddGap(lines, low, low + (high - low) / 2, walls);
            AddGap(lines, low + (high - low) / 2, high, walls);
            return;
        }

        double first = high, last = low;
        foreach (var symbol in symbols)
        {
            lines.Add((Math.Clamp(symbol.Middle, low, high), IsHardByAnother(symbol.Middle, symbols) ? HardBySymbols : ThroughSymbols));
            first = symbol.Low - low >= NarrowestGap ? Math.Min(first, symbol.Low) : first;
            last = high - symbol.High >= NarrowestGap ? Math.Max(last, symbol.High) : last;
        }

        AddGap(lines, low, first, walls);
        AddGap(lines, last, high, walls);
        if (symbols.Count > 1)
        {
            AddGapsWithinCells(lines, symbols, walls);
        }
    }

    private static bool IsHardByAnother(double at, List<Extent> symbols)
    {
        foreach (var symbol in symbols)
        {
            if ((at <= symbol.Low && at > symbol.Low - HardBy) || (at >= symbol.High && at < symbol.High + HardBy))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddGapsWithinCells(List<(double At, Room Room)> lines, List<Extent> symbols, double[] walls)
    {
        symbols.Sort(static (a, b) => a.CrossBand != b.CrossBand ? a.CrossBand.CompareTo(b.CrossBand) : a.Low.CompareTo(b.Low));
        for (var i = 1; i < symbols.Count; i++)
        {
            if (symbols[i].CrossBand == symbols[i - 1].CrossBand)
            {
                AddGap(lines, symbols[i - 1].High, symbols[i].Low, walls);
            }
        }
    }

    private static int Tracks(double gap, double distance) => (int)((gap - NarrowestGap) / distance) + 1;

    private static void AddGap(List<(double At, Room Room)> lines, double low, double high, double[] walls)
    {
        var wall = Array.FindIndex(walls, at => at > low && at < high);
        if (wall >= 0)
        {
            AddGap(lines, low, walls[wall], walls);
            AddGap(lines, walls[wall], high, walls);
        }
        else if (high - low >= NarrowestGap)
        {
            lines.Add(((low + high) / 2, new Room(Tracks(high - low, EvenDistance), Tracks(high - low, LeastDistance))));
        }
    }
}

/// <summary>How many connectors a line holds side by side.</summary>
/// <param name="Even">At an even distance.</param>
/// <param name="Most">At any distance that can still be told apart.</param>
internal readonly record struct Room(int Even, int Most);

/// <param name="CrossBand">The symbol's band on the other axis: with its band on this one, its cell.</param>
internal readonly record struct Extent(double Low, double High, int CrossBand)
{
    public double Middle => (Low + High) / 2;
}
