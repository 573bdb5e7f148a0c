using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Identity.Client;

namespace SopWordAddin.Host.Identity;

/// <summary>Keeps MSAL's tokens encrypted in the distributed cache, where every server of the service finds them.</summary>
internal sealed class MsalCacheInStore(IDistributedCache store, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("SopWordAddin.MsalTokenCache");

    public void Attach(ITokenCache tokens)
    {
        tokens.SetBeforeAccessAsync(ReadAsync);
        tokens.SetAfterAccessAsync(WriteAsync);
    }

    // Read also when nothing is stored: MSAL's memory may hold what another server has removed.
    private async Task ReadAsync(TokenCacheNotificationArgs args)
    {
        var stored = await store.GetAsync(args.SuggestedCacheKey, args.CancellationToken);
        args.TokenCache.DeserializeMsalV3(await OpenAsync(args.SuggestedCacheKey, stored), shouldClearExistingCache: true);
    }

    private async Task WriteAsync(TokenCacheNotificationArgs args)
    {
        if (!args.HasStateChanged)
        {
            return;
        }

        if (!args.HasTokens)
        {
            await store.RemoveAsync(args.SuggestedCacheKey, args.CancellationToken);
            return;
        }

        var options = new DistributedCacheEntryOptions { AbsoluteExpiration = args.SuggestedCacheExpiry ?? DateTimeOffset.UtcNow.AddDays(1) };
        await store.SetAsync(args.SuggestedCacheKey, _protector.Protect(args.TokenCache.SerializeMsalV3()), options, args.CancellationToken);
    }

    // What cannot be decrypted was written under lost keys: it is removed, and the person signs in again.
    private async Task<byte[]?> OpenAsync(string key, byte[]? stored)
    {
        if (stored is null)
        {
            return null;
        }

        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            await store.RemoveAsync(key);
            return null;
        }
    }
}
