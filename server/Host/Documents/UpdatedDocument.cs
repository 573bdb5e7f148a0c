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

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!httpContext.Request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase)))
        {
            await file.ExecuteAsync(httpContext);
            return;
        }

        using var document = new ByteArrayContent(file.Docx);
        document.Headers.ContentType = new(DocumentBody.MediaType);
        using var told = new StringContent(JsonConvert.SerializeObject(notes, SopJson.Settings), Encoding.UTF8, "application/json");
        using var form = new MultipartFormDataContent { { document, DocumentForm.Document, "sop.docx" }, { told, "notes" } };
        httpContext.Response.ContentType = form.Headers.ContentType!.ToString();
        await form.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => DocumentFile.PopulateMetadata(method, builder);
}
