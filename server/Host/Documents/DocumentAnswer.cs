using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Sops;

namespace SopWordAddin.Host.Documents;

/// <summary>What was read from a document, in the caller's language.</summary>
/// <param name="Sop">Null when the document holds no SOP.</param>
/// <param name="Sights">Null with it.</param>
internal sealed record DocumentAnswer(
    Sop? Sop,
    IReadOnlyList<NoteOnWire> Notes,
    IReadOnlyList<DocumentComment> Comments,
    IReadOnlyList<ReviewRound> Rounds,
    int TrackedChanges,
    DocumentSights? Sights)
{
    public static DocumentAnswer Of(ReadResult read, Profiles profiles, Language language) => new(
        read.Sop,
        [.. read.Notes.Select(n => NoteOnWire.Of(n, language))],
        read.Comments,
        read.Rounds,
        read.Seen.TrackedChanges,
        read.Sop is { } sop ? DocumentSights.Of(read.Seen, profiles.Of(sop)) : null);
}

/// <param name="Where">Null when it concerns the whole document.</param>
internal sealed record NoteOnWire(string Code, NotePlace? Where, string Message)
{
    public static NoteOnWire Of(ReadNote note, Language language) => new(note.Code, note.Where, note.Message.In(language));
}
