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
}
