namespace SopWordAddin.Documents.Flowchart;

/// <summary>Everything of one SOP that is drawn, in the order of its pages: identity, then flowchart.</summary>
public sealed record SopDrawing(CoverDrawing Cover, FlowchartDrawing Flow)
{
    /// <summary>Pages of the whole document; one less than the sum when the flowchart starts below the cover.</summary>
    public int PageCount => Cover.Pages.Count + Flow.Pages.Count - (Flow.StartsBelowCover ? 1 : 0);
}

/// <summary>The identity table, measured. Lists too long for one page go on in further rows on the next.</summary>
/// <param name="Columns">Widths of the three columns: agency, label, value.</param>
public sealed record CoverDrawing(IReadOnlyList<Length> Columns, IReadOnlyList<CoverPage> Pages);

public sealed record CoverPage(IReadOnlyList<CoverRow> Rows);

/// <param name="Height">Exact.</param>
public sealed record CoverRow(Length Height, IReadOnlyList<CoverCell> Cells);

/// <summary>A cell of the identity table; a cell covered by a taller or wider neighbour is absent.</summary>
/// <param name="Field">Wire name of the field it shows (<c>number</c>, <c>legalBasis</c>); with <c>.label</c> behind it for its label.</param>
/// <param name="Paragraphs">Top to bottom.</param>
public sealed record CoverCell(string Field, int FirstColumn, int ColumnSpan, int RowSpan, IReadOnlyList<CoverParagraph> Paragraphs)
{
    /// <summary>Wire name of the cell of emblem, agency and unit.</summary>
    public const string AgencyField = "agency";

    /// <summary>The content stands in the middle of the cell's height, not at its top.</summary>
    public bool IsMiddle => Field == AgencyField;
}

/// <param name="Text">As in the model, without list mark.</param>
/// <param name="Lines">The same as broken to fit.</param>
/// <param name="Mark">List mark such as <c>1.</c>; null for a paragraph that is no list entry.</param>
/// <param name="SpaceBefore">White above: the room for the signature over the name, the room for the emblem over the agency's first line.</param>
public sealed record CoverParagraph(
    string Text,
    IReadOnlyList<string> Lines,
    string? Mark,
    bool Bold,
    bool Centred,
    double FontSize,
    Length SpaceBefore);
