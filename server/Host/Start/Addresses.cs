using System.Security.Cryptography.X509Certificates;
using SopWordAddin.Documents.Sops;
using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Start;

/// <summary>Where the server listens.</summary>
internal static class Addresses
{
    public const string Http = "http://localhost:5080";
    public const string Https = "https://localhost:5443";

    // Marks the certificate that "dotnet dev-certs https" makes.
    private const string DevelopmentCertificate = "1.3.6.1.4.1.311.84.1.1";

    /// <summary>Sets the usual addresses where none are configured.</summary>
    public static void Choose(WebApplicationBuilder builder)
    {
        if (Configured(builder.Configuration).Count == 0)
        {
            builder.WebHost.UseUrls(HasDevelopmentCertificate() ? [Http, Https] : [Http]);
        }
    }

    /// <exception cref="StartRefusedException">An address can be reached from other computers.</exception>
    public static void DemandLoopback(IConfiguration configuration)
    {
        foreach (var address in Configured(configuration))
        {
            if (!IsLoopback(address))
            {
                throw new StartRefusedException(new Message("start.notLoopback", address));
            }
        }
    }

    public static bool HasDevelopmentCertificate()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates
            .Find(X509FindType.FindByExtension, DevelopmentCertificate, validOnly: false)
            .Any(c => c.HasPrivateKey && c.NotAfter > DateTime.Now);
    }

    // The ports alone mean every network card, as in container images.
    private static List<string> Configured(IConfiguration configuration) =>
    [
        .. List(configuration[WebHostDefaults.ServerUrlsKey]),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>(),
        .. List(configuration[WebHostDefaults.HttpPortsKey]).Select(p => $"http://*:{p}"),
        .. List(configuration[WebHostDefaults.HttpsPortsKey]).Select(p => $"https://*:{p}"),
    ];

    private static string[] List(string? text) =>
        (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsLoopback(string address) =>
        BindingAddress.Parse(address) is { IsUnixPipe: false, IsNamedPipe: false } binding && Loopback.IsName(binding.Host);
}
