using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Http;

/// <summary>An SOP as the JSON body of a request, read strictly.</summary>
internal sealed record SopBody(Sop Sop) : IBindableFromHttpContext<SopBody>, IEndpointParameterMetadataProvider
{
    public static async ValueTask<SopBody?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var bytes = await context.Request.Body.BytesAsync(context.Request.ContentLength, SopLimits.JsonBytes, context.RequestAborted);
        return new SopBody(SopJson.Read(bytes.Text()));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(Sop)));
}
