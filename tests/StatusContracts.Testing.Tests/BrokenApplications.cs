namespace StatusContracts.Testing.Tests;

/// <summary>Each thing that a walk looks at, in an application in which just that is wrong.</summary>
public sealed class BrokenApplications
{
    [Fact]
    public async Task ApplicationThatKeepsItsContract_Passes()
    {
        await using var app = await TestApp.StartAsync(Map);

        Assert.True((await app.Walk().RunAsync()).Holds);
        await app.Walk().AssertAsync();
    }

    [Theory]
    [InlineData(405, "DELETE", "/books", "answers 405 without Allow")]
    [InlineData(501, "PATCH", "/books", "answers 501 without Allow.")]
    [InlineData(501, "MADE-UP", "/books", "answers 501 without Allow, as where no resource is")]
    public async Task AllowThatIsNotSent_IsFound(int status, string method, string resource, string problem) =>
        Assert.StartsWith(problem, await ProblemOf(method, resource, After(status, context => context.Response.Headers.Remove("Allow"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("DELETE", "/books", "DELETE, GET", "answers 405, and Allow lists it: DELETE, GET.")]
    [InlineData("PATCH", "/books", "GET, PATCH, POST", "answers 501, and Allow lists it: GET, PATCH, POST.")]
    [InlineData("DELETE", "/books", "GET", "answers 405 with Allow: GET; it lacks POST.")]
    [InlineData("DELETE", "/books", "GET, POST, PUT", "answers 405 with Allow: GET, POST, PUT; but PUT answers 405.")]
    [InlineData("MADE-UP", "/books", "GET, PATCH, POST", "answers 501 with Allow: GET, PATCH, POST; but PATCH answers 501.")]
    [InlineData("MADE-UP", "/books", "", "answers 501 with Allow: nothing; it lacks GET, POST.")]
    public async Task AllowThatIsWrong_IsFound(string method, string resource, string allow, string problem)
    {
        var found = await ProblemOf(method, resource, After(method, context => context.Response.Headers.Allow = allow));

        Assert.Equal(problem, found.Split('\n')[0]);
    }

    [Fact]
    public async Task ContentThatSaysAnotherAllow_IsFound() => Assert.Equal(
        "answers 405 with Allow: POST, GET; its content says GET, POST.",
        await ProblemOf("DELETE", "/books", After("DELETE", context => context.Response.Headers.Allow = "POST, GET")));

    [Theory]
    [InlineData("plannedFor", "answers 501 without plannedFor: '2.0'.")]
    [InlineData("feature", "answers 501 with feature 'Something' instead of 'Changing books'.")]
    [InlineData("documentation", "answers 501 without documentation: 'https://docs.example.com/books'.")]
    [InlineData("alternative", "answers 501 without alternative: 'POST /books'.")]
    public async Task StubThatSaysLess_IsFound(string member, string problem) => Assert.Equal(problem, await ProblemOf("PATCH", "/books", add: services =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions.Remove(member);
            if (member == "feature")
            {
                context.ProblemDetails.Extensions[member] = "Something";
            }
        })));

    [Fact]
    public async Task StubThatCachesMayKeep_IsFound() => Assert.StartsWith(
        "answers 501 without Cache-Control: no-store",
        await ProblemOf("PATCH", "/books", After(501, context => context.Response.Headers.Remove("Cache-Control"))),
        StringComparison.Ordinal);

    [Fact]
    public async Task StubWithoutLink_IsFound() => Assert.Equal(
        "answers 501 without Link to https://docs.example.com/books.",
        await ProblemOf("PATCH", "/books", After(501, context => context.Response.Headers.Remove("Link"))));

    [Fact]
    public async Task StubThatIsNoProblem_IsFound() => Assert.StartsWith(
        "answers 501 without Allow.\nanswers 501 without Cache-Control: no-store",
        await ProblemOf("PATCH", "/books", Answer("PATCH", 501)),
        StringComparison.Ordinal);

    [Fact]
    public async Task ReasonThatIsNotSaid_IsFound() => Assert.Equal(
        "answers 405 with reason 'No.' instead of 'Books stay.'.",
        await ProblemOf("DELETE", "/books/{id:int}", add: services => services.AddProblemDetails(options =>
            options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["reason"] = "No.")));

    [Theory]
    [InlineData("POST", "/books", 405, "answers 405 without Allow")]
    [InlineData("GET", "/books", 501, "is served, says the contract; it answers 501.")]
    [InlineData("GET", "/books", 500, "answers 500. Nothing may fail.")]
    [InlineData("PATCH", "/books", 503, "answers 503. Nothing may fail.")]
    [InlineData("PATCH", "/books", 200, "is planned (Changing books), says the contract; it answers 200.")]
    [InlineData("DELETE", "/books", 200, "is not in the contract, so it must be 405; it answers 200.")]
    [InlineData("DELETE", "/books", 501, "is not in the contract, so it must be 405; it answers 501.")]
    [InlineData("DELETE", "/books", 404, "is not in the contract, so it must be 405; it answers 404. The path may not reach the route")]
    [InlineData("MADE-UP", "/books", 200, "is a method that the server does not know, so it must be 501; it answers 200.")]
    [InlineData("MADE-UP", "/books", 405, "answers 405 without Allow")]
    [InlineData("DELETE", "/books", 401, "answers 401, so nothing is known of it.")]
    [InlineData("PATCH", "/books", 302, "answers 302, so nothing is known of it.")]
    public async Task StatusThatIsAnother_IsFound(string method, string resource, int status, string problem)
    {
        Assert.StartsWith(problem, await ProblemOf(method, resource, Answer(method, status)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndpointThatThrows_IsFound() => Assert.Equal(
        "fails with InvalidOperationException: Out of paper.",
        await ProblemOf("GET", "/books", After("GET", _ => throw new InvalidOperationException("Out of paper."))));

    [Theory]
    [InlineData("/head/status", "answers 204, and GET 200.")]
    [InlineData("/head/type", "has the content type text/html, and GET text/plain.")]
    [InlineData("/head/length", "has Content-Length 7, and GET 4.")]
    public async Task HeadThatIsNotLikeGet_IsFound(string route, string problem)
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGet(route, () => Results.Text("text"));
            app.MapMethods(route, ["HEAD"], (HttpContext context) =>
            {
                context.Response.StatusCode = route == "/head/status" ? 204 : 200;
                context.Response.ContentType = route == "/head/type" ? "text/html" : "text/plain";
                context.Response.ContentLength = route == "/head/length" ? 7 : null;
            });
        });

        var result = (await app.Walk().RunAsync()).Results.Single(result => result.Problems.Count > 0);
        Assert.Equal("HEAD", result.Cell.Method);
        Assert.Equal([problem], result.Problems);
    }

    [Fact]
    public async Task ContentThatChangesByItself_IsNoDifference()
    {
        var requests = 0;
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGet("/", () => Results.Text(new string('x', ++requests)));
            app.MapMethods("/", ["HEAD"], (HttpContext context) => Results.Text(new string('x', 100)));
        });

        (await app.Walk().RunAsync()).Assert();
    }

    [Fact]
    public async Task StubThatIsGone_IsFound()
    {
        await using var planned = await TestApp.StartAsync(Map);
        await using var stock = await TestApp.StartAsync(app => app.MapGet("/books", () => ""));

        var report = await stock.Walk(planned.Contract).RunAsync();

        Assert.Equal(
            "is planned (Changing books), says the contract; it answers 405.",
            Assert.Single(report.Results.Single(result => $"{result.Cell}" == "PATCH /books").Problems));
        Assert.Equal(
            "is served, says the contract; it answers 405.",
            Assert.Single(report.Results.Single(result => $"{result.Cell}" == "POST /books").Problems));
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/books", () => "books");
        app.MapPost("/books", () => Results.Created());
        app.MapPatch("/books", () => "").NotImplementedYet("Changing books", "2.0", "https://docs.example.com/books", "POST /books");
        app.MapGet("/books/{id:int}", (int id) => Results.NotFound()).MethodNotAllowed("DELETE", "Books stay.");
    }

    private static async Task<string> ProblemOf(
        string method, string resource, Action<WebApplication>? breakIt = null, Action<IServiceCollection>? add = null)
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                breakIt?.Invoke(app);
                Map(app);
            },
            add);

        var report = await app.Walk().RunAsync();

        Assert.False(report.Holds);
        return string.Join('\n', report.Results.Single(result => $"{result.Cell}" == $"{method} {resource}").Problems);
    }

    private static Action<WebApplication> After(int status, Action<HttpContext> change) =>
        After(context => context.Response.StatusCode == status, change);

    private static Action<WebApplication> After(string method, Action<HttpContext> change) =>
        After(context => context.Request.Method == method, change);

    private static Action<WebApplication> After(Func<HttpContext, bool> isMeant, Action<HttpContext> change) => app => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (isMeant(context))
            {
                change(context);
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    private static Action<WebApplication> Answer(string method, int status) => app => app.Use((context, next) =>
    {
        if (context.Request.Method != method)
        {
            return next(context);
        }

        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}
