using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.Extensibility;
using Microsoft.IdentityModel.Tokens;

namespace SopWordAddin.Host.Identity;

/// <summary>Tokens by MSAL.NET's long-running on-behalf-of flow. One confidential client serves the whole process.</summary>
internal sealed class MsalGraphTokens(IConfidentialClientApplication client) : IGraphTokens
{
    private static readonly string[] Graph = ["https://graph.microsoft.com/.default"];

    private ILongRunningWebApi LongRunning => (ILongRunningWebApi)client;

    public async Task<string> BeginAsync(HttpContext context, CancellationToken stop)
    {
        var assertion = await context.GetTokenAsync("access_token") ?? throw new InvalidOperationException("The call carried no token to act on.");
        var key = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        await AskAsync(() => LongRunning.InitiateLongRunningProcessInWebApi(Graph, assertion, ref key).ExecuteAsync(stop));
        return key;
    }

    public async Task<string> TokenAsync(string key, string? claims, CancellationToken stop)
    {
        var request = LongRunning.AcquireTokenInLongRunningProcess(Graph, key);
        var result = await AskAsync(() => (claims is null ? request : request.WithClaims(claims)).ExecuteAsync(stop));
        return result.AccessToken;
    }

    public Task EndAsync(string key, CancellationToken stop) => LongRunning.StopLongRunningProcessInWebApiAsync(key, stop);

    // invalid_grant and interaction_required both arrive as this exception, or as one derived from it that carries claims.
    private static async Task<AuthenticationResult> AskAsync(Func<Task<AuthenticationResult>> ask)
    {
        try
        {
            return await ask();
        }
        catch (MsalUiRequiredException e)
        {
            throw new SignInNeededException(string.IsNullOrEmpty(e.Claims) ? null : e.Claims, e);
        }
        catch (MsalClientException e) when (e.ErrorCode == MsalError.OboCacheKeyNotInCacheError)
        {
            throw new SignInNeededException(null, e);
        }
    }
}
