using System.Security.Claims;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Documents;

/// <summary>In whose name a comment or verdict is written: of who signed in, and only where nobody does of who says so.</summary>
internal sealed class Signature(ClaimsPrincipal user, SignIn signIn)
{
    private const int LongestName = 100;

    private readonly string _caller = Caller.Of(user).Name;
    private readonly bool _isLocal = signIn.IsLocal;

    /// <param name="typed">What the person calls themselves; null when they do not say.</param>
    public CommentAuthor Of(string? typed)
    {
        var name = _isLocal && !string.IsNullOrWhiteSpace(typed) ? typed.Trim() : _caller;
        if (name.Length > LongestName)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, new Message("sop.tooLong", LongestName));
        }

        return CommentAuthor.Of(name);
    }

    /// <summary>The rounds with this name under each verdict that is not among the known ones.</summary>
    public IReadOnlyList<ReviewRound> Under(IReadOnlyList<ReviewRound> rounds, IReadOnlyList<ReviewRound> known) =>
        _isLocal ? rounds : [.. rounds.Select(r => r.Verdict is null || known.Contains(r) ? r : r with { Reviewer = _caller })];
}
