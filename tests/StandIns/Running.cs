using StandIns.Entra;
using StandIns.Graph;

namespace StandIns;

/// <summary>Entra ID, Microsoft Graph and the upload host, each on a loopback port of its own, in one process.</summary>
public sealed class Running : IAsyncDisposable
{
    private readonly WebApplication[] _apps;

    private Running(WebApplication[] apps, Uri graph, Uri entra, TokenIssuer issuer, Tenant tenant)
    {
        _apps = apps;
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
        new GraphEndpoints(tenant, uploads, issuer).Map(graph);
        Control.Map(graph, tenant, issuer);
        await graph.StartAsync();
        return new Running([entra, upload, graph], new Uri(AddressOf(graph), "v1.0"), AddressOf(entra), issuer, tenant);
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
