using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Http;

namespace SopWordAddin.Host.Documents;

/// <summary>A document and the SOP to put into it.</summary>
internal sealed record UpdateForm(byte[] Docx, Sop Sop) : IBindableFromHttpContext<UpdateForm>, IEndpointParameterMetadataProvider
{
    public static async ValueTask<UpdateForm?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var form = await DocumentForm.ReadAsync(context, "sop");
        return new UpdateForm(form.Docx, SopJson.Read(await form.JsonAsync("sop", context.RequestAborted)));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => DocumentForm.Describe(builder, typeof(UpdateParts));
}

/// <summary>A document and what shall become of one of its comments.</summary>
internal sealed record CommentForm(byte[] Docx, CommentChangeOnWire Change) : IBindableFromHttpContext<CommentForm>, IEndpointParameterMetadataProvider
{
    public static async ValueTask<CommentForm?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var form = await DocumentForm.ReadAsync(context, "change");
        return new CommentForm(form.Docx, StrictJson.Read<CommentChangeOnWire>(await form.JsonAsync("change", context.RequestAborted)));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => DocumentForm.Describe(builder, typeof(CommentParts));
}

/// <summary>A document and all its review rounds.</summary>
internal sealed record RoundsForm(byte[] Docx, IReadOnlyList<ReviewRound> Rounds) : IBindableFromHttpContext<RoundsForm>, IEndpointParameterMetadataProvider
{
    public static async ValueTask<RoundsForm?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var form = await DocumentForm.ReadAsync(context, "rounds");
        return new RoundsForm(form.Docx, StrictJson.Read<ReviewRound[]>(await form.JsonAsync("rounds", context.RequestAborted)));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => DocumentForm.Describe(builder, typeof(RoundsParts));
}

/// <param name="Document">The .docx.</param>
internal sealed record UpdateParts(Stream Document, Sop Sop);

/// <param name="Document">The .docx.</param>
internal sealed record CommentParts(Stream Document, CommentChangeOnWire Change);

/// <param name="Document">The .docx.</param>
internal sealed record RoundsParts(Stream Document, IReadOnlyList<ReviewRound> Rounds);
