using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using StandIns.Entra;
using Xunit;

namespace SopWordAddin.Tests.Host.Identity;

/// <summary>Which tokens are let in, through the real JwtBearer with discovery and keys from the stand-in.</summary>
public sealed class TokenMatrixTests(TokenMatrixTests.Fixture fixture) : IClassFixture<TokenMatrixTests.Fixture>
{
    private SignedInServer Server => fixture.Server;

    [Fact]
    public async Task No_token_is_asked_to_sign_in() => Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(null));

    [Fact]
    public async Task A_good_token_is_let_in() => Assert.Equal(HttpStatusCode.OK, await StatusAsync(new TokenTwist()));

    [Fact]
    public async Task The_app_id_uri_is_a_good_audience() =>
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(new TokenTwist { Audience = $"api://{Server.Issuer.ClientId}" }));

    [Fact]
    public async Task A_token_for_Graph_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new TokenTwist { Audience = TokenIssuer.GraphAudience }));

    [Fact]
    public async Task A_token_of_another_tenant_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new TokenTwist { Issuer = "https://login.microsoftonline.com/5a1c7d0e-0000-4000-8000-0000000000ff/v2.0" }));

    [Fact]
    public async Task A_version_1_token_of_the_same_tenant_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new TokenTwist { Issuer = $"https://sts.windows.net/{Server.Issuer.TenantId}/" }));

    [Fact]
    public async Task An_expired_token_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new TokenTwist { Expired = true }));

    [Fact]
    public async Task A_strangers_key_under_the_same_key_id_is_refused()
    {
        using var rsa = RSA.Create(2048);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new TokenTwist { OtherKey = new RsaSecurityKey(rsa) { KeyId = Server.Issuer.Key.KeyId } }));
    }

    [Fact]
    public async Task A_token_without_signature_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new TokenTwist { WithoutSignature = true }));

    [Fact]
    public async Task Another_scope_is_not_enough() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(new TokenTwist { Scope = "access_as_nobody" }));

    [Fact]
    public async Task An_app_of_its_own_with_roles_but_no_scope_is_not_enough() =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(new TokenTwist { Scope = null }));

    [Fact]
    public async Task Neither_scope_nor_role_is_no_token_of_ours() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new TokenTwist { Scope = null, LeaveOutRoles = true }));

    [Theory]
    [InlineData("Drafter")]
    [InlineData("Reviewer")]
    public async Task Filing_needs_the_role_of_the_secretariat(string role)
    {
        using var answer = await Server.Server.Client.SendAsync(Server.As(Server.Person(role), HttpMethod.Post, "/api/archive"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_secretariat_may_file()
    {
        using var answer = await Server.Server.Client.SendAsync(Server.As(Server.Person("Secretariat"), HttpMethod.Post, "/api/archive"));
        Assert.NotInRange((int)answer.StatusCode, 401, 403);
    }

    [Fact]
    public async Task An_app_with_the_secretariats_role_and_no_person_behind_it_may_not_file()
    {
        var token = Server.Issuer.ForApi(Server.Person("Secretariat"), new TokenTwist { Scope = null });
        using var answer = await Server.Server.Client.SendAsync(SignedInServer.With(token, HttpMethod.Post, "/api/archive"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_pane_learns_how_to_sign_in_without_a_token_and_without_a_secret()
    {
        var text = await Server.Server.Client.GetStringAsync(new Uri("/api/sign-in", UriKind.Relative));
        Assert.Contains(Server.Issuer.ClientId.ToString(), text);
        Assert.Contains("\"mode\":\"entra\"", text);
        Assert.DoesNotContain("stand-in-secret", text);
    }

    private async Task<HttpStatusCode> StatusAsync(TokenTwist? twist)
    {
        var token = twist is null ? null : Server.Issuer.ForApi(Server.Person("Drafter"), twist);
        using var answer = await Server.Server.Client.SendAsync(SignedInServer.With(token, HttpMethod.Get, "/api/me"));
        return answer.StatusCode;
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public SignedInServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await SignedInServer.StartAsync();

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
