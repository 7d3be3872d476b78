namespace StatusContracts.Neighbours;

/// <summary>A request that is run again for an error page keeps the status that it already has.</summary>
public abstract class ErrorPages(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App ExceptionPage = new(app =>
    {
        app.UseExceptionHandler("/pages/error");
        Map(app);
    });

    private static readonly App StatusPage = new(app =>
    {
        app.UseStatusCodePagesWithReExecute("/pages/status/{0}");
        Map(app);
    });

    private static readonly App MissingPage = new(app =>
    {
        app.UseStatusCodePagesWithReExecute("/pages/nowhere");
        Map(app);
    });

    private static void Map(WebApplication app)
    {
        app.MapGet("/pages/error", () => Results.Text("sorry", statusCode: 500));
        app.MapGet("/pages/status/{code:int}", (int code) => Results.Text($"page {code}"));
        app.MapGet("/pages/books", () => Results.Text("books"));
        app.MapPost("/pages/throws", IResult () => throw new InvalidOperationException());
        app.MapGet("/pages/throws", IResult () => throw new InvalidOperationException());
        app.MapPost("/pages/conflict", () => Results.StatusCode(409));
        app.MapPost("/pages/stub", [NotImplementedYet("Stub")] () => Stub.Result);
    }

    [Fact]
    public async Task ErrorPageForGet_ShowsTheErrorOfAGet() =>
        (await Send(ExceptionPage, "GET /pages/throws")).Is(500, "sorry");

    [Fact]
    public async Task ErrorPageForGet_DoesNotTurnTheErrorOfAPostInto405()
    {
        Assert.Equal(405, (await SendToStock(ExceptionPage, "POST /pages/throws")).Status);

        var reply = await Send(ExceptionPage, "POST /pages/throws");

        reply.Is(500);
        Assert.Null(reply["Allow"]);
    }

    [Fact]
    public async Task StatusPageForGet_LeavesTheStatusOfAPost()
    {
        var reply = await Send(StatusPage, "POST /pages/conflict");

        reply.Is(409);
        Assert.Null(reply["Allow"]);
    }

    [Fact]
    public async Task StatusPageForGet_ShowsTheErrorOfAGet() =>
        Assert.Contains("page 404", (await Send(StatusPage, "GET /pages/unknown")).Text);

    [Fact]
    public async Task Answers_AreNotPagedOver()
    {
        (await Send(StatusPage, "DELETE /pages/books")).IsNotAllowed("GET");
        (await Send(StatusPage, "PROPFIND /pages/books")).IsUnknownMethod(allow: "GET");
        (await Send(StatusPage, "POST /pages/stub")).IsPlanned("Stub", allow: "");
        (await Send(StatusPage, "PROPFIND /pages/nothing")).IsUnknownMethod(allow: null);
        (await Send(MissingPage, "DELETE /pages/books")).IsNotAllowed("GET");
    }

    [Fact]
    public async Task ErrorPageAskedForDirectly_IsAResourceLikeAnyOther() =>
        (await Send(ExceptionPage, "POST /pages/error")).IsNotAllowed("GET");

    public sealed class Compiled(Servers servers) : ErrorPages(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ErrorPages(servers, Contracts.AtStartUp);
}
