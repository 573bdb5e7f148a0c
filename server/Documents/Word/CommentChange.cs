namespace SopWordAddin.Documents.Word;

public enum CommentChangeKind
{
    Add,
    Reply,
    Resolve,
    Reopen,
    Delete,
}

/// <summary>What shall become of a comment.</summary>
/// <param name="CommentId">The comment or answer, for every kind but <see cref="CommentChangeKind.Add"/>.</param>
/// <param name="Text">For <see cref="CommentChangeKind.Add"/> and <see cref="CommentChangeKind.Reply"/>; line feeds part paragraphs.</param>
/// <param name="StepId">Where to add: a step.</param>
/// <param name="Field">Where to add: a field of the step (the activity if null), or of the cover if no step is given (the title if null).</param>
public sealed record CommentChange(
    CommentChangeKind Kind,
    string? CommentId = null,
    string? Text = null,
    string? StepId = null,
    string? Field = null);

public sealed record CommentAuthor(string Name, string Initials)
{
    private const int MostInitials = 3;

    /// <summary>With the initials of the name.</summary>
    public static CommentAuthor Of(string name) =>
        new(name, string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostInitials).Select(w => w[0])).ToUpperInvariant());
}
