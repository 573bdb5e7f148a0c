namespace StandIns.Graph;

/// <summary>An error answer in Graph's shape.</summary>
/// <param name="Inner">The inner code, where the service nests one.</param>
public sealed class GraphError(int status, string code, string? inner = null) : Exception(code)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string? Inner { get; } = inner;

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A claims challenge for the WWW-Authenticate header.</summary>
    public string? Claims { get; init; }

    /// <summary>Answers with an HTML page, as a proxy on the way would.</summary>
    public bool AsHtml { get; init; }

    public static GraphError NotFound() => new(404, "itemNotFound");

    public static GraphError NameTaken() => new(409, "nameAlreadyExists");

    public static GraphError Modified() => new(409, "resourceModified");

    public static GraphError Invalid(string? inner = null) => new(400, "invalidRequest", inner);
}
