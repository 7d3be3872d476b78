namespace StatusContracts.Conformance.Facts;

/// <summary>What stock makes of an endpoint that is planned: 500 when it throws, 400 when its parameters do not bind.</summary>
public sealed class StubsThatFail(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly App Planned = new(Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/planned/throws", [NotImplementedYet("Throwing")] IResult () => throw new NotImplementedException());
        app.MapPost("/planned/bound", [NotImplementedYet("Binding")] (int required, Note note) => Stub.Result);
    }

    [Fact]
    public async Task StubThatThrows_Is501()
    {
        (await SendToStock(Planned, "GET /planned/throws")).Is(500);

        (await Send(Planned, "GET /planned/throws")).IsPlanned("Throwing", allow: "");
    }

    [Fact]
    public async Task StubWhoseParametersDoNotBind_Is501()
    {
        (await SendToStock(Planned, "POST /planned/bound")).Is(400);

        (await Send(Planned, "POST /planned/bound")).IsPlanned("Binding", allow: "");
    }

    [Fact]
    public async Task StubThatIsSentAnUnacceptedContentType_Is501()
    {
        const string request = "POST /planned/bound?required=1\nContent-Type: text/plain\n\nhello";
        (await SendToStock(Planned, request)).Is(415);

        (await Send(Planned, request)).IsPlanned("Binding", allow: "");
    }

    public sealed record Note(string Text);
}
