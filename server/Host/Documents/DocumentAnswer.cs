using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;

namespace SopWordAddin.Host.Documents;

/// <summary>What was read from a document, in the caller's language.</summary>
/// <param name="Sop">Null when the document holds no SOP.</param>
internal sealed record DocumentAnswer(
    Sop? Sop,
    IReadOnlyList<NoteOnWire> Notes,
    IReadOnlyList<DocumentComment> Comments,
    IReadOnlyList<ReviewRound> Rounds,
    int TrackedChanges)
{
    public static DocumentAnswer Of(ReadResult read, Language language) =>
        new(read.Sop, [.. read.Notes.Select(n => NoteOnWire.Of(n, language))], read.Comments, read.Rounds, read.Seen.TrackedChanges);
}

/// <param name="Where">Null when it concerns the whole document.</param>
internal sealed record NoteOnWire(string Code, NotePlace? Where, string Message)
{
    public static NoteOnWire Of(ReadNote note, Language language) => new(note.Code, note.Where, note.Message.In(language));
}
