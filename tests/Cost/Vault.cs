using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace StatusContracts.Cost;

/// <summary>An application that asks for a login.</summary>
internal static class Vault
{
    /// <summary>The login, as a field of a request.</summary>
    public const string Login = "X-User: reader\r\n";

    public static void Map(WebApplication app)
    {
        app.MapGet("/vault", () => "Gold").RequireAuthorization();
        app.MapGet("/lobby", () => "Chairs");
    }

    public static void AddLogin(IServiceCollection services)
    {
        services.AddAuthentication(HeaderLogin.Name).AddScheme<AuthenticationSchemeOptions, HeaderLogin>(HeaderLogin.Name, null);
        services.AddAuthorization();
    }
}
