using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;
using SopWordAddin.Host.Start;
using SopWordAddin.Host.Store;

namespace SopWordAddin.Host.Archive.SharePoint;

/// <summary>Makes the Graph SDK's clients, one a filing, each with the token of the person who files.</summary>
internal sealed class GraphClients : IDisposable
{
    public const string BaseUrlSetting = "DownstreamApis:MicrosoftGraph:BaseUrl";

    private const string UserAgent = "NONISV|SopWordAddin|SopWordAddin/1.0";

    private static readonly string[] GraphHosts = ["graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us", "microsoftgraph.chinacloudapi.cn"];

    private readonly IGraphTokens _tokens;

    public GraphClients(Uri baseUrl, IGraphTokens tokens, Pauses pauses)
    {
        (BaseUrl, _tokens) = (baseUrl, tokens);

        // No waiting inside the client: the outbox waits, for all filings at once, and survives a restart.
        Http = GraphClientFactory.Create([new ThrottleGate(pauses), .. GraphClientFactory.CreateDefaultHandlers().Where(h => h is not RetryHandler)]);
        Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        Plain = new HttpClient(new ThrottleGate(pauses) { InnerHandler = new SocketsHttpHandler() }) { Timeout = TimeSpan.FromMinutes(5) };
        Plain.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    private Uri BaseUrl { get; }

    /// <summary>For the calls that go past the SDK: the bytes of documents.</summary>
    public HttpClient Plain { get; }

    private HttpClient Http { get; }

    /// <exception cref="StartRefusedException">The base address is none of Graph's: tokens would go to a stranger.</exception>
    public static Uri BaseUrlOf(IConfiguration configuration, IHostEnvironment environment)
    {
        var url = new Uri((configuration[BaseUrlSetting] ?? "https://graph.microsoft.com/v1.0").TrimEnd('/'));
        var isGraph = url.Scheme == Uri.UriSchemeHttps && GraphHosts.Contains(url.Host);
        return isGraph || (environment.IsDevelopment() && url.IsLoopback) ? url : throw new StartRefusedException(new Message("sharepoint.foreignGraph", url.Host));
    }

    /// <param name="key">As <see cref="IGraphTokens.BeginAsync"/> gave it.</param>
    public GraphServiceClient For(string key)
    {
        var provider = new BaseBearerTokenAuthenticationProvider(new TokenOfPerson(_tokens, key, BaseUrl));
        return new GraphServiceClient(Http, provider, BaseUrl.ToString());
    }

    /// <param name="path">From the slash after the version on.</param>
    public Uri Address(string path) => new($"{BaseUrl}{path}");

    /// <summary>A call that goes past the SDK; after a claims challenge it is made once more with a token that answers it.</summary>
    public async Task<T> WithTokenAsync<T>(string key, Func<string, Task<T>> call, CancellationToken stop)
    {
        try
        {
            return await call(await _tokens.TokenAsync(key, null, stop));
        }
        catch (GraphRefusedException e) when (e.Fault is { Kind: FaultKind.NeedsSignIn, Claims: not null })
        {
            return await call(await _tokens.TokenAsync(key, e.Fault.Claims, stop));
        }
    }

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
