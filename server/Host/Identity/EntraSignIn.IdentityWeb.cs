using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Identity.Web;
using Microsoft.Identity.Web.TokenCacheProviders.Distributed;

namespace SopWordAddin.Host.Identity;

/// <summary>Sign-in with Entra ID on Microsoft.Identity.Web; built with <c>-p:UseIdentityWeb=true</c> alone.</summary>
internal static class EntraSignIn
{
    public static void Add(IServiceCollection services, EntraSettings settings, AuthorityRedirect? redirect)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddMicrosoftIdentityWebApi(jwt => Configure(jwt, settings, redirect), web => Configure(web, settings))
            .EnableTokenAcquisitionToCallDownstreamApi(client => client.ClientCapabilities = settings.ClientCapabilities)
            .AddDistributedTokenCaches();
        services.Configure<MsalDistributedTokenCacheAdapterOptions>(cache => cache.Encrypt = true);
        services.AddSingleton<IGraphTokens, IdentityWebGraphTokens>();
    }

    // The handler must be set here: in PostConfigure it comes too late.
    private static void Configure(JwtBearerOptions jwt, EntraSettings settings, AuthorityRedirect? redirect)
    {
        jwt.MapInboundClaims = false;
        jwt.SaveToken = true;
        jwt.TokenValidationParameters.ValidAudiences = settings.ValidAudiences;
        jwt.TokenValidationParameters.NameClaimType = Caller.NameClaim;
        jwt.TokenValidationParameters.RoleClaimType = Roles.RoleClaim;
        if (redirect is not null)
        {
            jwt.BackchannelHttpHandler = redirect.Handler();
        }
    }

    private static void Configure(MicrosoftIdentityOptions web, EntraSettings settings)
    {
        web.Instance = settings.Instance;
        web.TenantId = settings.TenantId;
        web.ClientId = settings.ClientId;
        web.SendX5C = settings.SendX5C;
        web.ClientCredentials = [.. settings.ClientCredentials.Select(c => c.ToDescription())];
    }
}
