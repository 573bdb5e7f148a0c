using System.Text;
using System.Text.Json.Nodes;

namespace StandIns.Graph;

/// <summary><c>POST /$batch</c>: at most twenty steps, each answered for itself, a failed dependency as 424.</summary>
internal sealed class Batch(GraphEndpoints endpoints, Tenant tenant)
{
    private const int MostSteps = 20;

    public async Task AnswerAsync(HttpContext http)
    {
        var (person, token) = await endpoints.WhoAsync(http);
        var body = await JsonNode.ParseAsync(http.Request.Body);
        await Answering.Answer(http, tenant, () =>
        {
            if (token is null)
            {
                throw GraphEndpoints.Unauthenticated();
            }

            var steps = body?["requests"] as JsonArray ?? throw GraphError.Invalid();
            if (steps.Count > MostSteps)
            {
                throw GraphError.Invalid("tooManyRequests");
            }

            var failed = new HashSet<string>(StringComparer.Ordinal);
            var answers = new JsonArray();
            foreach (var step in steps.OfType<JsonObject>())
            {
                answers.Add(Answer(step, person, failed));
            }

            return new Answer(200, new JsonObject { ["responses"] = answers });
        });
    }

    private JsonObject Answer(JsonObject step, Entra.Person? person, HashSet<string> failed)
    {
        var id = (string)step["id"]!;
        try
        {
            if (step["dependsOn"] is JsonArray needs && needs.Any(n => failed.Contains((string)n!)))
            {
                throw new GraphError(424, "failedDependency");
            }

            var url = new Uri(new Uri("http://batch/"), (string)step["url"]!);
            var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(url.Query).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var answer = endpoints.Handle(new Call((string)step["method"]!, Uri.UnescapeDataString(url.AbsolutePath), query, Encoding.UTF8.GetBytes(step["body"]?.ToJsonString() ?? ""), person));
            return new JsonObject { ["id"] = id, ["status"] = answer.Status, ["headers"] = new JsonObject(), ["body"] = answer.Body?.DeepClone() };
        }
        catch (GraphError error)
        {
            failed.Add(id);
            return new JsonObject { ["id"] = id, ["status"] = error.Status, ["headers"] = new JsonObject(), ["body"] = Wire.Error(error, id, null) };
        }
    }
}
