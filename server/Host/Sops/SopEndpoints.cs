using Microsoft.AspNetCore.Mvc;
using SopWordAddin.Documents.Conformity;
using SopWordAddin.Documents.Flowchart;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Svg;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Http;

namespace SopWordAddin.Host.Sops;

/// <summary>What is made from an SOP as JSON.</summary>
internal static class SopEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/profiles", (Profiles profiles) => profiles.All.OrderBy(p => p.Name, StringComparer.Ordinal).ToList())
            .WithName("getProfiles")
            .WithSummary("The profiles: labels, columns, paper and rules of the office.")
            .WithTags("sops");

        var sops = api.MapGroup("/sops").WithTags("sops").RequireRateLimiting(Limits.Documents);
        sops.MapPost("/check", Check)
            .WithName("checkSop")
            .WithSummary("Checks an SOP against the rules of its profile.");
        sops.MapPost("/preview", Preview)
            .WithName("previewSop")
            .WithSummary("The pages of the Word document as SVG pictures, identity first.");
        sops.MapPost("/document", Document)
            .WithName("writeSop")
            .WithSummary("The SOP as a complete Word document.");
        sops.MapPost("/blocks", Blocks)
            .WithName("writeSopBlocks")
            .WithSummary("The identity and flowchart blocks to insert into an open document, and the state that belongs to them.");
    }

    // What the document shows only the caller knows as one types.
    private static Task<CheckAnswer> Check(SopBody body, [AsParameters] OpenReview open, [AsParameters] DocumentSights sights, OfficeCheck check, HttpContext context) =>
        check.RunAsync(body.Sop, new CheckContext { Review = open.ToFacts(), Document = sights.ToFacts() }, context.Language(), context.RequestAborted);

    private static PreviewAnswer Preview(SopBody body, Profiles profiles)
    {
        var profile = profiles.Of(body.Sop);
        return new PreviewAnswer(SvgPages.Draw(SopLayout.Draw(body.Sop, profile), profile, body.Sop.Cover.Logo));
    }

    private static DocumentFile Document(SopBody body, Profiles profiles) =>
        DocumentFile.Of(SopDocument.Write(body.Sop, profiles.Of(body.Sop)), body.Sop.Cover);

    private static SopBlocks Blocks(SopBody body, Profiles profiles) => SopDocument.Blocks(body.Sop, profiles.Of(body.Sop));
}

/// <summary>What waits for an answer in the document; null where the caller does not know.</summary>
internal sealed record OpenReview([FromQuery(Name = "openComments")] int? Comments, [FromQuery(Name = "trackedChanges")] int? TrackedChanges)
{
    public ReviewFacts? ToFacts() =>
        Comments is null && TrackedChanges is null ? null : new ReviewFacts(Math.Max(0, Comments ?? 0), Math.Max(0, TrackedChanges ?? 0));
}

/// <param name="Pages">One SVG text a page.</param>
internal sealed record PreviewAnswer(IReadOnlyList<string> Pages);
