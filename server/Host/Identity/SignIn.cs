using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace SopWordAddin.Host.Identity;

/// <summary>Who may call: people of one Entra ID tenant where that is configured, else the one user of this computer.</summary>
/// <param name="Entra">Null without sign-in.</param>
internal sealed record SignIn(EntraSettings? Entra)
{
    public bool IsLocal => Entra is null;

    /// <summary>Nothing is open to unknown callers unless an endpoint says so.</summary>
    /// <exception cref="IdentityConfigurationException">The configuration cannot be served.</exception>
    public static SignIn Add(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var signIn = new SignIn(EntraSettings.From(builder.Configuration));
        services.AddSingleton(signIn);
        if (signIn.Entra is { } entra)
        {
            EntraSignIn.Add(services, entra, AuthorityRedirect.From(builder.Configuration, builder.Environment));
        }
        else
        {
            services.AddAuthentication(LocalUser.LocalScheme).AddScheme<AuthenticationSchemeOptions, LocalUser>(LocalUser.LocalScheme, null);
        }

        Roles.AddPolicies(services, signIn.Entra?.Scopes ?? LocalUser.Scope);
        return signIn;
    }
}

/// <summary>What the pane must know to sign a person in. No secret is in it.</summary>
/// <param name="Mode"><c>local</c> or <c>entra</c>.</param>
/// <param name="Authority">Null without sign-in, like the next two.</param>
/// <param name="Scope">Of our own API.</param>
internal sealed record SignInSettings(string Mode, string? Authority, string? ClientId, string? Scope)
{
    public static SignInSettings Of(SignIn signIn) => signIn.Entra is { } entra
        ? new("entra", $"{entra.Instance.TrimEnd('/')}/{entra.TenantId}", entra.ClientId, $"api://{entra.ClientId}/{entra.Scopes.Split(' ')[0]}")
        : new("local", null, null, null);
}

/// <summary>The signed-in person as the pane shows them.</summary>
/// <param name="Roles">Drafter, Reviewer, Secretariat; more than one is possible.</param>
internal sealed record Me(string Name, IReadOnlyList<string> Roles)
{
    public static Me Of(ClaimsPrincipal user) =>
        new(Caller.Of(user).Name, [.. user.FindAll(Identity.Roles.RoleClaim).Select(c => c.Value).Order(StringComparer.Ordinal)]);
}
