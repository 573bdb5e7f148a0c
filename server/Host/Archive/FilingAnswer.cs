using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using SopWordAddin.Host.Http;

namespace SopWordAddin.Host.Archive;

/// <summary>202 with the address to follow, or 200 when the very same document had been filed before.</summary>
internal sealed class FilingAnswer(FilingStatus status, bool filedBefore) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = $"/api/archive/{status.Id}";
        return new JsonAnswer(status, filedBefore ? StatusCodes.Status200OK : StatusCodes.Status202Accepted).ExecuteAsync(httpContext);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(FilingStatus), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(FilingStatus), ["application/json"]));
    }
}
