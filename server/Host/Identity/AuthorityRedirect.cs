using Microsoft.Identity.Client;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Identity;

/// <summary>
/// Development only: what goes to login.microsoftonline.com is sent to a stand-in on this computer instead, so that every
/// setting stays as in production and no certificate has to be trusted.
/// </summary>
internal sealed class AuthorityRedirect : IMsalHttpClientFactory, IDisposable
{
    public const string Setting = "Development:EntraStandIn";

    private readonly Uri _standIn;
    private readonly HttpClient _client;

    private AuthorityRedirect(Uri standIn)
    {
        _standIn = standIn;
        _client = new HttpClient(Handler());
    }

    /// <returns>Null when none is configured.</returns>
    /// <exception cref="IdentityConfigurationException">It is configured outside development, or does not lie on this computer.</exception>
    public static AuthorityRedirect? From(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Setting] is not { Length: > 0 } address)
        {
            return null;
        }

        return environment.IsDevelopment() && Uri.TryCreate(address, UriKind.Absolute, out var standIn) && standIn.IsLoopback
            ? new AuthorityRedirect(standIn)
            : throw new IdentityConfigurationException(new Message("identity.standInOutsideDevelopment", Setting));
    }

    public HttpClient GetHttpClient() => _client;

    public void Dispose() => _client.Dispose();

    public HttpMessageHandler Handler() => new Rewriting(_standIn) { InnerHandler = new SocketsHttpHandler() };

    private sealed class Rewriting(Uri standIn) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host == "login.microsoftonline.com")
            {
                request.RequestUri = new Uri(standIn, request.RequestUri.PathAndQuery);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
