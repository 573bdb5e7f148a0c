using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Http;

/// <summary>A JSON body, read strictly.</summary>
internal sealed record JsonBody<T>(T Value) : IBindableFromHttpContext<JsonBody<T>>, IEndpointParameterMetadataProvider
{
    /// <exception cref="FormatRefusedException">The text is not of this shape.</exception>
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var bytes = await context.Request.Body.BytesAsync(context.Request.ContentLength, SopLimits.JsonBytes, context.RequestAborted);
        return new JsonBody<T>(StrictJson.Read<T>(bytes.Text()));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
