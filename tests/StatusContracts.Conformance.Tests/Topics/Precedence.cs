namespace StatusContracts.Conformance.Topics;

/// <summary>Which of several routes a request reaches stays ASP.NET Core's decision: literal, constraint, order.</summary>
public abstract class Precedence(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Ranked = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/rank/me", () => Results.Text("me"));
        app.MapDelete("/rank/{name}", (string name) => Results.Text("deleted"));
        app.MapGet("/rank/{name}", (string name) => Results.Text("name"));

        app.MapPost("/rank2/me", [NotImplementedYet("Me")] () => Stub.Result);
        app.MapPost("/rank2/{name}", (string name) => Results.Text("posted"));
        app.MapPut("/rank2/{name}", (string name) => Results.Text("put"));

        app.MapPost("/rank3/me", () => Results.Text("me"));
        app.MapPost("/rank3/{name}", [NotImplementedYet("Names")] (string name) => Stub.Result);

        app.MapPost("/order/{a}", [NotImplementedYet("First")] (string a) => Stub.Result).WithOrder(-1);
        app.MapPost("/order/x", () => Results.Text("x"));
        app.MapGet("/order/{**rest}", (string rest) => Results.Text("rest")).WithOrder(-2);

        app.MapGet("/late/a", () => Results.Text("late")).WithOrder(1000);
        app.MapPost("/late/{x}", (string x) => Results.Text("posted"));
    }

    [Fact]
    public async Task LiteralAndParameter_AreOneResourceForTheLiteralsUrl()
    {
        (await Send(Ranked, "GET /rank/me")).Is(200, "me");
        (await Send(Ranked, "DELETE /rank/me")).Is(200, "deleted");
        (await Send(Ranked, "PUT /rank/me")).IsNotAllowed("DELETE, GET");
        (await Send(Ranked, "PUT /rank/you")).IsNotAllowed("DELETE, GET");
    }

    [Fact]
    public async Task StubOfALiteral_GoesBeforeTheParameter()
    {
        (await Send(Ranked, "POST /rank2/me")).IsPlanned("Me", allow: "PUT");
        (await Send(Ranked, "POST /rank2/you")).Is(200, "posted");
        (await Send(Ranked, "DELETE /rank2/me")).IsNotAllowed("PUT");
        (await Send(Ranked, "DELETE /rank2/you")).IsNotAllowed("POST, PUT");
    }

    [Fact]
    public async Task StubOfAParameter_GoesAfterTheLiteral()
    {
        (await Send(Ranked, "POST /rank3/me")).Is(200, "me");
        (await Send(Ranked, "POST /rank3/you")).IsPlanned("Names", allow: "");
        (await Send(Ranked, "DELETE /rank3/me")).IsNotAllowed("POST");
        (await Send(Ranked, "DELETE /rank3/you")).IsNotAllowed("");
    }

    [Fact]
    public async Task Order_GoesBeforeEverything()
    {
        (await Send(Ranked, "POST /order/x")).IsPlanned("First", allow: "GET");
        (await Send(Ranked, "GET /order/x")).Is(200, "rest");
        (await Send(Ranked, "DELETE /order/x")).IsNotAllowed("GET");
        (await Send(Ranked, "POST /order/x/y")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task LateOrder_IsStillAResource()
    {
        (await Send(Ranked, "GET /late/a")).Is(200, "late");
        (await Send(Ranked, "DELETE /late/a")).IsNotAllowed("GET, POST");
    }

    public sealed class Compiled(Servers servers) : Precedence(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : Precedence(servers, Contracts.AtStartUp);
}
