using Microsoft.Identity.Abstractions;
using Microsoft.Identity.Client;
using Microsoft.Identity.Web;

namespace SopWordAddin.Host.Identity;

/// <summary>Tokens by the long-running on-behalf-of flow of Microsoft.Identity.Web.</summary>
internal sealed class IdentityWebGraphTokens(IServiceScopeFactory scopes) : IGraphTokens
{
    private static readonly string[] Graph = ["https://graph.microsoft.com/.default"];

    public async Task<string> BeginAsync(HttpContext context, CancellationToken stop)
    {
        var options = new TokenAcquisitionOptions
        {
            LongRunningWebApiSessionKey = AcquireTokenOptions.LongRunningWebApiSessionKeyAuto,
            CancellationToken = stop,
        };
        await AskAsync(context.RequestServices, options);
        return options.LongRunningWebApiSessionKey!;
    }

    public async Task<string> TokenAsync(string key, string? claims, CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        return await AskAsync(scope.ServiceProvider, new TokenAcquisitionOptions { LongRunningWebApiSessionKey = key, Claims = claims, CancellationToken = stop });
    }

    // Microsoft.Identity.Web has no call for this: the entry leaves the cache when its refresh token ends.
    public Task EndAsync(string key, CancellationToken stop) => Task.CompletedTask;

    private static async Task<string> AskAsync(IServiceProvider services, TokenAcquisitionOptions options)
    {
        try
        {
            return await services.GetRequiredService<ITokenAcquisition>().GetAccessTokenForUserAsync(Graph, tokenAcquisitionOptions: options);
        }
        catch (MicrosoftIdentityWebChallengeUserException e)
        {
            throw new SignInNeededException(e.MsalUiRequiredException.Claims, e);
        }
        catch (MsalClientException e)
        {
            throw new SignInNeededException(null, e);
        }
    }
}
