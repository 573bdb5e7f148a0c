using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Archive;

namespace SopWordAddin.Host.Http;

/// <summary>A .docx to be saved.</summary>
/// <param name="name">Suggested file name; any characters.</param>
internal sealed class DocumentFile(byte[] docx, string name) : IResult, IEndpointMetadataProvider
{
    public byte[] Docx => docx;

    public static DocumentFile Of(byte[] docx, Cover cover) => new(docx, FileName.Of(cover.Number, cover.Title) + ".docx");

    /// <param name="kind">Stands before the SOP's number and title, so that it is not taken for the SOP itself.</param>
    public static DocumentFile Of(byte[] docx, string kind, Cover cover) => new(docx, FileName.Of(kind, $"{cover.Number} {cover.Title}") + ".docx");

    public Task ExecuteAsync(HttpContext httpContext) => new FileAnswer(docx, name, DocumentBody.MediaType).ExecuteAsync(httpContext);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [DocumentBody.MediaType]));
}
