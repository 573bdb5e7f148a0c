using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Http;

/// <summary>
/// The OpenAPI document at <c>/openapi/v1.json</c>. The framework derives schemas from System.Text.Json, but everything is
/// written by Newtonsoft: so names, enum values, required and null are taken from Newtonsoft's contract here.
/// </summary>
internal static class WireContract
{
    public const string Version = "v1";

    public static void Add(IServiceCollection services)
    {
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        });
        services.AddOpenApi(Version, options =>
        {
            options.CreateSchemaReferenceId = NameOf;
            options.AddSchemaTransformer(FollowNewtonsoft);
            options.AddDocumentTransformer(Introduce);
            options.AddOperationTransformer(AddProblem);
            options.AddOperationTransformer(DescribeBareForms);
        });
    }

    // The suffix tells our types from those of Documents; callers see only one kind.
    private static string? NameOf(JsonTypeInfo type)
    {
        var name = OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        return name is not null && name.EndsWith("OnWire", StringComparison.Ordinal) ? name[..^"OnWire".Length] : name;
    }

    private static Task FollowNewtonsoft(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. WireType.NamesOf(type).Select(n => (JsonNode)n)];
        }
        else if (SopJson.Settings.ContractResolver!.ResolveContract(type) is JsonObjectContract contract && schema.Properties is { } described)
        {
            FollowObject(schema, described, contract);
        }

        return Task.CompletedTask;
    }

    // Required is what is always written and never null: callers get it always. What the server would forgive to be left out
    // of a request is listed too, so that one type serves both directions.
    private static void FollowObject(OpenApiSchema schema, IDictionary<string, IOpenApiSchema> described, JsonObjectContract contract)
    {
        var written = contract.Properties.Where(p => !p.Ignored).ToDictionary(p => p.PropertyName!, StringComparer.Ordinal);
        foreach (var strange in described.Keys.Where(k => !written.ContainsKey(k)).ToList())
        {
            described.Remove(strange);
        }

        schema.AdditionalPropertiesAllowed = false;
        schema.Required = written.Values.Where(AlwaysThere).Select(p => p.PropertyName!).ToHashSet(StringComparer.Ordinal);
    }

    private static bool AlwaysThere(JsonProperty property) =>
        property.ShouldSerialize is null
        && property.NullValueHandling != NullValueHandling.Ignore
        && !WireType.TakesNull(property);

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new OpenApiInfo
        {
            Title = "SopWordAddin",
            Version = Version,
            Description = "SOPs in the form of PermenPANRB 35/2012: check, draw, write as .docx, read back, file.",
        };
        document.Servers = [];
        return Task.CompletedTask;
    }

    private static async Task AddProblem(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problem), cancellationToken: stop);
        context.Document!.AddComponent(nameof(Problem), schema);
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "A problem: the code is stable, the words are in the language asked for by Accept-Language (id or en).",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Problems.MediaType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) },
            },
        };
    }

    // A document may come as the whole body or as the one part of a form; the framework describes both alike.
    private static Task DescribeBareForms(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        if (operation.RequestBody?.Content is { } content
            && content.TryGetValue("multipart/form-data", out var form)
            && form.Schema is OpenApiSchemaReference { Reference.Id: nameof(Stream) } bytes)
        {
            content["multipart/form-data"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema> { [DocumentForm.Document] = bytes },
                    Required = new HashSet<string> { DocumentForm.Document },
                },
            };
        }

        return Task.CompletedTask;
    }
}
