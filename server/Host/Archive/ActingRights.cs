using SopWordAddin.Host.Identity;

namespace SopWordAddin.Host.Archive;

/// <summary>The right to act for a person, where the archive needs it: begun by their own call, given up as soon as the work is done.</summary>
/// <param name="tokens">Null where nobody signs in.</param>
internal sealed class ActingRights(IArchive archive, IGraphTokens? tokens)
{
    /// <returns>A key like a password; null where the archive acts for itself.</returns>
    /// <exception cref="SignInNeededException">Entra ID wants to see the person first.</exception>
    public async Task<string?> BeginAsync(HttpContext context) =>
        archive.ActsForPeople ? await tokens!.BeginAsync(context, context.RequestAborted) : null;

    public async Task EndAsync(string? sessionKey)
    {
        if (sessionKey is not null)
        {
            await tokens!.EndAsync(sessionKey, CancellationToken.None);
        }
    }

    /// <summary>Does something in one go with the right of whoever calls.</summary>
    public async Task<T> WithAsync<T>(HttpContext context, Func<string?, Task<T>> work)
    {
        var key = await BeginAsync(context);
        try
        {
            return await work(key);
        }
        finally
        {
            await EndAsync(key);
        }
    }
}
