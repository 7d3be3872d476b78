using Microsoft.AspNetCore.Http.HttpResults;

namespace Bookshop.MinimalApi.Endpoints;

internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder api) =>
        api.MapPost("/session", SignIn).WithTags("Session");

    private static Results<SignInHttpResult, UnauthorizedHttpResult> SignIn(Credentials credentials) =>
        Staff.SignIn(credentials) is { } person
            ? TypedResults.SignIn(person, authenticationScheme: Staff.Scheme)
            : TypedResults.Unauthorized();
}
