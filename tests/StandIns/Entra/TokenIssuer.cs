using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace StandIns.Entra;

/// <summary>A person who can sign in. All are made up.</summary>
public sealed record Person(string Name, string UserName, Guid Oid, IReadOnlyList<string> Roles);

/// <summary>Issues and checks the tokens of one made-up tenant.</summary>
public sealed class TokenIssuer : IDisposable
{
    public const string GraphAudience = "00000003-0000-0000-c000-000000000000";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, byte> _revoked = new(StringComparer.Ordinal);
    private int _serial;

    public TokenIssuer(Guid tenantId, Guid clientId)
    {
        TenantId = tenantId;
        ClientId = clientId;
        Key = new RsaSecurityKey(_rsa) { KeyId = "stand-in-1" };
    }

    public Guid TenantId { get; }

    public Guid ClientId { get; }

    public RsaSecurityKey Key { get; }

    /// <summary>Always the real authority's name: the server under test keeps its production settings.</summary>
    public string Issuer => $"https://login.microsoftonline.com/{TenantId}/v2.0";

    public IReadOnlyList<Person> People { get; } =
    [
        new("Penyusun Contoh", "penyusun@contoh.example", new Guid("0e000000-0000-4000-8000-000000000001"), ["Drafter"]),
        new("Peninjau Contoh", "peninjau@contoh.example", new Guid("0e000000-0000-4000-8000-000000000002"), ["Reviewer"]),
        new("Sekretariat Contoh", "sekretariat@contoh.example", new Guid("0e000000-0000-4000-8000-000000000003"), ["Secretariat"]),
        new("Sekretariat Lain", "sekretariat2@contoh.example", new Guid("0e000000-0000-4000-8000-000000000004"), ["Secretariat"]),
        new("Tanpa Peran", "tanpa-peran@contoh.example", new Guid("0e000000-0000-4000-8000-000000000005"), []),
    ];

    /// <summary>Whose grants end in an error, and which: <c>invalid_grant</c>, <c>interaction_required</c>.</summary>
    public ConcurrentDictionary<Guid, string> Refusals { get; } = new();

    /// <summary>Thumbprints of the certificates registered for the app.</summary>
    public ConcurrentDictionary<string, byte> Certificates { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The public key as JWKS wants it, with the issuer that Entra's keys carry.</summary>
    public object JsonWebKey()
    {
        var p = _rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = Key.KeyId, n = Base64UrlEncoder.Encode(p.Modulus), e = Base64UrlEncoder.Encode(p.Exponent), issuer = Issuer };
    }

    /// <summary>A token for our own API, as the pane gets it.</summary>
    public string ForApi(Person person, TokenTwist? twist = null)
    {
        twist ??= new TokenTwist();
        var claims = Identity(person);
        if (twist.Scope is not null)
        {
            claims["scp"] = twist.Scope;
        }

        if (!twist.LeaveOutRoles && person.Roles.Count > 0)
        {
            claims["roles"] = person.Roles;
        }

        return Sign(claims, twist.Audience ?? ClientId.ToString(), twist);
    }

    /// <summary>A token for Graph on behalf of a person, or for the app itself when null.</summary>
    public string ForGraph(Person? person, string scopes = "Sites.Selected User.Read")
    {
        var claims = person is null ? new Dictionary<string, object> { ["tid"] = TenantId.ToString() } : Identity(person);
        if (person is not null)
        {
            claims["scp"] = scopes;
        }

        return Sign(claims, GraphAudience, new TokenTwist());
    }

    internal async Task<(Person? Person, string? Id)> CheckAsync(string token, string audience)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            IssuerSigningKey = Key,
            ClockSkew = TimeSpan.FromSeconds(5),
        });
        if (!result.IsValid || _revoked.ContainsKey((string)result.Claims["uti"]))
        {
            return (null, null);
        }

        var oid = result.Claims.TryGetValue("oid", out var text) ? Guid.Parse((string)text) : Guid.Empty;
        return (People.FirstOrDefault(p => p.Oid == oid) ?? new Person("app", "app", Guid.Empty, []), (string)result.Claims["uti"]);
    }

    /// <summary>From now on Graph answers this token with a claims challenge (continuous access evaluation).</summary>
    public void Revoke(string tokenId) => _revoked[tokenId] = 0;

    public void Dispose() => _rsa.Dispose();

    private Dictionary<string, object> Identity(Person person) => new()
    {
        ["tid"] = TenantId.ToString(),
        ["oid"] = person.Oid.ToString(),
        ["sub"] = "sub-" + person.Oid,
        ["name"] = person.Name,
        ["preferred_username"] = person.UserName,
        ["ver"] = "2.0",
        ["azp"] = ClientId.ToString(),
    };

    private string Sign(Dictionary<string, object> claims, string audience, TokenTwist twist)
    {
        claims["uti"] = $"t{Interlocked.Increment(ref _serial)}";
        var now = DateTime.UtcNow;
        var expires = twist.Expired ? now.AddHours(-1) : now.AddHours(1);
        var token = new SecurityTokenDescriptor
        {
            Issuer = twist.Issuer ?? Issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = expires.AddHours(-1),
            NotBefore = expires.AddHours(-1),
            Expires = expires,
            SigningCredentials = twist.WithoutSignature ? null : new SigningCredentials(twist.OtherKey ?? Key, SecurityAlgorithms.RsaSha256),
        };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }
}

/// <summary>What is wrong with a token on purpose, one thing a case of the token matrix.</summary>
public sealed record TokenTwist
{
    /// <summary>Null leaves the claim out.</summary>
    public string? Scope { get; init; } = "access_as_user";
    public string? Audience { get; init; }
    public string? Issuer { get; init; }
    public bool Expired { get; init; }
    public bool WithoutSignature { get; init; }
    public bool LeaveOutRoles { get; init; }

    /// <summary>A stranger's key under the same key id.</summary>
    public RsaSecurityKey? OtherKey { get; init; }
}
