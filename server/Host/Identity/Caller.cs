using System.Security.Claims;

namespace SopWordAddin.Host.Identity;

/// <summary>Who calls.</summary>
/// <param name="Key">Tenant and object id: names and addresses of people change, these do not.</param>
/// <param name="Name">For people.</param>
internal sealed record Caller(string Key, string Name)
{
    public const string TenantClaim = "tid";
    public const string ObjectClaim = "oid";
    public const string NameClaim = "name";

    public static Caller Of(ClaimsPrincipal user) => new(
        $"{user.FindFirstValue(TenantClaim)}:{user.FindFirstValue(ObjectClaim)}",
        user.FindFirstValue(NameClaim) ?? "");

    /// <summary>The address that a person is known by at work, lower case; null where the token names none. It names, and allows nothing.</summary>
    public static string? EmailOf(ClaimsPrincipal user) =>
        (user.FindFirstValue("email") ?? user.FindFirstValue("preferred_username") ?? user.FindFirstValue("upn"))?.Trim().ToLowerInvariant();
}
