using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Documents;

/// <summary>An SOP made by hand as far as it can be told, in the caller's language. Nothing is kept or filed by reading it.</summary>
/// <param name="Sop">Null when the document holds no SOP.</param>
/// <param name="IsOurs">The document carries the SOP as data; there is nothing to confirm.</param>
/// <param name="Picture">The flowchart as the document draws it; null without one.</param>
internal sealed record ImportAnswer(
    Sop? Sop,
    bool IsOurs,
    IReadOnlyList<GuessOnWire> Guesses,
    IReadOnlyList<QuestionOnWire> Questions,
    IReadOnlyList<NoteOnWire> Notes,
    FlowPicture? Picture)
{
    public static ImportAnswer Of(ImportedSop read, UnfilledPlaces unfilled, Language language) => new(
        read.Sop,
        read.IsOurs,
        [.. read.Guesses.Select(g => GuessOnWire.Of(g, unfilled.Touch(g.Path), language))],
        [.. read.Questions.Select(q => new QuestionOnWire(q.Code, q.Path, q.Row, q.Message.In(language)))],
        [.. read.Notes.Select(n => NoteOnWire.Of(n, language))],
        read.Picture);
}

/// <param name="Path">JSON path in the SOP.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Low">A person should look twice.</param>
/// <param name="Unfilled">The document, or a part of what was taken, still holds a template's sample text.</param>
/// <param name="Says">What the document says or shows there.</param>
/// <param name="Row">Row of the flowchart below its head, from 1; 0 for what lies in none.</param>
internal sealed record GuessOnWire(GuessKind Kind, string Path, double Confidence, bool Low, bool Unfilled, string Says, int Row)
{
    public static GuessOnWire Of(ImportGuess guess, bool unfilled, Language language) =>
        new(guess.Kind, guess.Path, guess.Confidence, unfilled || guess.Confidence < ImportGuess.Low, unfilled, guess.Says.In(language), guess.Row);
}

/// <param name="Code">Stable.</param>
/// <param name="Path">JSON path in the SOP of what it is about.</param>
/// <param name="Row">Row of the flowchart below its head, from 1; 0 for what lies in none.</param>
internal sealed record QuestionOnWire(string Code, string Path, int Row, string Message);
