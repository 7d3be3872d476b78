using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace StatusContracts.Neighbours;

/// <summary><c>MapHealthChecks</c> names no method, so it takes them all, as in stock.</summary>
public abstract class HealthChecks(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(Map, services =>
    {
        HeaderAuthentication.Add(services);
        services.AddHealthChecks();
    });

    private static void Map(WebApplication app)
    {
        app.UseHealthChecks("/health/branch");
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/health/host").RequireHost("admin.example");
        app.MapHealthChecks("/health/closed").RequireAuthorization("admin");

        // One URL for the probe of the machine and for the report of people.
        app.MapHealthChecks("/health/shared", new HealthCheckOptions { AllowCachingResponses = true });
        app.MapGet("/health/shared", () => Results.Text("report"));
        app.MapPost("/health/shared", [NotImplementedYet("Starting a check")] () => Stub.Result);
        app.MapGet("/health/{name:int}", (int name) => Results.Text("one"));
    }

    [Theory]
    [InlineData("GET"), InlineData("HEAD"), InlineData("POST"), InlineData("OPTIONS"), InlineData("PROPFIND")]
    public async Task AnyMethod_IsTakenAsInStock(string method)
    {
        (await SendAsInStock(Site, $"{method} /health")).Is(200);
        (await SendAsInStock(Site, $"{method} /health/branch")).Is(200);
    }

    [Theory]
    [InlineData("GET"), InlineData("DELETE"), InlineData("PROPFIND")]
    public async Task RequireHost_OtherHostsHaveNoResource(string method)
    {
        (await SendAsInStock(Site, $"{method} /health/host\nHost: admin.example")).Is(200);

        // A method that the server does not know is told so; nothing else is said.
        var other = await Send(Site, $"{method} /health/host");
        other.Is(method == "PROPFIND" ? 501 : 404);
        Assert.Null(other["Allow"]);
    }

    [Theory]
    [InlineData("GET"), InlineData("DELETE"), InlineData("PROPFIND")]
    public async Task RequireAuthorization_IsAskedAsInStock(string method)
    {
        (await SendAsInStock(Site, $"{method} /health/closed")).Is(401, "");
        (await SendAsInStock(Site, $"{method} /health/closed\nX-User: reader")).Is(403, "");
        (await SendAsInStock(Site, $"{method} /health/closed\nX-User: admin")).Is(200);
    }

    [Fact]
    public async Task BesideAnEndpointAndAStub_TakesTheOtherMethods()
    {
        (await SendAsInStock(Site, "GET /health/shared")).Is(200, "report");
        Assert.Contains("Healthy", (await SendAsInStock(Site, "DELETE /health/shared")).Text);

        var stub = await Send(Site, "POST /health/shared");
        Assert.Equal(501, stub.Status);
        Assert.DoesNotContain("POST", stub["Allow"]);
    }

    public sealed class Compiled(Servers servers) : HealthChecks(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : HealthChecks(servers, Contracts.AtStartUp);
}
