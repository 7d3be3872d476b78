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

    private static readonly App ExceptionLambda = new(app =>
    {
        app.UseExceptionHandler(errors => errors.Run(context => Results.Text("sorry", statusCode: 500).ExecuteAsync(context)));
        Map(app);
    });

    private static readonly App ExceptionProblem = new(
        app =>
        {
            app.UseExceptionHandler();
            app.UseStatusCodePages();
            Map(app);
        },
        services => services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions["traceId"] = "1"));

    private static readonly App ExceptionRoutes = new(app =>
    {
        app.UseExceptionHandler(errors =>
        {
            errors.UseRouting();
            errors.UseEndpoints(routes => routes.MapGet("/{**path}", () => Results.Text("sorry", statusCode: 500)));
        });
        Map(app);
    });

    private static readonly App TextPage = new(app =>
    {
        app.UseStatusCodePages();
        Map(app);
    });

    private static readonly App Redirects = new(app =>
    {
        app.UseStatusCodePagesWithRedirects("/pages/status/{0}");
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
        app.MapPost("/pages/closed", (HttpContext context) =>
        {
            context.Response.Headers.Allow = "PUT";
            return Results.StatusCode(405);
        });
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

    // In stock the client is told the methods of the page.
    [Fact]
    public async Task StatusPageForGet_LeavesTheAllowOfAPost()
    {
        Assert.Equal("GET", (await SendToStock(StatusPage, "POST /pages/closed"))["Allow"]);

        var reply = await Send(StatusPage, "POST /pages/closed");

        reply.Is(405);
        Assert.Equal("PUT", reply["Allow"]);
    }

    [Theory]
    [InlineData("GET /pages/throws"), InlineData("POST /pages/throws")]
    public async Task ErrorHandlerThatIsNoPage_AnswersAsInStock(string request)
    {
        (await SendAsInStock(ExceptionLambda, request)).Is(500, "sorry");
        (await SendAsInStock(ExceptionProblem, request)).Is(500);
    }

    [Fact]
    public async Task RoutesOfTheErrorHandler_DoNotTurnTheErrorOfAPostInto405()
    {
        (await Send(ExceptionRoutes, "GET /pages/throws")).Is(500, "sorry");
        (await SendToStock(ExceptionRoutes, "POST /pages/throws")).Is(405);

        (await Send(ExceptionRoutes, "POST /pages/throws")).Is(500, "");
    }

    [Fact]
    public async Task TextAndRedirects_AreForWhatHasNoBody()
    {
        Assert.Contains("Status Code: 409; Conflict", (await SendAsInStock(TextPage, "POST /pages/conflict")).Text);
        (await SendAsInStock(ExceptionProblem, "POST /pages/conflict")).Is(409);
        (await SendAsInStock(Redirects, "POST /pages/conflict")).Is(302);
        (await SendAsInStock(Redirects, "GET /pages/unknown")).Is(302);
    }

    [Fact]
    public async Task StatusPageForGet_ShowsTheErrorOfAGet() =>
        Assert.Contains("page 404", (await Send(StatusPage, "GET /pages/unknown")).Text);

    public static TheoryData<App> StatusPages => [StatusPage, TextPage, Redirects, MissingPage, ExceptionProblem];

    [Theory, MemberData(nameof(StatusPages), DisableDiscoveryEnumeration = true)]
    public async Task Answers_AreNotPagedOver(App app)
    {
        (await Send(app, "DELETE /pages/books")).IsNotAllowed("GET");
        (await Send(app, "HEAD /pages/stub")).Is(405);
        (await Send(app, "PROPFIND /pages/books")).IsUnknownMethod(allow: "GET");
        (await Send(app, "POST /pages/stub")).IsPlanned("Stub", allow: "");
        (await Send(app, "PROPFIND /pages/nothing")).IsUnknownMethod(allow: null);
    }

    [Fact]
    public async Task ErrorPageAskedForDirectly_IsAResourceLikeAnyOther() =>
        (await Send(ExceptionPage, "POST /pages/error")).IsNotAllowed("GET");

    public sealed class Compiled(Servers servers) : ErrorPages(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ErrorPages(servers, Contracts.AtStartUp);
}
