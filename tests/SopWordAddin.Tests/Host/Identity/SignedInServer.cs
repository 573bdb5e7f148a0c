using StandIns;
using StandIns.Entra;

namespace SopWordAddin.Tests.Host.Identity;

/// <summary>The whole server with sign-in configured, and stand-ins for Entra ID and Graph beside it.</summary>
public sealed class SignedInServer : IAsyncDisposable
{
    private SignedInServer(RunningServer server, Running standIns)
    {
        Server = server;
        StandIns = standIns;
    }

    public RunningServer Server { get; }

    public Running StandIns { get; }

    public TokenIssuer Issuer => StandIns.Issuer;

    public static async Task<SignedInServer> StartAsync(StandInOptions? options = null, params string[] args)
    {
        options ??= new StandInOptions();
        var standIns = await Running.StartAsync(options);
        return new SignedInServer(await RunningServer.StartAsync([.. Settings(options, standIns), .. args]), standIns);
    }

    /// <summary>Production settings but for where Entra ID and Graph are to be found.</summary>
    public static string[] Settings(StandInOptions options, Running standIns) =>
    [
        "--environment", "Development",
        "--AzureAd:TenantId", options.TenantId.ToString(),
        "--AzureAd:ClientId", options.ClientId.ToString(),
        "--AzureAd:ClientCredentials:0:SourceType", "ClientSecret",
        "--AzureAd:ClientCredentials:0:ClientSecret", "stand-in-secret",
        "--Development:EntraStandIn", standIns.Entra.ToString(),
    ];

    /// <summary>Filing into the stand-in's library, with waits for impatient tests.</summary>
    public static string[] Library(Running standIns) =>
    [
        "--SharePoint:Host", standIns.Tenant.Drive.Host,
        "--DownstreamApis:MicrosoftGraph:BaseUrl", standIns.Graph.ToString(),
        "--Filing:LookSeconds", "0.2",
        "--Filing:LongestWaitSeconds", "1",
        "--Filing:LockWaitSeconds:0", "0.5",
        "--Limits:Burst", "100000",
    ];

    /// <summary>The same with filing into the stand-in's library.</summary>
    public static async Task<SignedInServer> StartWithLibraryAsync(StandInOptions options, TimeProvider clock, params string[] args)
    {
        var standIns = await Running.StartAsync(options);
        return new SignedInServer(await RunningServer.StartAtAsync(clock, Directory.CreateTempSubdirectory("sop-host-").FullName, [.. Settings(options, standIns), .. Library(standIns), .. args]), standIns);
    }

    public Person Person(string role) => Issuer.People.First(p => p.Roles.Contains(role));

    public HttpRequestMessage As(Person person, HttpMethod method, string path) => With(Issuer.ForApi(person), method, path);

    public static HttpRequestMessage With(string? token, HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        return request;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await StandIns.DisposeAsync();
    }
}
