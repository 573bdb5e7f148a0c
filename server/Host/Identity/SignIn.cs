using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace SopWordAddin.Host.Identity;

internal static class SignIn
{
    /// <summary>Nothing is open to unknown callers unless an endpoint says so.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(LocalUser.LocalScheme).AddScheme<AuthenticationSchemeOptions, LocalUser>(LocalUser.LocalScheme, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
