using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Newtonsoft.Json;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Documents.Word;
using SopWordAddin.Host.Http;

namespace SopWordAddin.Host.Books;

/// <summary>A book as ordered.</summary>
internal sealed record BookOrder
{
    /// <summary>Ids of SOPs in the register, in the order in which they shall stand.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<Guid> Sops { get; init; } = [];

    [JsonProperty(Required = Required.Always)]
    public BookPlan Plan { get; init; } = new();
}

/// <summary>A <see cref="BookOrder"/> as the JSON body of a request, read strictly.</summary>
internal sealed record BookOrderBody(BookOrder Order) : IBindableFromHttpContext<BookOrderBody>, IEndpointParameterMetadataProvider
{
    public static async ValueTask<BookOrderBody?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var bytes = await context.Request.Body.BytesAsync(context.Request.ContentLength, SopLimits.JsonBytes, context.RequestAborted);
        return new BookOrderBody(StrictJson.Read<BookOrder>(bytes.Text()));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(BookOrder)));
}
