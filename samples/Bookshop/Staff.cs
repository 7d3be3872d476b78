using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;

namespace Bookshop;

/// <summary>Who signs in.</summary>
public sealed record Credentials(string Name, string Password);

/// <summary>The people of the shop: one demonstration account.</summary>
public static class Staff
{
    public const string Scheme = BearerTokenDefaults.AuthenticationScheme;

    public static Credentials Demonstration { get; } = new("staff", "demonstration");

    public static void AddStaff(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddBearerToken();
        services.AddAuthorization();

        // Tokens live as long as the books do: until the process ends. Nothing is written to disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }

    /// <summary>The person behind the credentials; null when they are wrong.</summary>
    public static ClaimsPrincipal? SignIn(Credentials credentials) => credentials == Demonstration
        ? new(new ClaimsIdentity([new(ClaimTypes.Name, credentials.Name)], Scheme))
        : null;
}
