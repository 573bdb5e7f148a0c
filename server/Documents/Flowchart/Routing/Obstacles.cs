namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>For each line of one axis the stretches that a symbol or a joining line closes, ascending, as ranges of the crossing lines.</summary>
internal sealed class Obstacles
{
    /// <summary>Stands in for a node where a joining line closes a stretch.</summary>
    public const int Bar = -1;

    private readonly int[] _start;
    private readonly Stretch[] _stretches;

    private Obstacles(int[] start, Stretch[] stretches) => (_start, _stretches) = (start, stretches);

    public readonly record struct Stretch(int Low, int High, int Node);

    /// <summary>One closed rectangle: lines from First to Last, from crossing line Low to High.</summary>
    public readonly record struct Closure(int First, int Last, int Low, int High, int Node);

    /// <param name="closures">Ascending by their low end.</param>
    public static Obstacles From(int lines, List<Closure> closures)
    {
        var start = new int[lines + 1];
        foreach (var closure in closures)
        {
            for (var line = closure.First; line <= closure.Last; line++)
            {
                start[line + 1]++;
            }
        }

        for (var line = 0; line < lines; line++)
        {
            start[line + 1] += start[line];
        }

        var stretches = new Stretch[start[lines]];
        var next = start.AsSpan(0, lines).ToArray();
        foreach (var closure in closures)
        {
            for (var line = closure.First; line <= closure.Last; line++)
            {
                stretches[next[line]++] = new Stretch(closure.Low, closure.High, closure.Node);
            }
        }

        return new Obstacles(start, stretches);
    }

    public ReadOnlySpan<Stretch> On(int line) => _stretches.AsSpan(_start[line].._start[line + 1]);

    /// <summary>Whether nothing closes the line between two crossing lines, given in either order.</summary>
    public bool Free(int line, int from, int to)
    {
        var (low, high) = from <= to ? (from, to) : (to, from);
        var first = FirstEndingAtOrAfter(line, low);
        return first == _start[line + 1] || _stretches[first].Low > high;
    }

    /// <summary>How far a line stays open from the middle of a symbol, leaving the symbol itself out of account.</summary>
    public (int Low, int High) Reach(int line, int from, int node, int crossingLines)
    {
        int low = 0, high = crossingLines - 1, first = FirstEndingAtOrAfter(line, from);
        if (first > _start[line])
        {
            low = _stretches[first - 1].High + 1;
        }

        for (var i = first; i < _start[line + 1]; i++)
        {
            if (_stretches[i].Node != node)
            {
                high = _stretches[i].Low - 1;
                break;
            }
        }

        return (low, high);
    }

    /// <summary>How far a line stays open from a place on it; empty when the place itself is closed.</summary>
    public Board.Range Open(int line, int from, int crossingLines)
    {
        var first = FirstEndingAtOrAfter(line, from);
        var low = first > _start[line] ? _stretches[first - 1].High + 1 : 0;
        var high = first < _start[line + 1] ? _stretches[first].Low - 1 : crossingLines - 1;
        return high < from ? new Board.Range(0, -1) : new Board.Range(low, high);
    }

    private int FirstEndingAtOrAfter(int line, int place)
    {
        int first = _start[line], end = _start[line + 1];
        while (first < end)
        {
            var middle = (first + end) >>> 1;
            if (_stretches[middle].High < place)
            {
                first = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return first;
    }
}
