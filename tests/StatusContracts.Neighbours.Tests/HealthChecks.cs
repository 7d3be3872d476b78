namespace StatusContracts.Neighbours;

/// <summary><c>MapHealthChecks</c> names no method, so it takes them all, as in stock.</summary>
public abstract class HealthChecks(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App App = new(
        app => app.MapHealthChecks("/health"), services => services.AddHealthChecks());

    [Theory]
    [InlineData("GET"), InlineData("POST"), InlineData("PROPFIND")]
    public async Task AnyMethod_IsTakenAsInStock(string method)
    {
        var reply = await Send(App, $"{method} /health");

        reply.Is(200);
        Assert.Equal((await SendToStock(App, $"{method} /health")).Transcript, reply.Transcript);
    }

    public sealed class Compiled(Servers servers) : HealthChecks(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : HealthChecks(servers, Contracts.AtStartUp);
}
