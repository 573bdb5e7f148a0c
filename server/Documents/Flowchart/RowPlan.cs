namespace SopWordAddin.Documents.Flowchart;

/// <summary>One table row on its way to the page: a chart row, or a part of one whose text is taller than a page.</summary>
/// <param name="Row">Index of the chart row.</param>
/// <param name="Continued">Not the first part; carries no symbols.</param>
/// <param name="TextHeight">Needed by the text cells, their white included.</param>
internal sealed record RowPlan(int Row, bool Continued, IReadOnlyList<FlowCell> Cells, int TextHeight, RowSymbols Symbols)
{
    /// <summary>White above and below a row's symbols: what an arrowhead or a line that turns needs.</summary>
    public const int Pad = 11 * Length.TwipsPerPoint;

    /// <summary>The same beside a decision, so that the label of a branch that leaves downwards stands clear of the border.</summary>
    private const int PadForLabels = 13 * Length.TwipsPerPoint;

    /// <summary>Height without off-page connectors that the router asked for, in twips.</summary>
    public int Wanted { get; set; }

    /// <summary>Exact height, in twips, with bands of off-page connectors above and below the symbols.</summary>
    public int Height(int bandAbove, int bandBelow) =>
        Math.Max(TextHeight, Math.Max(Wanted, Symbols.Height + (2 * OwnPad)) + bandAbove + bandBelow);

    private int OwnPad => Symbols.HasDecision ? PadForLabels : Pad;
}

/// <summary>The symbols of one row, placed within their stack: y counts from the stack's top, x from the first actor column.</summary>
internal sealed record RowSymbols(int Height, IReadOnlyList<PlacedMark> Marks)
{
    public static RowSymbols None { get; } = new(0, []);

    public bool HasDecision { get; } = Marks.Any(m => m.Mark.Kind == SymbolKind.Decision);
}

/// <summary>A mark's symbol in one of its columns, in twips.</summary>
internal readonly record struct PlacedMark(Mark Mark, int Column, int X, int Y, int Width, int Height, IReadOnlyList<string> Lines);
