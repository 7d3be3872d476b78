namespace StatusContracts.Conformance.Facts;

/// <summary>The stock 405 is an endpoint without body and without metadata: nothing says who may see it, or which methods are methods.</summary>
public sealed class BareRefusal(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly App Shop = new(app =>
    {
        app.MapGet("/bare/books", () => Results.Text("books"));
        app.MapDelete("/bare/closed", () => Results.Text("deleted")).RequireAuthorization();
    }, services => HeaderAuthentication.Add(services));

    private static readonly App ClosedByDefault = new(
        app => app.MapGet("/bare/open", () => Results.Text("open")).AllowAnonymous(),
        services => HeaderAuthentication.Add(services, isLoginRequiredByDefault: true));

    [Fact]
    public async Task Refusal_HasABody()
    {
        var stock = await SendToStock(Shop, "DELETE /bare/books");
        stock.Is(405, "");
        Assert.Null(stock["Content-Type"]);

        (await Send(Shop, "DELETE /bare/books")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task UnknownMethod_Is501OnAResource()
    {
        (await SendToStock(Shop, "PROPFIND /bare/books")).Is(405);

        (await Send(Shop, "PROPFIND /bare/books")).IsUnknownMethod(allow: "GET");
    }

    [Fact]
    public async Task UnknownMethod_Is501Elsewhere()
    {
        (await SendToStock(Shop, "PROPFIND /bare/nothing")).Is(404);

        (await Send(Shop, "PROPFIND /bare/nothing")).IsUnknownMethod(allow: null);
    }

    [Fact]
    public async Task TokenOf5000Letters_Is501()
    {
        var token = new string('M', 5_000);
        (await SendToStock(Shop, $"{token} /bare/books")).Is(405);

        (await Send(Shop, $"{token} /bare/books")).IsUnknownMethod(allow: "GET");
    }

    [Fact]
    public async Task Stranger_LearnsNoMethodsOfAClosedResource()
    {
        var stock = await SendToStock(Shop, "GET /bare/closed");
        stock.Is(405);
        Assert.Equal("DELETE", stock["Allow"]);

        var reply = await Send(Shop, "GET /bare/closed");

        reply.Is(401, "");
        Assert.Null(reply["Allow"]);
        (await Send(Shop, "GET /bare/closed\nX-User: anybody")).IsNotAllowed("DELETE");
    }

    [Fact]
    public async Task FallbackPolicy_LeavesTheRefusalOfAnOpenResourceOpen()
    {
        (await SendToStock(ClosedByDefault, "POST /bare/open")).Is(401);

        (await Send(ClosedByDefault, "POST /bare/open")).IsNotAllowed("GET");
    }
}
