namespace SopWordAddin.Documents.Flowchart.Text;

/// <summary>
/// A text cut where a line may end, each piece measured once; asked for its lines at many widths.
/// Breaks are those that Word and LibreOffice both make (after blanks, after a hyphen before a letter), so neither needs more lines than counted.
/// </summary>
internal sealed class MeasuredText
{
    private readonly List<Piece> _pieces = [];
    private readonly Typeface _face;

    public MeasuredText(string text, Typeface face)
    {
        Text = text;
        _face = face;
        Cut();
    }

    public string Text { get; }

    /// <summary>Width of the longest piece that should not be broken.</summary>
    public Length LongestPiece { get; private set; }

    /// <summary>Width when written in one line.</summary>
    public Length Whole => _face.Width(Text);

    public int CountLines(Length width) => Flow(_face.ToUnits(width), null);

    public IReadOnlyList<string> Lines(Length width)
    {
        if (Text.Length == 0)
        {
            return [];
        }

        var lines = new List<string>();
        Flow(_face.ToUnits(width), lines);
        return lines;
    }

    private static bool EndsLine(char c) => c is '\n' or '\r';

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private void Cut()
    {
        var metrics = _face.Metrics;
        var longest = 0;
        for (var i = 0; i < Text.Length;)
        {
            var start = i;
            var width = 0;
            while (i < Text.Length && !IsBlank(Text[i]) && !EndsLine(Text[i]))
            {
                width += metrics.Advance(Text[i++]);
                if (MayBreakBehind(i - 1))
                {
                    break;
                }
            }

            var end = i;
            var blank = 0;
            while (i < Text.Length && IsBlank(Text[i]))
            {
                blank += metrics.Advance(Text[i++]);
            }

            var endsLine = i < Text.Length && EndsLine(Text[i]);
            if (endsLine)
            {
                i += Text[i] == '\r' && i + 1 < Text.Length && Text[i + 1] == '\n' ? 2 : 1;
            }

            _pieces.Add(new Piece(start, end, width, blank, endsLine));
            longest = Math.Max(longest, width);
        }

        if (_pieces.Count > 0 && _pieces[^1].EndsLine)
        {
            _pieces.Add(new Piece(Text.Length, Text.Length, 0, 0, false));
        }

        LongestPiece = _face.ToLength(longest);
    }

    private bool MayBreakBehind(int i) =>
        Text[i] is '-' or '\u2013' or '\u2014' && i > 0 && i + 1 < Text.Length && char.IsLetter(Text[i + 1]) && !IsBlank(Text[i - 1]);

    /// <summary>Fills lines greedily, as both word processors do; returns their number.</summary>
    private int Flow(int room, List<string>? lines)
    {
        var count = 0;
        var start = 0;
        var end = 0;
        var used = 0;
        var empty = true;
        foreach (var piece in _pieces)
        {
            if (!empty && used + piece.Width > room)
            {
                Emit(start, end);
                empty = true;
            }

            if (empty)
            {
                (start, used, empty) = (piece.Start, 0, false);
            }

            if (used + piece.Width > room && piece.Width > 0)
            {
                start = BreakPiece(piece, room, lines, ref count);
                used = _face.Metrics.Width(Text.AsSpan(start, piece.End - start)) + piece.Blank;
            }
            else
            {
                used += piece.Width + piece.Blank;
            }

            end = piece.End;
            if (piece.EndsLine)
            {
                Emit(start, end);
                empty = true;
            }
        }

        if (!empty)
        {
            Emit(start, end);
        }

        return count;

        void Emit(int from, int to)
        {
            count++;
            lines?.Add(Text[from..to]);
        }
    }

    /// <summary>Breaks a piece that is wider than a line; returns where its last, fitting part starts.</summary>
    private int BreakPiece(Piece piece, int room, List<string>? lines, ref int count)
    {
        var start = piece.Start;
        while (true)
        {
            var cut = start;
            var sensible = start;
            var width = 0;
            while (cut < piece.End && (width += _face.Metrics.Advance(Text[cut])) <= room)
            {
                cut++;
                if (Text[cut - 1] is '/' or '.' or ',' or '_' or '-' or '@' or '&' or '+')
                {
                    sensible = cut;
                }
            }

            if (cut == piece.End)
            {
                return start;
            }

            // A column narrower than a letter still gets one letter a line; a surrogate pair stays whole.
            cut = sensible > start ? sensible : Math.Max(cut, start + 1);
            if (cut < piece.End && char.IsLowSurrogate(Text[cut]))
            {
                cut += cut - 1 > start ? -1 : 1;
            }

            if (cut >= piece.End)
            {
                return start;
            }

            count++;
            lines?.Add(Text[start..cut]);
            start = cut;
        }
    }

    /// <param name="Blank">Width of the blanks behind it, which hang over the line's end.</param>
    private readonly record struct Piece(int Start, int End, int Width, int Blank, bool EndsLine);
}
