using Microsoft.AspNetCore.Authorization;

namespace SopWordAddin.Host.Identity;

/// <summary>The app roles of the registration in Entra ID, and what each may do.</summary>
internal static class Roles
{
    public const string Drafter = "Drafter";
    public const string Reviewer = "Reviewer";
    public const string Secretariat = "Secretariat";

    /// <summary>Policy for filing and for what only the secretariat decides.</summary>
    public const string MayFile = "may-file";

    /// <summary>Policy for saying how SOPs do in use.</summary>
    public const string MayAssess = "may-assess";

    public const string ScopeClaim = "scp";
    public const string RoleClaim = "roles";

    /// <summary>Every call needs a person's token with one of our scopes; an app's own token has roles but no scope and is refused.</summary>
    public static void AddPolicies(IServiceCollection services, string scopes)
    {
        var wanted = scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool HasScope(AuthorizationHandlerContext context) =>
            (context.User.FindFirst(ScopeClaim)?.Value ?? "").Split(' ').Intersect(wanted, StringComparer.Ordinal).Any();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(HasScope).Build())
            .AddPolicy(MayFile, policy => policy.RequireAuthenticatedUser().RequireAssertion(HasScope).RequireClaim(RoleClaim, Secretariat))
            .AddPolicy(MayAssess, policy => policy.RequireAuthenticatedUser().RequireAssertion(HasScope).RequireClaim(RoleClaim, Reviewer, Secretariat));
    }
}
