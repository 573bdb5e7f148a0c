using System.Text;

namespace SopWordAddin.Host.Identity;

/// <summary>Tells the pane that Entra ID wants to see the person again, and with which claims, in the words that Entra ID itself uses.</summary>
internal static class Challenge
{
    /// <returns>For the header WWW-Authenticate.</returns>
    public static string Of(SignInNeededException again, SignIn signIn)
    {
        var challenge = $"Bearer realm=\"\", error=\"insufficient_claims\", client_id=\"{signIn.Entra?.ClientId}\"";
        return again.Claims is null ? challenge : $"{challenge}, claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(again.Claims))}\"";
    }
}
