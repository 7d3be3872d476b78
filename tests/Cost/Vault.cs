using StatusContracts.Conformance;

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

    public static void AddLogin(IServiceCollection services) => HeaderAuthentication.Add(services);
}
