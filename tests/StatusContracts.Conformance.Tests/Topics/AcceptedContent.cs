namespace StatusContracts.Conformance.Topics;

/// <summary>Endpoints that take certain content types: their 415 stays a 415, and says nothing about the method.</summary>
public abstract class AcceptedContent(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Typed = new(Map);

    private static readonly App TypedWithFallback = new(app =>
    {
        Map(app);
        app.MapFallback(() => Results.Text("fallback"));
    });

    private static void Map(WebApplication app)
    {
        app.MapPost("/typed/plain", (Note note) => Results.Text("json"));
        app.MapPut("/typed/plain", (HttpRequest request) => Results.Text("xml")).Accepts<Note>("application/xml");

        app.MapPost("/typed/over/{id:int}", (int id, Note? note) => Results.Text("json"));
        app.MapDelete("/typed/over/{name:alpha}", (string name) => Results.Text("deleted"));
        app.MapPut("/typed/over/{name:length(2)}", (string name) => Results.Text("put"));

        app.MapPost("/typed/two", (HttpRequest request) => Results.Text("json")).Accepts<Note>("application/json");
        app.MapPost("/typed/two", (HttpRequest request) => Results.Text("xml")).Accepts<Note>("application/xml");
    }

    [Theory]
    [InlineData("POST /typed/plain"), InlineData("PUT /typed/plain"), InlineData("POST /typed/two")]
    [InlineData("POST /typed/over/5"), InlineData("POST /typed/over/55")]
    public async Task OtherContentType_Is415AsInStock(string request)
    {
        request += "\nContent-Type: text/plain\n\ntext";
        var stock = await SendToStock(Typed, request);
        var reply = await Send(Typed, request);

        reply.Is(415);
        Assert.Equal(stock.Transcript, reply.Transcript);

        // What follows routing sees the endpoint of stock, which has no route.
        Assert.Null((await ServerOf(Typed)).LastEndpoint);
    }

    [Theory]
    [InlineData("POST /typed/two", "application/json", "json"), InlineData("POST /typed/two", "application/xml", "xml")]
    [InlineData("POST /typed/over/5", "application/json", "json"), InlineData("PUT /typed/plain", "application/xml", "xml")]
    public async Task ItsContentType_ReachesTheEndpoint(string request, string type, string text) =>
        (await Send(Typed, $"{request}\nContent-Type: {type}\n\n{{\"text\":\"a\"}}")).Is(200, text);

    [Theory]
    [InlineData("POST /typed/over/5"), InlineData("PUT /typed/plain")]
    public async Task NoContentType_ReachesTheEndpoint(string request)
    {
        var stock = await SendToStock(Typed, request);

        Assert.Equal(200, stock.Status);
        Assert.Equal(stock.Transcript, (await Send(Typed, request)).Transcript);
    }

    [Theory]
    [InlineData(""), InlineData("\nContent-Type: application/json\n\n{}"), InlineData("\nContent-Type: text/plain\n\ntext")]
    public async Task OtherMethod_Is405WhateverTheContentType(string content)
    {
        foreach (var app in (App[])[Typed, TypedWithFallback])
        {
            (await Send(app, $"PATCH /typed/plain{content}")).IsNotAllowed("POST, PUT");
            (await Send(app, $"PATCH /typed/over/5{content}")).IsNotAllowed("POST");
            (await Send(app, $"DELETE /typed/over/5{content}")).IsNotAllowed("POST");
            (await Send(app, $"PUT /typed/over/5{content}")).IsNotAllowed("POST");
        }
    }

    [Theory]
    [InlineData(""), InlineData("\nContent-Type: application/json\n\n{}")]
    public async Task NeighbourThatTakesTheMethod_DoesNotHideThe405(string content)
    {
        (await Send(Typed, $"POST /typed/over/x{content}")).IsNotAllowed("DELETE");
        (await Send(Typed, $"POST /typed/over/ab{content}")).IsNotAllowed("DELETE, PUT");
        (await Send(Typed, $"POST /typed/over/--{content}")).IsNotAllowed("PUT");
        (await Send(Typed, $"POST /typed/over/---{content}")).Is(404);
    }

    public sealed record Note(string Text);

    public sealed class Compiled(Servers servers) : AcceptedContent(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : AcceptedContent(servers, Contracts.AtStartUp);
}
