using SopWordAddin.Host;
using SopWordAddin.Host.Start;
using Xunit;

namespace SopWordAddin.Tests.Host.Identity;

/// <summary>What cannot be served as configured stops the start with a sentence that names it.</summary>
public sealed class ConfigurationTests
{
    private const string Id = "5a1c7d0e-0000-4000-8000-000000000002";

    private static readonly string[] Good =
    [
        "--AzureAd:TenantId", Id, "--AzureAd:ClientId", Id,
        "--AzureAd:ClientCredentials:0:SourceType", "ClientSecret", "--AzureAd:ClientCredentials:0:ClientSecret", "secret",
    ];

    [Theory]
    [InlineData("AzureAd:TokenDecryptionCredentials:0:SourceType", "Path", "AzureAd:TokenDecryptionCredentials")]
    [InlineData("AzureAd:AllowWebApiToBeAuthorizedByACL", "true", "AzureAd:AllowWebApiToBeAuthorizedByACL")]
    [InlineData("AzureAd:ClientCredentials:1:SourceType", "KeyVault", "KeyVault")]
    [InlineData("AzureAd:TenantId", "common", "AzureAd:TenantId")]
    [InlineData("AzureAd:Instance", "http://login.example/", "AzureAd:Instance")]
    [InlineData("Development:EntraStandIn", "http://127.0.0.1:1/", "Development:EntraStandIn")]
    public void A_setting_that_is_not_supported_stops_the_start(string key, string value, string named)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Build([.. Good, $"--{key}", value]));
        Assert.Contains(named, refused.Message);
    }

    [Fact]
    public void Sign_in_without_a_credential_stops_the_start() =>
        Assert.Contains("ClientCredentials", Assert.Throws<StartRefusedException>(() => Build(["--AzureAd:TenantId", Id, "--AzureAd:ClientId", Id])).Message);

    [Fact]
    public void Without_sign_in_the_server_is_for_this_computer_alone() =>
        Assert.Contains("0.0.0.0", Assert.Throws<StartRefusedException>(() => Build(["--urls", "http://0.0.0.0:0"])).Message);

    private static void Build(string[] args)
    {
        var data = Directory.CreateTempSubdirectory("sop-start-").FullName;
        try
        {
            App.Build(["--urls", "http://127.0.0.1:0", "--Data:Folder", data, "--Quiet", "true", .. args]).DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
