using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace StandIns.Entra;

/// <summary>Discovery, keys, the sign-in page and the token endpoint of Entra ID, as far as MSAL.js, MSAL.NET and JwtBearer ask.</summary>
internal static class EntraEndpoints
{
    public const string Authority = "https://login.microsoftonline.com";

    public static void Map(WebApplication app, TokenIssuer issuer)
    {
        var grants = new Grants(issuer);
        var tenant = $"/{issuer.TenantId}";
        app.MapGet("/common/discovery/instance", () => Results.Json(new
        {
            tenant_discovery_endpoint = $"{Authority}{tenant}/v2.0/.well-known/openid-configuration",
            metadata = new[] { new { preferred_network = "login.microsoftonline.com", preferred_cache = "login.windows.net", aliases = new[] { "login.microsoftonline.com", "login.windows.net" } } },
        }));
        app.MapGet($"{tenant}/v2.0/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = issuer.Issuer,
            authorization_endpoint = $"{Authority}{tenant}/oauth2/v2.0/authorize",
            token_endpoint = $"{Authority}{tenant}/oauth2/v2.0/token",
            end_session_endpoint = $"{Authority}{tenant}/oauth2/v2.0/logout",
            jwks_uri = $"{Authority}{tenant}/discovery/v2.0/keys",
            response_types_supported = new[] { "code" },
            response_modes_supported = new[] { "query", "fragment" },
            subject_types_supported = new[] { "pairwise" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
            tenant_region_scope = "AS",
            cloud_instance_name = "microsoftonline.com",
        }));
        app.MapGet($"{tenant}/discovery/v2.0/keys", () => Results.Json(new { keys = new[] { issuer.JsonWebKey() } }));
        app.MapGet($"{tenant}/oauth2/v2.0/authorize", (HttpContext http) => SignInPage(http, issuer, grants));
        app.MapPost($"{tenant}/oauth2/v2.0/token", async Task<IResult> (HttpRequest request) => await grants.AnswerAsync(request.HttpContext, await request.ReadFormAsync()));
    }

    /// <summary>A list of people to be; <c>login_hint</c> or <c>prompt=none</c> goes straight on or fails as Entra does.</summary>
    private static IResult SignInPage(HttpContext http, TokenIssuer issuer, Grants grants)
    {
        var query = http.Request.Query;
        var chosen = (string?)query["person"] ?? (query["prompt"] == "none" ? http.Request.Cookies["standin-person"] ?? query["login_hint"] : null);
        var person = issuer.People.FirstOrDefault(p => p.UserName == chosen);
        if (person is not null)
        {
            http.Response.Cookies.Append("standin-person", person.UserName);
            var code = grants.NewCode(person, query["code_challenge"]!, query["nonce"]!);
            return Back(query, $"code={code}&client_info={Grants.ClientInfo(issuer, person)}");
        }

        if (query["prompt"] == "none")
        {
            return Back(query, "error=interaction_required&error_description=AADSTS50058");
        }

        var links = string.Join("", issuer.People.Select(p =>
            $"<li><a href=\"?{WebUtility.HtmlEncode(http.Request.QueryString.Value![1..])}&amp;person={Uri.EscapeDataString(p.UserName)}\">{WebUtility.HtmlEncode(p.Name)}</a></li>"));
        return Results.Content($"<!doctype html><html lang=id><title>Masuk</title><h1>Masuk sebagai</h1><ul>{links}</ul></html>", "text/html; charset=utf-8");
    }

    private static IResult Back(IQueryCollection query, string answer)
    {
        var separator = query["response_mode"] == "query" ? '?' : '#';
        return Results.Redirect($"{query["redirect_uri"]}{separator}{answer}&state={Uri.EscapeDataString(query["state"]!)}");
    }
}

/// <summary>The token endpoint: codes, refresh tokens, on-behalf-of and client credentials, with scripted refusals.</summary>
internal sealed class Grants(TokenIssuer issuer)
{
    private readonly ConcurrentDictionary<string, (Person Person, string Challenge, string Nonce)> _codes = new();
    private readonly ConcurrentDictionary<string, Person> _refresh = new();

    public string NewCode(Person person, string challenge, string nonce)
    {
        var code = Secret();
        _codes[code] = (person, challenge, nonce);
        return code;
    }

    public static string ClientInfo(TokenIssuer issuer, Person person) =>
        Base64Url(Encoding.UTF8.GetBytes($"{{\"uid\":\"{person.Oid}\",\"utid\":\"{issuer.TenantId}\"}}"));

    public async Task<IResult> AnswerAsync(HttpContext http, IFormCollection form)
    {
        // MSAL.js calls from the page's origin.
        http.Response.Headers.AccessControlAllowOrigin = "*";
        switch ((string?)form["grant_type"])
        {
            case "authorization_code":
                if (!_codes.TryRemove(form["code"]!, out var code) || code.Challenge != Sha256(form["code_verifier"]!))
                {
                    return Refusal("invalid_grant", "AADSTS70008");
                }

                return Tokens(code.Person, issuer.ForApi(code.Person), form, code.Nonce);
            case "refresh_token":
                return _refresh.TryGetValue(form["refresh_token"]!, out var person) ? ForPerson(person, form) : Refusal("invalid_grant", "AADSTS700082");
            case "urn:ietf:params:oauth:grant-type:jwt-bearer":
                if (!await IsClientAsync(form))
                {
                    return Refusal("invalid_client", "AADSTS7000215", 401);
                }

                var (behalf, _) = await issuer.CheckAsync(form["assertion"]!, issuer.ClientId.ToString());
                return behalf is null ? Refusal("invalid_grant", "AADSTS500133") : ForPerson(behalf, form);
            case "client_credentials":
                return await IsClientAsync(form)
                    ? Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = issuer.ForGraph(null, "") })
                    : Refusal("invalid_client", "AADSTS7000215", 401);
            default:
                return Refusal("unsupported_grant_type", "AADSTS70003");
        }
    }

    private IResult ForPerson(Person person, IFormCollection form)
    {
        if (issuer.Refusals.TryGetValue(person.Oid, out var error))
        {
            var claims = error == "interaction_required" ? "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}" : null;
            return Refusal(error, "AADSTS50076", 400, claims);
        }

        var forApi = ((string?)form["scope"] ?? "").Contains("access_as_user", StringComparison.Ordinal);
        return Tokens(person, forApi ? issuer.ForApi(person) : issuer.ForGraph(person), form, null);
    }

    private IResult Tokens(Person person, string access, IFormCollection form, string? nonce)
    {
        var refresh = Secret();
        _refresh[refresh] = person;
        var id = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer.Issuer,
            Audience = issuer.ClientId.ToString(),
            Claims = new Dictionary<string, object>
            {
                ["oid"] = person.Oid.ToString(), ["tid"] = issuer.TenantId.ToString(), ["sub"] = "sub-" + person.Oid,
                ["name"] = person.Name, ["preferred_username"] = person.UserName, ["ver"] = "2.0", ["nonce"] = nonce ?? "",
            },
            SigningCredentials = new(issuer.Key, "RS256"),
        });
        return Results.Json(new
        {
            token_type = "Bearer", scope = (string?)form["scope"], expires_in = 3599, ext_expires_in = 3599,
            access_token = access, refresh_token = refresh, id_token = id, client_info = ClientInfo(issuer, person),
        });
    }

    // Either the development secret or an assertion signed by the app's registered certificate.
    private async Task<bool> IsClientAsync(IFormCollection form)
    {
        if (form["client_secret"] == "stand-in-secret")
        {
            return true;
        }

        if ((string?)form["client_assertion"] is not { Length: > 0 } assertion || !new JsonWebToken(assertion).TryGetHeaderValue<string[]>("x5c", out var chain))
        {
            return false;
        }

        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(chain[0]));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = issuer.ClientId.ToString(),
            ValidAudience = $"{EntraEndpoints.Authority}/{issuer.TenantId}/oauth2/v2.0/token",
            IssuerSigningKey = new X509SecurityKey(certificate),
        });
        return result.IsValid && issuer.Certificates.ContainsKey(certificate.Thumbprint);
    }

    private static IResult Refusal(string error, string code, int status = 400, string? claims = null) => Results.Json(
        new { error, error_description = $"{code}: refused by the stand-in.", error_codes = new[] { int.Parse(code[6..], System.Globalization.CultureInfo.InvariantCulture) }, suberror = (string?)null, claims },
        statusCode: status);

    private static string Secret() => Base64Url(RandomNumberGenerator.GetBytes(24));

    private static string Sha256(string text) => Base64Url(SHA256.HashData(Encoding.ASCII.GetBytes(text)));

    private static string Base64Url(byte[] bytes) => Base64UrlEncoder.Encode(bytes);
}
