using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace SopWordAddin.Host.Http;

/// <summary>A file to be saved.</summary>
/// <param name="name">Suggested file name; any characters.</param>
internal sealed class FileAnswer(byte[] content, string name, string mediaType) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        // Writes both forms of the name, plain ASCII and UTF-8 (RFC 6266).
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        httpContext.Response.Headers.ContentDisposition = disposition.ToString();
        httpContext.Response.ContentType = mediaType;
        httpContext.Response.ContentLength = content.Length;
        return httpContext.Response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), ["application/octet-stream"]));
}
