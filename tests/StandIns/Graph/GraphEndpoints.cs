using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StandIns.Entra;

namespace StandIns.Graph;

/// <summary>Microsoft Graph's calls on sites, drives and lists. Paths with colons suit no router, so a table of patterns serves them.</summary>
internal sealed class GraphEndpoints
{
    private readonly Tenant _tenant;
    private readonly UploadSessions _uploads;
    private readonly TokenIssuer _issuer;
    private readonly List<(string Method, Regex Path, Func<Call, Answer> Handle)> _routes = [];

    public GraphEndpoints(Tenant tenant, UploadSessions uploads, TokenIssuer issuer)
    {
        (_tenant, _uploads, _issuer) = (tenant, uploads, issuer);
        var library = new LibraryCalls(tenant);
        var files = new FileCalls(tenant, uploads);
        const string Item = "/drives/(?<drive>[^/]+)/(?:root:/(?<path>.+):|items/(?<id>[^/:]+)(?::/(?<path>.+):)?|(?<root>root))";
        On("GET", "/sites/(?<host>[^/:,]+):(?<site>/.+?):?", library.SiteByPath);
        On("GET", "/sites/(?<site>[^/]+,[^/]+)", library.Site);
        On("GET", "/sites/[^/]+/drives", library.Drives);
        On("GET", "/drives/(?<drive>[^/]+)", library.Drive);
        On("GET", "/drives/[^/]+/list", library.List);
        On("GET", "/sites/[^/]+/lists/[^/]+/columns", library.Columns);
        On("GET", "/sites/[^/]+/lists/[^/]+/items", library.Register);
        On("GET", "/drives/[^/]+/root/(?:microsoft.graph.)?delta.*", library.Delta);
        On("GET", "/drives/(?<drive>[^/]+)/root:/(?<path>[^:]+):?", files.Get);
        On("GET", Item, files.Get);
        On("POST", Item + "/children", files.MakeFolder);
        On("GET", Item + "/children", files.Children);
        On("PUT", Item + "/content", files.Put);
        On("GET", Item + "/content", files.Content);
        On("DELETE", Item, files.Delete);
        On("POST", Item + "/(?:microsoft.graph.)?createUploadSession", files.OpenSession);
        On("GET", Item + "/listItem", files.ListItem);
        On("GET", Item + "/listItem/fields", files.Fields);
        On("PATCH", Item + "/listItem/fields", files.SetFields);
        On("PATCH", "/sites/[^/]+/lists/[^/]+/items/(?<row>\\d+)/fields", files.SetFields);
        On("GET", Item + "/versions", files.Versions);
        On("GET", Item + "/versions/(?<version>[^/]+)/content", files.VersionContent);
        On("POST", Item + "/versions/(?<version>[^/]+)/(?:microsoft.graph.)?restoreVersion", files.Restore);
        On("POST", Item + "/(?:microsoft.graph.)?checkout", files.CheckOut);
        On("POST", Item + "/(?:microsoft.graph.)?checkin", files.CheckIn);
        On("POST", Item + "/(?:microsoft.graph.)?discardCheckout", files.DiscardCheckOut);
    }

    /// <summary>Every call it answers, beside <c>$batch</c>.</summary>
    public IReadOnlyList<string> Calls => [.. _routes.Select(r => $"{r.Method} {r.Path}")];

    /// <returns>Which of <see cref="Calls"/> answers this; null when none does.</returns>
    public string? CallOf(string method, string path) =>
        _routes.Where(r => r.Method == method && r.Path.IsMatch(path)).Select(r => $"{r.Method} {r.Path}").FirstOrDefault();

    public void Map(WebApplication app)
    {
        app.MapPost("/v1.0/$batch", async (HttpContext http) => await new Batch(this, _tenant).AnswerAsync(http));
        app.Map("/v1.0/{**rest}", async (HttpContext http) =>
        {
            var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var (person, token) = await WhoAsync(http);
            var query = http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var call = new Call(http.Request.Method, RawPath(http), query, body.ToArray(), person)
            {
                IfMatch = http.Request.Headers.IfMatch.ToString() is { Length: > 0 } tag ? tag : null,
                Prefer = http.Request.Headers["Prefer"].ToString(),
            };
            await Answering.Answer(http, _tenant, () => token is null ? throw Unauthenticated() : Handle(call));
        });
    }

    /// <exception cref="GraphError">No such call, or the call is refused.</exception>
    public Answer Handle(Call call)
    {
        foreach (var (method, path, handle) in _routes)
        {
            if (method == call.Method && path.Match(call.Path) is { Success: true } match)
            {
                return handle(call with { Parts = match });
            }
        }

        throw GraphError.Invalid($"no such call in the stand-in: {call.Method} {call.Path}");
    }

    internal static GraphError Unauthenticated() => new(401, "InvalidAuthenticationToken")
    {
        Claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}",
    };

    internal async Task<(Person? Person, string? Token)> WhoAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.Ordinal) ? await _issuer.CheckAsync(header[7..], TokenIssuer.GraphAudience) : (null, null);
    }

    private void On(string method, string path, Func<Call, Answer> handle) =>
        _routes.Add((method, new Regex($"^{path}$", RegexOptions.CultureInvariant), handle));

    // The SDK percent-encodes colons, slashes and bangs that other clients send plain; both mean the same.
    private static string RawPath(HttpContext http)
    {
        var raw = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        return Uri.UnescapeDataString(raw.Split('?')[0])["/v1.0".Length..];
    }
}

/// <summary>One call to Graph, alone or out of a batch.</summary>
internal sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Query, byte[] Body, Person? Who)
{
    public Match Parts { get; init; } = Match.Empty;
    public string? IfMatch { get; init; }
    public string Prefer { get; init; } = "";

    public string By => Who?.Name ?? "";

    public string Part(string name) => Parts.Groups[name].Value;

    /// <exception cref="GraphError">400 when the body is no JSON object.</exception>
    public JsonObject Json()
    {
        try
        {
            return JsonNode.Parse(Body) as JsonObject ?? throw GraphError.Invalid();
        }
        catch (System.Text.Json.JsonException)
        {
            throw GraphError.Invalid("malformedJson");
        }
    }

    public bool Asks(string option, string word) => Query.TryGetValue(option, out var text) && text.Contains(word, StringComparison.Ordinal);
}
