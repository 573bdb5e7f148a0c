using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SopWordAddin.Host.Identity;

internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sign-in", (SignIn signIn) => TypedResults.Ok(SignInSettings.Of(signIn)))
            .WithName("getSignIn")
            .WithTags("identity")
            .WithSummary("How people sign in here.")
            .AllowAnonymous();
        api.MapGet("/me", Ok<Me> (ClaimsPrincipal user) => TypedResults.Ok(Me.Of(user)))
            .WithName("getMe")
            .WithTags("identity")
            .WithSummary("Who is signed in, with which roles.");
    }
}
