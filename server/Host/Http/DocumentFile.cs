using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Archive;

namespace SopWordAddin.Host.Http;

/// <summary>A .docx to be saved.</summary>
/// <param name="name">Suggested file name; any characters.</param>
internal sealed class DocumentFile(byte[] docx, string name) : IResult, IEndpointMetadataProvider
{
    public byte[] Docx => docx;

    public static DocumentFile Of(byte[] docx, Cover cover) => new(docx, FileName.Of(cover.Number, cover.Title) + ".docx");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        // Writes both forms of the name, plain ASCII and UTF-8 (RFC 6266).
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        httpContext.Response.ContentType = DocumentBody.MediaType;
        httpContext.Response.ContentLength = docx.Length;
        return httpContext.Response.Body.WriteAsync(docx, httpContext.RequestAborted).AsTask();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [DocumentBody.MediaType]));
}
