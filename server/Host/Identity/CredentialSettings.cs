using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Identity;

/// <summary>One entry of <c>AzureAd:ClientCredentials</c>; of several the first that loads is used.</summary>
internal sealed record CredentialSettings
{
    private static readonly string[] Supported =
        ["Path", "Base64Encoded", "StoreWithThumbprint", "StoreWithDistinguishedName", "ClientSecret", "SignedAssertionFilePath"];

    public string SourceType { get; init; } = "";
    public string? CertificateDiskPath { get; init; }
    public string? CertificatePassword { get; init; }
    public string? Base64EncodedValue { get; init; }

    /// <summary>Such as <c>CurrentUser/My</c>.</summary>
    public string? CertificateStorePath { get; init; }
    public string? CertificateThumbprint { get; init; }
    public string? CertificateDistinguishedName { get; init; }
    public string? ClientSecret { get; init; }

    /// <summary>A file that a platform keeps filled, such as Kubernetes with workload identity.</summary>
    public string? SignedAssertionFileDiskPath { get; init; }

    public static IEnumerable<CredentialSettings> FromShortForm(string? clientSecret) =>
        string.IsNullOrEmpty(clientSecret) ? [] : [new CredentialSettings { SourceType = "ClientSecret", ClientSecret = clientSecret }];

    /// <exception cref="IdentityConfigurationException">This build has no way to load it.</exception>
    public void DemandSupported()
    {
        if (!Supported.Contains(SourceType, StringComparer.Ordinal))
        {
            throw new IdentityConfigurationException(new Message("identity.unsupportedCredential", SourceType, string.Join(", ", Supported)));
        }
    }
}
