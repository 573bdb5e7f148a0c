using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.Tokens;
using Microsoft.IdentityModel.Validators;

namespace SopWordAddin.Host.Identity;

/// <summary>Sign-in with Entra ID on JwtBearer and MSAL.NET, the two libraries that Microsoft.Identity.Web wraps.</summary>
internal static class EntraSignIn
{
    public static void Add(IServiceCollection services, EntraSettings settings, AuthorityRedirect? redirect)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options => Configure(options, settings, redirect));
        services.AddSingleton<MsalCacheInStore>();
        services.AddSingleton<IGraphTokens>(provider => new MsalGraphTokens(Client(settings, provider, redirect)));
    }

    private static void Configure(JwtBearerOptions options, EntraSettings settings, AuthorityRedirect? redirect)
    {
        options.Authority = settings.Authority;
        options.MapInboundClaims = false;
        options.SaveToken = true;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            // Always this tenant's version 2 issuer: version 1 tokens name sts.windows.net and are refused.
            ValidIssuer = $"https://login.microsoftonline.com/{settings.TenantId}/v2.0",
            ValidAudiences = settings.ValidAudiences,
            NameClaimType = Caller.NameClaim,
            RoleClaimType = Roles.RoleClaim,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        };
        options.TokenValidationParameters.EnableAadSigningKeyIssuerValidation();
        if (redirect is not null)
        {
            options.BackchannelHttpHandler = redirect.Handler();
        }

        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                if (context.Principal!.FindFirst(Roles.ScopeClaim) is null && context.Principal.FindFirst(Roles.RoleClaim) is null)
                {
                    context.Fail("The token carries neither a scope nor a role.");
                }

                return Task.CompletedTask;
            },
        };
    }

    private static IConfidentialClientApplication Client(EntraSettings settings, IServiceProvider provider, AuthorityRedirect? redirect)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(settings.ClientId)
            .WithAuthority($"{settings.Instance.TrimEnd('/')}/{settings.TenantId}/")
            .WithCredential(settings)
            .WithClientCapabilities(settings.ClientCapabilities)
            .WithLegacyCacheCompatibility(false);
        if (redirect is not null)
        {
            builder = builder.WithHttpClientFactory(redirect);
        }

        var client = builder.Build();
        provider.GetRequiredService<MsalCacheInStore>().Attach(client.UserTokenCache);
        return client;
    }
}
