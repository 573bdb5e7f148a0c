using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Start;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>Makes the Graph SDK's clients, one a filing, each with the token of the person who files.</summary>
internal sealed class GraphClients : IDisposable
{
    public const string BaseUrlSetting = "DownstreamApis:MicrosoftGraph:BaseUrl";

    private const string UserAgent = "NONISV|SopWordAddin|SopWordAddin/1.0";

    private static readonly string[] GraphHosts = ["graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us", "microsoftgraph.chinacloudapi.cn"];

    private readonly IGraphTokens _tokens;

    /// <exception cref="StartRefusedException">The base address is none of Graph's: tokens would go to a stranger.</exception>
    public GraphClients(IGraphTokens tokens, IConfiguration configuration, IHostEnvironment environment)
    {
        _tokens = tokens;
        BaseUrl = new Uri((configuration[BaseUrlSetting] ?? "https://graph.microsoft.com/v1.0").TrimEnd('/'));
        if (!GraphHosts.Contains(BaseUrl.Host) && !(environment.IsDevelopment() && BaseUrl.IsLoopback))
        {
            throw new StartRefusedException(new Message("sharepoint.foreignGraph", BaseUrl.Host));
        }

        // No waiting inside the client: the outbox waits, for all filings at once, and survives a restart.
        var handlers = GraphClientFactory.CreateDefaultHandlers().Where(h => h is not RetryHandler).ToArray();
        Http = GraphClientFactory.Create(handlers);
        Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        Plain = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        Plain.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    public Uri BaseUrl { get; }

    /// <summary>For the calls that go past the SDK: the bytes of documents.</summary>
    public HttpClient Plain { get; }

    private HttpClient Http { get; }

    /// <param name="key">As <see cref="IGraphTokens.BeginAsync"/> gave it.</param>
    public GraphServiceClient For(string key)
    {
        var provider = new BaseBearerTokenAuthenticationProvider(new TokenOfPerson(_tokens, key, BaseUrl));
        return new GraphServiceClient(Http, provider, BaseUrl.ToString());
    }

    public Task<string> TokenAsync(string key, string? claims, CancellationToken stop) => _tokens.TokenAsync(key, claims, stop);

    public void Dispose()
    {
        Http.Dispose();
        Plain.Dispose();
    }

    private sealed class TokenOfPerson(IGraphTokens tokens, string key, Uri baseUrl) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new([baseUrl.Host]);

        // After a claims challenge the SDK asks once more and hands the claims on, in base64.
        public async Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            if (uri.Host != baseUrl.Host)
            {
                return "";
            }

            var claims = additionalAuthenticationContext?.TryGetValue("claims", out var encoded) == true && encoded is string text
                ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(text))
                : null;
            return await tokens.TokenAsync(key, claims, cancellationToken);
        }
    }
}
