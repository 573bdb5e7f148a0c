using StandIns.Entra;
using StandIns.Graph;

namespace StandIns;

/// <summary>Entra ID, Microsoft Graph and the upload host, each on a loopback port of its own, in one process.</summary>
public sealed class Running : IAsyncDisposable
{
    private readonly WebApplication[] _apps;

    private readonly GraphEndpoints _endpoints;

    private Running(WebApplication[] apps, GraphEndpoints endpoints, Uri graph, Uri entra, TokenIssuer issuer, Tenant tenant)
    {
        _apps = apps;
        _endpoints = endpoints;
        Graph = graph;
        Entra = entra;
        Issuer = issuer;
        Tenant = tenant;
    }

    /// <summary>Base address up to and with <c>/v1.0</c>.</summary>
    public Uri Graph { get; }

    /// <summary>What stands for <c>https://login.microsoftonline.com</c>.</summary>
    public Uri Entra { get; }

    public TokenIssuer Issuer { get; }

    public Tenant Tenant { get; }

    /// <summary>Every call to Graph that the stand-in answers.</summary>
    public IReadOnlyList<string> Calls => _endpoints.Calls;

    /// <param name="path">From the slash after the version on, not encoded.</param>
    /// <returns>Which of <see cref="Calls"/> answers it; null when none does.</returns>
    public string? CallOf(string method, string path) => _endpoints.CallOf(method, path);

    public static async Task<Running> StartAsync(StandInOptions options)
    {
        var issuer = new TokenIssuer(options.TenantId, options.ClientId);
        var entra = Build(options.EntraPort);
        EntraEndpoints.Map(entra, issuer);
        await entra.StartAsync();

        var upload = Build(options.UploadPort);
        var tenant = new Tenant(options);
        var uploads = new UploadSessions(tenant);
        uploads.Map(upload);
        await upload.StartAsync();
        uploads.Address = AddressOf(upload);

        var graph = Build(options.GraphPort);
        var endpoints = new GraphEndpoints(tenant, uploads, issuer);
        endpoints.Map(graph);
        Control.Map(graph, tenant, issuer);
        await graph.StartAsync();
        return new Running([entra, upload, graph], endpoints, new Uri(AddressOf(graph), "v1.0"), AddressOf(entra), issuer, tenant);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = 300L * 1024 * 1024);
        var app = builder.Build();
        Answering.Clock(app);
        return app;
    }

    private static Uri AddressOf(WebApplication app) => new(app.Urls.First() + "/");
}
