using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Books;

/// <summary>How far a book is.</summary>
/// <param name="Done">SOPs that are drawn.</param>
/// <param name="Url">Where it can be fetched; null until it is ready.</param>
/// <param name="Problem">Why it failed; null when it did not.</param>
internal sealed record BookStatus(Guid Id, BookState State, string Title, int Done, int Total, string? Url, BookProblem? Problem)
{
    /// <summary>Drawing one SOP takes seconds at most; a maker silent for longer has died with its server.</summary>
    private const long LongestSilence = 120_000;

    /// <summary>Nothing more will happen.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public bool IsFinal => State is not BookState.Making;

    /// <param name="now">Unix milliseconds.</param>
    public static BookStatus Of(MadeBook book, long now, Language language)
    {
        var isDead = book.State == BookState.Making && now - book.TouchedAt > LongestSilence;
        var problem = isDead ? "book.interrupted" : book.Problem;
        return new BookStatus(
            book.Id,
            isDead ? BookState.Failed : book.State,
            book.Title,
            book.Done,
            book.Total,
            book.State == BookState.Ready ? $"/api/register/book/{book.Id}/content" : null,
            problem is null ? null : new BookProblem(problem, new Message(problem, book.ProblemAbout ?? "").In(language)));
    }
}

/// <param name="Code">Stable.</param>
internal sealed record BookProblem(string Code, string Message);
