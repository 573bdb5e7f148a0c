using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SopWordAddin.Host.Archive;

/// <summary>Seals what in a row of the outbox is as good as a password. A seal is bound to its filing: moved to another row it does not open.</summary>
internal sealed class Secrets(IDataProtectionProvider protection)
{
    public string Seal(Guid filing, string secret) => For(filing).Protect(secret);

    /// <returns>Null for null, and for what was sealed under keys that are lost.</returns>
    public string? Open(Guid filing, string? sealedText)
    {
        try
        {
            return sealedText is null ? null : For(filing).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(Guid filing) => protection.CreateProtector("SopWordAddin.Filing", filing.ToString());
}
