using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SopWordAddin.Host.Identity;

/// <summary>Without sign-in configured everyone at this computer is the same one user, and nobody else is served.</summary>
internal sealed class LocalUser(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string LocalScheme = "Local";
    public const string Scope = "local";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Loopback.Holds(Context.Connection.RemoteIpAddress))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(Caller.TenantClaim, "local"), new Claim(Caller.ObjectClaim, "local"), new Claim(Caller.NameClaim, "Pengguna lokal"),
                new Claim(Roles.ScopeClaim, Scope), new Claim(Roles.RoleClaim, Roles.Drafter), new Claim(Roles.RoleClaim, Roles.Reviewer),
                new Claim(Roles.RoleClaim, Roles.Secretariat),
            ],
            LocalScheme,
            Caller.NameClaim,
            Roles.RoleClaim);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), LocalScheme)));
    }
}
