using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace SopWordAddin.Host.Http;

/// <summary>A .docx as the whole body, or as the file <c>document</c> of a form.</summary>
internal sealed record DocumentBody(byte[] Docx) : IBindableFromHttpContext<DocumentBody>, IEndpointParameterMetadataProvider
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static async ValueTask<DocumentBody?> BindAsync(HttpContext context, ParameterInfo parameter) => new DocumentBody(
        context.Request.HasFormContentType
            ? (await DocumentForm.ReadAsync(context)).Docx
            : await context.Request.Body.BytesAsync(context.Request.ContentLength, Limits.DocumentBytes, context.RequestAborted));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([MediaType, "application/octet-stream", "multipart/form-data"], typeof(Stream)));
}
