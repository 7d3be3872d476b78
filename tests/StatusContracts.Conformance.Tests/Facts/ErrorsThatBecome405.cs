namespace StatusContracts.Conformance.Facts;

/// <summary>In stock, an error page for GET alone answers the errors of other methods with 405, and its own <c>Allow</c>.</summary>
public sealed class ErrorsThatBecome405(Servers servers) : ConformanceSuite(servers, Contracts.Compiled)
{
    private static readonly App ExceptionPage = new(app =>
    {
        app.UseExceptionHandler("/failed");
        app.MapGet("/failed", () => Results.Text("sorry", statusCode: 500));
        app.MapPost("/failing", IResult () => throw new InvalidOperationException());
    });

    private static readonly App StatusPage = new(app =>
    {
        app.UseStatusCodePagesWithReExecute("/failed");
        app.MapMethods("/failed", ["GET", "HEAD"], () => Results.Text("sorry"));
        app.MapPost("/failing", () => Results.Text("posted"));
        app.MapDelete("/failing/by-hand", (HttpResponse response) =>
        {
            response.Headers.Allow = "PATCH";
            return Results.StatusCode(405);
        });
    });

    [Fact]
    public async Task ExceptionOfAPost_Stays500()
    {
        var stock = await SendToStock(ExceptionPage, "POST /failing");
        stock.Is(405);
        Assert.Equal("GET", stock["Allow"]);

        var reply = await Send(ExceptionPage, "POST /failing");

        reply.Is(500);
        Assert.Null(reply["Allow"]);
    }

    [Fact]
    public async Task AllowOfARefusal_SurvivesTheErrorPage()
    {
        var stock = await SendToStock(StatusPage, "DELETE /failing");
        stock.Is(405);
        Assert.Equal("GET, HEAD", stock["Allow"]);

        (await Send(StatusPage, "DELETE /failing")).IsNotAllowed("POST");
    }

    [Fact]
    public async Task AllowThatAHandlerSets_SurvivesTheErrorPage()
    {
        Assert.Equal("GET, HEAD", (await SendToStock(StatusPage, "DELETE /failing/by-hand"))["Allow"]);

        var reply = await Send(StatusPage, "DELETE /failing/by-hand");

        reply.Is(405);
        Assert.Equal("PATCH", reply["Allow"]);
    }
}
