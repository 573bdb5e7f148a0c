namespace SopWordAddin.Documents.Flowchart.Routing;

/// <summary>A placed piece, by link and piece in one number; a copy of its place stands beside it, as it is asked for most of all.</summary>
internal readonly record struct LyingPiece(int Slot, short Line, short Low, short High);

/// <summary>A small bag whose order depends on nothing but what was added and removed.</summary>
internal struct LyingPieces
{
    private LyingPiece[]? _pieces;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<LyingPiece> Pieces => _pieces.AsSpan(0, Count);

    public void Add(in LyingPiece piece)
    {
        if (_pieces is null || _pieces.Length == Count)
        {
            Array.Resize(ref _pieces, Math.Max(4, Count * 2));
        }

        _pieces[Count++] = piece;
    }

    public void Remove(in LyingPiece piece)
    {
        var at = 0;
        while (_pieces![at].Slot != piece.Slot)
        {
            at++;
        }

        _pieces[at] = _pieces[--Count];
    }
}
