using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Documents.Word;

/// <param name="Sop">Null when the document holds no SOP.</param>
/// <param name="Notes">What was changed in Word, guessed or not understood, in the document's order.</param>
/// <param name="Comments">In the order of the document's comment list; answers stand under the comment they answer.</param>
/// <param name="Rounds">The times it was reviewed, the first first.</param>
public sealed record ReadResult(Sop? Sop, IReadOnlyList<ReadNote> Notes, IReadOnlyList<DocumentComment> Comments, IReadOnlyList<ReviewRound> Rounds)
{
    public SeenInDocument Seen { get; init; } = new();
}

/// <summary>Something about a document that its author should know.</summary>
/// <param name="Where">Null when it concerns the whole document.</param>
public sealed record ReadNote(Message Message, NotePlace? Where = null)
{
    /// <summary>Stable, for example <c>word.edited</c>.</summary>
    public string Code => Message.Key;
}

/// <param name="Path">JSON path in the wire model, for example <c>flow.steps[3].time</c>.</param>
/// <param name="StepId">The step, when the place is a step's.</param>
public sealed record NotePlace(string Path, string? StepId = null);

/// <summary>A reviewer's comment.</summary>
/// <param name="Id">Holds until the document is saved by another program.</param>
/// <param name="Date">As stored: Word writes local time without saying which; null when it is missing.</param>
/// <param name="StepId">The step whose row it hangs on; null outside the flowchart's steps.</param>
/// <param name="Field">Wire name of the step's or cover's field, for example <c>activity</c>, <c>legalBasis</c>; the actor's id in an actor column; null elsewhere.</param>
public sealed record DocumentComment(
    string Id,
    string Author,
    string Initials,
    DateTimeOffset? Date,
    string Text,
    bool Resolved,
    IReadOnlyList<CommentReply> Replies,
    string? StepId,
    string? Field);

/// <summary>An answer to a comment.</summary>
public sealed record CommentReply(string Id, string Author, string Initials, DateTimeOffset? Date, string Text);
