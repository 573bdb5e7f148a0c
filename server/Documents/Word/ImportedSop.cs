using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word;

/// <summary>An SOP that people made by hand in Word, as far as it can be told. Nothing in it is invented: what is not known is asked.</summary>
/// <param name="Sop">Null when the document holds no SOP.</param>
/// <param name="IsOurs">The document carries the SOP as data: it was read, not guessed, and there are no guesses.</param>
/// <param name="Guesses">What was taken, from where, and how sure that is; in the document's order.</param>
/// <param name="Questions">What a person must say or look at.</param>
/// <param name="Picture">The flowchart as it is drawn in the document; null without one.</param>
public sealed record ImportedSop(
    Sop? Sop,
    bool IsOurs,
    IReadOnlyList<ImportGuess> Guesses,
    IReadOnlyList<ImportQuestion> Questions,
    IReadOnlyList<ReadNote> Notes,
    FlowPicture? Picture);

public enum GuessKind
{
    Field,
    Executor,
    Step,
    Symbol,
    Link,
}

/// <summary>One thing taken from the document.</summary>
/// <param name="Path">JSON path in the SOP, for example <c>cover.number</c> or <c>flow.links[3]</c>.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Says">What the document says or shows there.</param>
/// <param name="Row">Row of the flowchart below its head, from 1; 0 for what lies in no row.</param>
public sealed record ImportGuess(GuessKind Kind, string Path, double Confidence, Message Says, int Row = 0)
{
    /// <summary>Below this a person should look twice.</summary>
    public const double Low = 0.8;
}

/// <summary>Something the document does not tell clearly.</summary>
/// <param name="Path">JSON path of what it is about.</param>
/// <param name="Row">Row of the flowchart below its head, from 1; 0 for what lies in no row.</param>
public sealed record ImportQuestion(Message Message, string Path, int Row = 0)
{
    /// <summary>Stable, for example <c>import.looseLine</c>.</summary>
    public string Code => Message.Key;
}

/// <summary>A flowchart as drawn in a document, in points from the table's top left corner.</summary>
/// <param name="Columns">Left edges of the table's columns and the right edge of the last.</param>
/// <param name="Rows">Top edges of the rows below the head and the bottom edge of the last.</param>
/// <param name="Heads">What stands over each column.</param>
/// <param name="Cells">By row, the words in each column.</param>
public sealed record FlowPicture(
    IReadOnlyList<double> Columns,
    IReadOnlyList<double> Rows,
    IReadOnlyList<string> Heads,
    IReadOnlyList<IReadOnlyList<string>> Cells,
    IReadOnlyList<PicturedShape> Shapes);

/// <param name="Form">What it was taken for.</param>
/// <param name="Points">x and y in turn: the course of a line; left, top, right and bottom of all else.</param>
/// <param name="Text">Words in it; empty for none.</param>
/// <param name="ArrowAtStart">Of a line.</param>
/// <param name="ArrowAtEnd">Of a line.</param>
public sealed record PicturedShape(PicturedForm Form, IReadOnlyList<double> Points, string Text, bool ArrowAtStart, bool ArrowAtEnd);

public enum PicturedForm
{
    Process,
    Decision,
    Capsule,
    Connector,
    Line,
    Label,
    Other,
}
