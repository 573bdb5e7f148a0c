using Microsoft.Extensions.Configuration;
using SopWordAddin.Documents.Sops;

namespace SopWordAddin.Host.Identity;

/// <summary>
/// Configuration section <c>AzureAd</c>, key by key as Microsoft.Identity.Web reads it. A key that this build does not
/// support stops the start: ignored in silence, it would leave a hole that its writer believes closed.
/// </summary>
internal sealed record EntraSettings
{
    public const string Section = "AzureAd";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(Instance), nameof(TenantId), nameof(ClientId), nameof(Audience), nameof(Audiences), nameof(Scopes),
        nameof(ClientCapabilities), nameof(SendX5C), "AllowWebApiToBeAuthorizedByACL", nameof(ClientCredentials), "ClientSecret",
    };

    public string Instance { get; init; } = "https://login.microsoftonline.com/";

    /// <summary>One tenant's GUID; <c>common</c> and the like would let every tenant in.</summary>
    public string TenantId { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string? Audience { get; init; }

    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <summary>Scopes of our own API that a user's token must carry one of, parted by blanks.</summary>
    public string Scopes { get; init; } = "access_as_user";

    public IReadOnlyList<string> ClientCapabilities { get; init; } = ["cp1"];

    public bool SendX5C { get; init; }

    public IReadOnlyList<CredentialSettings> ClientCredentials { get; init; } = [];

    public string Authority => $"{Instance.TrimEnd('/')}/{TenantId}/v2.0";

    /// <summary>The client id, which version 2 tokens carry, the App ID URI, and what is configured.</summary>
    public IReadOnlyList<string> ValidAudiences =>
        [.. new[] { ClientId, $"api://{ClientId}", Audience }.OfType<string>().Concat(Audiences).Distinct(StringComparer.Ordinal)];

    /// <returns>Null when sign-in is not configured.</returns>
    /// <exception cref="IdentityConfigurationException">The section holds what this build does not support, or lacks what it needs.</exception>
    public static EntraSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (string.IsNullOrWhiteSpace(section[nameof(ClientId)]))
        {
            return null;
        }

        foreach (var key in section.GetChildren().Select(c => c.Key).Where(k => !Known.Contains(k)))
        {
            throw new IdentityConfigurationException(new Message("identity.unsupportedKey", $"{Section}:{key}"));
        }

        if (section.GetValue<bool>("AllowWebApiToBeAuthorizedByACL"))
        {
            throw new IdentityConfigurationException(new Message("identity.unsupportedKey", $"{Section}:AllowWebApiToBeAuthorizedByACL"));
        }

        var settings = section.Get<EntraSettings>()!;
        settings = settings with { ClientCredentials = [.. settings.ClientCredentials, .. CredentialSettings.FromShortForm(section["ClientSecret"])] };
        Demand(settings);
        return settings;
    }

    private static void Demand(EntraSettings settings)
    {
        DemandGuid(settings.TenantId, nameof(TenantId));
        DemandGuid(settings.ClientId, nameof(ClientId));
        if (!Uri.TryCreate(settings.Instance, UriKind.Absolute, out var instance) || instance.Scheme != Uri.UriSchemeHttps)
        {
            throw new IdentityConfigurationException(new Message("identity.notHttps", $"{Section}:{nameof(Instance)}"));
        }

        if (settings.ClientCredentials.Count == 0)
        {
            throw new IdentityConfigurationException(new Message("identity.noCredential", $"{Section}:{nameof(ClientCredentials)}"));
        }

        foreach (var credential in settings.ClientCredentials)
        {
            credential.DemandSupported();
        }
    }

    private static void DemandGuid(string value, string key)
    {
        if (!Guid.TryParse(value, out _))
        {
            throw new IdentityConfigurationException(new Message("identity.notGuid", $"{Section}:{key}"));
        }
    }
}

/// <summary>The start is refused because sign-in cannot be set up as configured.</summary>
internal sealed class IdentityConfigurationException(Message reason) : Exception(reason.ToString())
{
    public Message Reason => reason;
}
