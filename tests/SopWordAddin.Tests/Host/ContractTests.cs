using Newtonsoft.Json.Linq;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Http;
using Xunit;

namespace SopWordAddin.Tests.Host;

/// <summary>The OpenAPI document tells what Newtonsoft really writes, and the pane's copy of it is fresh.</summary>
public sealed class ContractTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private JToken _document = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _document = await _server.Client.GetAsync("/openapi/v1.json").JsonAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_panes_copy_is_fresh()
    {
        var copy = await File.ReadAllTextAsync(Repository.PathOf("addin-web", "src", "api", "openapi.json"));

        // Else: dotnet run --project server/Host -- openapi addin-web/src/api/openapi.json
        Assert.Equal(await OpenApiFile.TextAsync(_server.Services), copy);
    }

    [Theory]
    [MemberData(nameof(Repository.ExampleNames), MemberType = typeof(Repository))]
    public void Every_example_is_as_its_schema_says(string example) =>
        Assert.Empty(Faults(JToken.Parse(SopJson.Write(SopJson.Read(Repository.ReadExample(example)))), Schema("Sop"), "sop"));

    [Theory]
    [InlineData("/api/profiles", null)]
    [InlineData("/api/sops/check", "CheckAnswer")]
    [InlineData("/api/sops/preview", "PreviewAnswer")]
    public async Task Answers_are_as_their_schema_says(string path, string? schema)
    {
        var answer = schema is null
            ? (await _server.Client.GetAsync(path).JsonAsync())[0]!
            : await _server.PostJsonAsync(path, Repository.ReadExample(Repository.Examples[0])).JsonAsync();

        Assert.Empty(Faults(answer, Schema(schema ?? "Profile"), "answer"));
    }

    [Fact]
    public void Every_call_has_a_name_and_a_summary() => Assert.All(
        _document["paths"]!.Children<JProperty>().SelectMany(p => p.Value.Children<JProperty>()),
        call =>
        {
            Assert.NotNull(call.Value["operationId"]);
            Assert.NotNull(call.Value["summary"]);
        });

    private JToken Schema(string name) => _document["components"]!["schemas"]![name] ?? throw new KeyNotFoundException(name);

    /// <summary>As much of JSON Schema as the document uses.</summary>
    private IEnumerable<string> Faults(JToken value, JToken schema, string place)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Faults(value, Schema(reference.Split('/')[^1]), place);
        }

        if (schema["oneOf"] is JArray choices)
        {
            return choices.Any(c => !Faults(value, c, place).Any()) ? [] : [$"{place}: none of the choices"];
        }

        var types = schema["type"] is JArray several ? several.Select(t => (string)t!).ToList() : schema["type"] is { } one ? [(string)one!] : [];
        if (types.Count > 0 && !types.Any(t => Is(value, t)))
        {
            return [$"{place}: is {value.Type}, not {string.Join('|', types)}"];
        }

        if (schema["enum"] is JArray names && !names.Any(n => JToken.DeepEquals(n, value)))
        {
            return [$"{place}: {value} is none of {names}"];
        }

        return value switch
        {
            JObject body => ObjectFaults(body, schema, place),
            JArray list when schema["items"] is { } items => list.SelectMany((entry, i) => Faults(entry, items, $"{place}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> ObjectFaults(JObject body, JToken schema, string place)
    {
        var properties = schema["properties"] as JObject ?? [];
        foreach (var needed in schema["required"]?.Select(r => (string)r!).Where(r => body[r] is null) ?? [])
        {
            yield return $"{place}.{needed}: missing";
        }

        foreach (var property in body.Properties())
        {
            var inner = properties[property.Name] ?? (schema["additionalProperties"] is JObject any ? any : null);
            if (inner is null)
            {
                yield return $"{place}.{property.Name}: unknown";
                continue;
            }

            foreach (var fault in Faults(property.Value, inner, $"{place}.{property.Name}"))
            {
                yield return fault;
            }
        }
    }

    private static bool Is(JToken value, string type) => type switch
    {
        "null" => value.Type == JTokenType.Null,
        "object" => value is JObject,
        "array" => value is JArray,
        "string" => value.Type is JTokenType.String or JTokenType.Date or JTokenType.Guid,
        "integer" => value.Type == JTokenType.Integer,
        "number" => value.Type is JTokenType.Integer or JTokenType.Float,
        "boolean" => value.Type == JTokenType.Boolean,
        _ => false,
    };
}
