using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;

namespace SopWordAddin.Host.Documents;

/// <summary>
/// An updated .docx; to who accepts <c>multipart/form-data</c> together with what its author should know:
/// the part <c>document</c>, and <c>notes</c> as JSON.
/// </summary>
internal sealed class UpdatedDocument(DocumentFile file, IReadOnlyList<NoteOnWire> notes) : IResult, IEndpointMetadataProvider
{
    private const string Form = "multipart/form-data";

    private readonly string _boundary = $"part-{Guid.NewGuid():N}";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!httpContext.Request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase)))
        {
            await file.ExecuteAsync(httpContext);
            return;
        }

        using var form = new MultipartFormDataContent(_boundary)
        {
            Part(DocumentForm.Document, file.Docx, DocumentBody.MediaType),
            Part("notes", Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(notes, SopJson.Settings)), "application/json"),
        };
        httpContext.Response.ContentType = $"{Form}; boundary={_boundary}";
        await form.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }

    // Browsers read a form only with its names in quotes, which .NET leaves out.
    private static ByteArrayContent Part(string name, byte[] bytes, string mediaType) => new(bytes)
    {
        Headers =
        {
            ContentType = new(mediaType),
            ContentDisposition = new("form-data") { Name = $"\"{name}\"", FileName = $"\"{name}\"" },
        },
    };

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => DocumentFile.PopulateMetadata(method, builder);
}
