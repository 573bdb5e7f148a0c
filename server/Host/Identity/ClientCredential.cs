using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Identity;

/// <summary>How the server proves to Entra ID which app it is: certificate first, a secret for development.</summary>
internal static class ClientCredential
{
    /// <exception cref="IdentityConfigurationException">None of the credentials can be loaded.</exception>
    public static ConfidentialClientApplicationBuilder WithCredential(this ConfidentialClientApplicationBuilder builder, EntraSettings settings)
    {
        Exception? last = null;
        foreach (var credential in settings.ClientCredentials)
        {
            try
            {
                return With(builder, credential, settings.SendX5C);
            }
            catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or FormatException or InvalidOperationException)
            {
                last = e;
            }
        }

        throw new IdentityConfigurationException(new Message("identity.noCredentialLoads", last?.Message ?? ""));
    }

    private static ConfidentialClientApplicationBuilder With(ConfidentialClientApplicationBuilder builder, CredentialSettings credential, bool sendChain) =>
        credential.SourceType switch
        {
            "ClientSecret" => builder.WithClientSecret(credential.ClientSecret),
            "SignedAssertionFilePath" => builder.WithClientAssertion((AssertionRequestOptions _) => File.ReadAllTextAsync(Given(credential.SignedAssertionFileDiskPath))),
            _ => builder.WithCertificate(Certificate(credential), sendChain),
        };

    private static X509Certificate2 Certificate(CredentialSettings credential)
    {
        var certificate = credential.SourceType switch
        {
            "Path" => X509CertificateLoader.LoadPkcs12FromFile(Given(credential.CertificateDiskPath), credential.CertificatePassword),
            "Base64Encoded" => X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(Given(credential.Base64EncodedValue)), credential.CertificatePassword),
            "StoreWithThumbprint" => FromStore(credential, X509FindType.FindByThumbprint, credential.CertificateThumbprint),
            _ => FromStore(credential, X509FindType.FindBySubjectDistinguishedName, credential.CertificateDistinguishedName),
        };
        return certificate.HasPrivateKey ? certificate : throw new CryptographicException("the certificate has no private key");
    }

    private static X509Certificate2 FromStore(CredentialSettings credential, X509FindType by, string? value)
    {
        var path = (credential.CertificateStorePath ?? "CurrentUser/My").Split('/');
        using var store = new X509Store(path[^1], Enum.Parse<StoreLocation>(path[0]));
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates.Find(by, Given(value), validOnly: false).FirstOrDefault()
            ?? throw new CryptographicException("the certificate is not in the store");
    }

    private static string Given(string? value) => value ?? throw new FormatException("a field of the credential is empty");
}
