namespace SopWordAddin.Host.Identity;

/// <summary>
/// Graph tokens of the person who pressed the button, also after the request is over. Microsoft.Identity.Web and the two
/// libraries beneath it, MSAL.NET and JwtBearer, each implement it.
/// </summary>
internal interface IGraphTokens
{
    /// <summary>Keeps the right to act for the caller of this request.</summary>
    /// <returns>A key of 256 random bits, to be kept like a password.</returns>
    /// <exception cref="SignInNeededException">Entra ID wants to see the person first.</exception>
    Task<string> BeginAsync(HttpContext context, CancellationToken stop);

    /// <param name="claims">JSON of a claims challenge that the token must answer; null for none.</param>
    /// <exception cref="SignInNeededException">The right has ended or needs the person.</exception>
    Task<string> TokenAsync(string key, string? claims, CancellationToken stop);

    /// <summary>Gives the right up; later calls with the key fail.</summary>
    Task EndAsync(string key, CancellationToken stop);
}

/// <summary>Only the person can go on, by signing in again.</summary>
/// <param name="claims">JSON that the new sign-in must ask for; null for none.</param>
internal sealed class SignInNeededException(string? claims, Exception cause) : Exception("sign-in needed", cause)
{
    public string? Claims => claims;
}
