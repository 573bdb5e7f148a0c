using System.Security.Claims;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Http;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Register;
using SopWordAddin.Host.Sops;

namespace SopWordAddin.Host.Documents;

/// <summary>What is read from and changed in a .docx. The server keeps none of them.</summary>
internal static class DocumentEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("documents").RequireRateLimiting(Limits.Documents).DisableAntiforgery();
        documents.MapPost("/read", Read)
            .WithName("readDocument")
            .WithSummary("The SOP in a Word document, what was changed or not understood in it, and its comments.");
        documents.MapPost("/import", Import)
            .WithName("importDocument")
            .WithSummary("An SOP made by hand in Word as far as it can be told: what was taken and how sure that is, and what must be asked. Nothing is kept or filed.");
        documents.MapPost("/check", Check)
            .WithName("checkDocument")
            .WithSummary("Checks the SOP in a Word document, with what only the document shows: its labels, dates, shapes, open comments and tracked changes.");
        documents.MapPost("/update", Update)
            .WithName("updateDocument")
            .WithSummary("The document with its SOP blocks replaced; everything else and every comment stays.");
        documents.MapPost("/comments", Comment)
            .WithName("changeComment")
            .WithSummary("The document with a comment added, answered, resolved, reopened or deleted.");
        documents.MapPost("/rounds", SetRounds)
            .WithName("setReviewRounds")
            .WithSummary("The document with its review rounds noted in it; nothing else changes.");
        documents.MapPost("/summary", Summarize)
            .WithName("summarizeReview")
            .WithSummary("A document that tells who raised what in the review and what became of it; of one round, or of all.");
        documents.MapPost("/annex", AddAnnex)
            .WithName("addReviewAnnex")
            .WithSummary("The document with that summary of all rounds at its end, in the place of an earlier one.");
    }

    private static DocumentAnswer Read(DocumentBody body, Profiles profiles, HttpContext context) =>
        DocumentAnswer.Of(SopDocument.Read(body.Docx, profiles), profiles, context.Language());

    private static ImportAnswer Import(DocumentBody body, Profiles profiles, HttpContext context)
    {
        var read = SopDocument.Import(body.Docx, profiles);
        return ImportAnswer.Of(read, UnfilledPlaces.Of(read.Sop, profiles), context.Language());
    }

    private static Task<CheckAnswer> Check(DocumentBody body, Profiles profiles, OfficeCheck check, HttpContext context)
    {
        var read = SopDocument.Read(body.Docx, profiles);
        var sop = read.Sop ?? throw new RefusedException(StatusCodes.Status422UnprocessableEntity, read.Notes[0].Message);
        var known = new CheckContext { Review = FactsOfDocument.Review(read), Document = FactsOfDocument.Document(read) };
        return check.RunAsync(sop, known, context.Language(), context.RequestAborted);
    }

    private static UpdatedDocument Update(UpdateForm form, Profiles profiles, HttpContext context)
    {
        var updated = SopDocument.Update(form.Docx, form.Sop, profiles.Of(form.Sop));
        return new UpdatedDocument(DocumentFile.Of(updated.Docx, form.Sop.Cover), [.. updated.Notes.Select(n => NoteOnWire.Of(n, context.Language()))]);
    }

    private static DocumentFile Comment(CommentForm form, ClaimsPrincipal user, SignIn signIn, OfficeDay day)
    {
        var author = new Signature(user, signIn).Of(form.Change.Author);
        var at = day.Now(form.Change.UtcOffset);
        var docx = SopDocument.ChangeComment(form.Docx, form.Change.ToChange(), author, at);
        return new DocumentFile(docx, "SOP.docx");
    }

    private static DocumentFile SetRounds(RoundsForm form, ClaimsPrincipal user, SignIn signIn, Profiles profiles)
    {
        var known = SopDocument.Read(form.Docx, profiles).Rounds;
        return new DocumentFile(SopDocument.SetRounds(form.Docx, new Signature(user, signIn).Under(form.Rounds, known)), "SOP.docx");
    }

    private static DocumentFile Summarize(DocumentBody body, int? round, Profiles profiles) =>
        new(SopDocument.WriteReviewSummary(body.Docx, round, profiles), "Ringkasan tinjauan.docx");

    private static DocumentFile AddAnnex(DocumentBody body, Profiles profiles) => new(SopDocument.AddReviewSummary(body.Docx, profiles), "SOP.docx");
}
