using Microsoft.Identity.Abstractions;

namespace SopWordAddin.Host.Identity;

/// <summary>The same entry as Microsoft.Identity.Web takes it.</summary>
internal static class CredentialOnIdentityWeb
{
    public static CredentialDescription ToDescription(this CredentialSettings credential) => new()
    {
        SourceType = Enum.Parse<CredentialSource>(credential.SourceType),
        CertificateDiskPath = credential.CertificateDiskPath,
        CertificatePassword = credential.CertificatePassword,
        Base64EncodedValue = credential.Base64EncodedValue,
        CertificateStorePath = credential.CertificateStorePath,
        CertificateThumbprint = credential.CertificateThumbprint,
        CertificateDistinguishedName = credential.CertificateDistinguishedName,
        ClientSecret = credential.ClientSecret,
        SignedAssertionFileDiskPath = credential.SignedAssertionFileDiskPath,
    };
}
