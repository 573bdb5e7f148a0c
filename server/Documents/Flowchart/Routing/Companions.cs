namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>The points of a placed course, as crossings of lines.</summary>
internal readonly ref struct Trace(ReadOnlySpan<short> vertical, ReadOnlySpan<short> horizontal)
{
    private readonly ReadOnlySpan<short> _vertical = vertical;
    private readonly ReadOnlySpan<short> _horizontal = horizontal;

    public int Pieces => _vertical.Length - 1;

    public bool IsVertical(int piece) => _vertical[piece] == _vertical[piece + 1];

    public int Vertical(int point) => _vertical[point];

    public int Horizontal(int point) => _horizontal[point];

    /// <summary>Where along the axis a point lies.</summary>
    public int Along(int point, bool vertical) => vertical ? _horizontal[point] : _vertical[point];

    /// <summary>-1 when the course is shorter the lower the coordinate of this piece, 1 the higher, 0 when it is as long anywhere.</summary>
    public int Pull(int piece)
    {
        var across = !IsVertical(piece);
        var pull = piece > 0 ? Math.Sign(Along(piece - 1, across) - Along(piece, across)) : 0;
        pull += piece + 1 < Pieces ? Math.Sign(Along(piece + 2, across) - Along(piece + 1, across)) : 0;
        return Math.Sign(pull);
    }

    /// <summary>Looking along the piece from one point to the next: -1 when the course then turns left, 1 right, 0 when it ends.</summary>
    public int Turn(int before, int corner)
    {
        var after = corner + (corner - before);
        if (after < 0 || after >= _vertical.Length)
        {
            return 0;
        }

        int x = _vertical[corner] - _vertical[before], y = _horizontal[corner] - _horizontal[before];
        return Math.Sign(x * (_horizontal[after] - _horizontal[corner]) - y * (_vertical[after] - _vertical[corner]));
    }
}

/// <summary>
/// Two courses that share lines for a while. Which of them keeps to the left is told by how they come together and how
/// they part; when the two ends disagree they must cross once, otherwise they need not.
/// </summary>
internal static class Companions
{
    /// <summary>Whether the shared stretch begins with this piece, so that it is judged only once.</summary>
    public static bool Starts(Trace own, int piece, Trace other, int otherPiece)
    {
        var vertical = own.IsVertical(piece);
        int back = Alike(own, piece, other, otherPiece, vertical) ? otherPiece : otherPiece + 1;
        var before = back == otherPiece ? otherPiece + 1 : otherPiece;
        return own.Along(piece, vertical) != other.Along(back, vertical)
            || own.Turn(piece + 1, piece) == 0
            || own.Turn(piece + 1, piece) != other.Turn(before, back);
    }

    public static bool Cross(Trace own, int piece, Trace other, int otherPiece)
    {
        var alike = Alike(own, piece, other, otherPiece, own.IsVertical(piece));
        return Part(own, piece, other, otherPiece, true, alike) * -Part(own, piece, other, otherPiece, false, !alike) < 0;
    }

    /// <summary>-1 when own should keep to the left of other, as seen along own's way; 1 to the right; 0 when nothing tells.</summary>
    public static int Keep(Trace own, int piece, Trace other, int otherPiece)
    {
        var alike = Alike(own, piece, other, otherPiece, own.IsVertical(piece));
        var ahead = Part(own, piece, other, otherPiece, true, alike);
        return ahead != 0 ? ahead : -Part(own, piece, other, otherPiece, false, !alike);
    }

    /// <summary>Whether both run the same way on the line they share.</summary>
    private static bool Alike(Trace own, int piece, Trace other, int otherPiece, bool vertical) =>
        own.Along(piece + 1, vertical) > own.Along(piece, vertical) == other.Along(otherPiece + 1, vertical) > other.Along(otherPiece, vertical);

    /// <summary>Walks to where the two part and says on which side own leaves, as seen along the walk.</summary>
    private static int Part(Trace own, int piece, Trace other, int otherPiece, bool forward, bool otherForward)
    {
        while (true)
        {
            var vertical = own.IsVertical(piece);
            int from = forward ? piece : piece + 1, to = forward ? piece + 1 : piece;
            int otherFrom = otherForward ? otherPiece : otherPiece + 1, otherTo = otherForward ? otherPiece + 1 : otherPiece;
            var sense = Math.Sign(own.Along(to, vertical) - own.Along(from, vertical));
            var lead = (own.Along(to, vertical) - other.Along(otherTo, vertical)) * sense;
            int turn = own.Turn(from, to), otherTurn = other.Turn(otherFrom, otherTo);
            if (lead != 0)
            {
                return lead > 0 ? -otherTurn : turn;
            }

            if (turn == 0 || otherTurn == 0)
            {
                return 0;
            }

            if (turn != otherTurn)
            {
                return Math.Sign(turn - otherTurn);
            }

            piece += forward ? 1 : -1;
            otherPiece += otherForward ? 1 : -1;
        }
    }
}
