namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>One piece of a trace.</summary>
internal readonly ref struct TracePiece(Trace trace, int index)
{
    public Trace Trace { get; } = trace;

    public int Index { get; } = index;

    public bool Ascends(Axis axis) => End(axis) > Start(axis);

    public int Start(Axis axis) => Trace.Along(Index, axis == Axis.Vertical);

    public int End(Axis axis) => Trace.Along(Index + 1, axis == Axis.Vertical);

    public int Low(Axis axis) => Math.Min(Start(axis), End(axis));

    public int High(Axis axis) => Math.Max(Start(axis), End(axis));
}

/// <summary>Which of two pieces on one line lies at the lower coordinate, so that they cross no more than they must.</summary>
internal static class TrackOrder
{
    /// <summary>-1 when the first belongs at the lower coordinate, 1 when the second does, 0 when they need no order.</summary>
    public static int SideBySide(Axis axis, TracePiece first, TracePiece second)
    {
        var shared = Math.Min(first.High(axis), second.High(axis)) - Math.Max(first.Low(axis), second.Low(axis));
        if (shared > 0)
        {
            // To the left is the greater x going down and the lesser y going right; ties fall to what was declared first.
            var keep = Companions.Keep(first.Trace, first.Index, second.Trace, second.Index);
            return keep == 0 ? -1 : first.Ascends(axis) == (axis == Axis.Vertical) ? -keep : keep;
        }

        return shared == 0 && axis == Axis.Vertical ? AtOneCorner(first, second) : 0;
    }

    /// <summary>One vertical piece ends where the other begins: what comes from the left lies on the left.</summary>
    private static int AtOneCorner(TracePiece first, TracePiece second)
    {
        var above = first.High(Axis.Vertical) <= second.Low(Axis.Vertical);
        int from = ComesFrom(first, above), otherFrom = ComesFrom(second, !above);
        return from == 0 || otherFrom == 0 ? 0 : from != otherFrom ? Math.Sign(from - otherFrom) : -1;
    }

    /// <summary>-1 when the course comes from the left to the lower or upper end of the piece, 1 from the right, 0 when it ends there.</summary>
    private static int ComesFrom(TracePiece piece, bool lowerEnd)
    {
        var endsAtNext = piece.Ascends(Axis.Vertical) == lowerEnd;
        int corner = endsAtNext ? piece.Index + 1 : piece.Index, beyond = endsAtNext ? piece.Index + 2 : piece.Index - 1;
        return beyond < 0 || beyond > piece.Trace.Pieces ? 0 : Math.Sign(piece.Trace.Vertical(beyond) - piece.Trace.Vertical(corner));
    }
}
