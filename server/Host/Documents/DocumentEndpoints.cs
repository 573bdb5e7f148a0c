using System.Security.Claims;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Documents;

/// <summary>What is read from and changed in a .docx. The server keeps none of them.</summary>
internal static class DocumentEndpoints
{
    private const int LongestAuthor = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("documents").RequireRateLimiting(Limits.Documents).DisableAntiforgery();
        documents.MapPost("/read", Read)
            .WithName("readDocument")
            .WithSummary("The SOP in a Word document, what was changed or not understood in it, and its comments.");
        documents.MapPost("/update", Update)
            .WithName("updateDocument")
            .WithSummary("The document with its SOP blocks replaced; everything else and every comment stays.");
        documents.MapPost("/comments", Comment)
            .WithName("changeComment")
            .WithSummary("The document with a comment added, answered, resolved, reopened or deleted.");
    }

    private static DocumentAnswer Read(DocumentBody body, Profiles profiles, HttpContext context) =>
        DocumentAnswer.Of(SopDocument.Read(body.Docx, profiles), context.Language());

    private static DocumentFile Update(UpdateForm form, Profiles profiles) =>
        DocumentFile.Of(SopDocument.Update(form.Docx, form.Sop, profiles.Of(form.Sop)).Docx, form.Sop.Cover);

    private static DocumentFile Comment(CommentForm form, ClaimsPrincipal user, TimeProvider clock)
    {
        var docx = SopDocument.ChangeComment(form.Docx, form.Change.ToChange(), Author(form.Change, user), clock.GetUtcNow());
        return new DocumentFile(docx, "SOP.docx");
    }

    private static CommentAuthor Author(CommentChangeOnWire change, ClaimsPrincipal user)
    {
        var name = string.IsNullOrWhiteSpace(change.Author) ? Caller.Of(user).Name : change.Author.Trim();
        if (name.Length > LongestAuthor)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, new Message("sop.tooLong", LongestAuthor));
        }

        var initials = string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(3).Select(w => w[0])).ToUpperInvariant();
        return new CommentAuthor(name, initials);
    }
}
