using Microsoft.AspNetCore.Http.Metadata;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Http;

/// <summary>A multipart form that brings a .docx as the file <c>document</c> and JSON as other parts.</summary>
internal sealed class DocumentForm
{
    public const string Document = "document";

    private readonly IFormCollection _form;

    private DocumentForm(IFormCollection form, byte[] docx) => (_form, Docx) = (form, docx);

    public byte[] Docx { get; }

    /// <param name="json">Names of the JSON parts; no others may come.</param>
    /// <exception cref="RefusedException">A part is missing, doubled, unknown or too large.</exception>
    public static async Task<DocumentForm> ReadAsync(HttpContext context, params string[] json)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new RefusedException(StatusCodes.Status415UnsupportedMediaType, new Message("http.unsupportedMediaType"));
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        foreach (var name in form.Keys.Concat(form.Files.Select(f => f.Name)))
        {
            if (name != Document && !json.Contains(name, StringComparer.Ordinal))
            {
                throw Refuse("http.partUnknown", name);
            }
        }

        return new DocumentForm(form, await BytesAsync(form, Document, Limits.DocumentBytes, context.RequestAborted));
    }

    /// <summary>The JSON of a part, sent as a field or as a file.</summary>
    public async Task<string> JsonAsync(string name, CancellationToken stop) =>
        _form.TryGetValue(name, out var values)
            ? values.Count == 1 ? values[0]! : throw Refuse("http.partTwice", name)
            : (await BytesAsync(_form, name, SopLimits.JsonBytes, stop)).Text();

    /// <summary>For OpenAPI: the form's parts are the properties of <paramref name="shape"/>.</summary>
    public static void Describe(EndpointBuilder builder, Type shape) =>
        builder.Metadata.Add(new AcceptsMetadata(["multipart/form-data"], shape));

    private static async Task<byte[]> BytesAsync(IFormCollection form, string name, int most, CancellationToken stop)
    {
        var files = form.Files.GetFiles(name);
        if (files.Count != 1)
        {
            throw Refuse(files.Count == 0 ? "http.partMissing" : "http.partTwice", name);
        }

        await using var content = files[0].OpenReadStream();
        return await content.BytesAsync(files[0].Length, most, stop);
    }

    private static RefusedException Refuse(string code, string name) => new(StatusCodes.Status400BadRequest, new Message(code, name));
}
