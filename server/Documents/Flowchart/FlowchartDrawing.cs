using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Flowchart;

/// <summary>
/// The flowchart table measured, paginated and routed. Word/ writes it as a table with one drawing a row, Svg/ as pages;
/// both only copy numbers from here.
/// </summary>
/// <param name="Paper">Size of the sheet as it lies (landscape: wider than high).</param>
/// <param name="Margins">Distance of the text area from the sheet's edges.</param>
/// <param name="Columns">Left to right; their widths add up to the table's width.</param>
/// <param name="Header">The header rows, repeated on every page when the profile says so.</param>
/// <param name="Pages">The table's pages in order; never empty, and no page without a row.</param>
/// <param name="StartsBelowCover">The first page lies under the identity table on its page (one-page layout).</param>
public sealed record FlowchartDrawing(
    SheetSize Paper,
    SheetMargins Margins,
    IReadOnlyList<FlowColumn> Columns,
    IReadOnlyList<HeaderRow> Header,
    IReadOnlyList<FlowPage> Pages,
    bool StartsBelowCover)
{
    /// <summary>Left edge of the first actor column: the origin of every row's drawing.</summary>
    public Length ActorsX => Columns.First(c => c.Kind == ColumnKind.Actor).X;
}

public readonly record struct SheetSize(Length Width, Length Height);

public readonly record struct SheetMargins(Length Top, Length Right, Length Bottom, Length Left);

public enum ColumnKind
{
    Number,
    Activity,
    Actor,
    Inputs,
    Time,
    Outputs,
    Notes,
}

/// <param name="X">From the table's left edge.</param>
/// <param name="ActorId">Whose column it is; null for the others.</param>
public sealed record FlowColumn(ColumnKind Kind, string? ActorId, Length X, Length Width);

/// <param name="Cells">In column order; a cell covered by a taller or wider neighbour is absent.</param>
public sealed record HeaderRow(Length Height, IReadOnlyList<HeaderCell> Cells);

/// <param name="Text">What is written; a name far too long for its cell is shortened and ends in "…".</param>
/// <param name="Lines">The text as it was broken to fit.</param>
/// <param name="SmallSize">Of the font, in points, where it is smaller than the rest of the header's; lines are as far apart there too.</param>
/// <param name="Turned">Written bottom to top because the column is narrow.</param>
public sealed record HeaderCell(int FirstColumn, int ColumnSpan, int RowSpan, string Text, IReadOnlyList<string> Lines, double? SmallSize, bool Turned);

/// <param name="Number">1-based, over the flowchart's pages only.</param>
public sealed record FlowPage(int Number, IReadOnlyList<FlowRow> Rows);

/// <summary>One table row and the drawing it carries. Places in the drawing count from the top left corner of the row's first actor cell.</summary>
/// <param name="StepId">Null for rows that are no step: capsule rows of style OwnRows and the total-time row.</param>
/// <param name="Number">The step's number, 1-based; 0 for rows that are no step.</param>
/// <param name="Continued">Goes on from the row above, because the step's text is taller than a page: the same step, the rest of its text, no symbols.</param>
/// <param name="Height">Exact.</param>
/// <param name="Cells">One per column; actor columns hold no text.</param>
public sealed record FlowRow(
    string? StepId,
    int Number,
    bool Continued,
    Length Height,
    IReadOnlyList<FlowCell> Cells,
    IReadOnlyList<Symbol> Symbols,
    IReadOnlyList<Stroke> Strokes,
    IReadOnlyList<BranchLabel> Labels);

/// <param name="Entries">Top to bottom, a paragraph each; empty for an empty cell.</param>
public sealed record FlowCell(ColumnKind Kind, IReadOnlyList<FlowEntry> Entries);

/// <param name="Text">As in the model, without list mark.</param>
/// <param name="Mark">List mark such as <c>1.</c>, hanging by <see cref="TableStyle.ListIndent"/>; null outside lists.</param>
/// <param name="Lines">The same as broken to fit the column: what SVG draws and the height was computed from.</param>
public sealed record FlowEntry(string Text, string? Mark, IReadOnlyList<string> Lines);

public enum SymbolKind
{
    /// <summary>Capsule of start or end.</summary>
    Terminator,
    Process,
    Decision,

    /// <summary>Off-page connector, point down.</summary>
    OffPage,
}

/// <param name="Name">Shape name: <c>node:{nodeId}:{actorId}</c> or <c>page:{n}</c>.</param>
/// <param name="Description">For screen readers, in the document's language (Indonesian).</param>
/// <param name="Lines">Words inside, broken to fit; empty for none.</param>
public sealed record Symbol(string Name, string Description, SymbolKind Kind, Box Box, IReadOnlyList<string> Lines);

/// <summary>A straight horizontal or vertical piece of a connector or of a joining line.</summary>
/// <param name="Name">Shape name: <c>link:{from}&gt;{to}</c> or <c>join:{nodeId}</c>.</param>
/// <param name="Arrow">An arrowhead at <paramref name="End"/>.</param>
public sealed record Stroke(string Name, string Description, Spot Start, Spot End, bool Arrow);

/// <param name="Name">Shape name: <c>label:{from}&gt;{to}</c>.</param>
/// <param name="Box">Fits the text in one line at the profile's symbol size.</param>
public sealed record BranchLabel(string Name, string Text, Box Box);
