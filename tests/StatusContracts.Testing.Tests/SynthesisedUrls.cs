using System.Globalization;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Testing.Tests;

/// <summary>Paths for routes with parameters, tried by the routing of an application.</summary>
public sealed class SynthesisedUrls
{
    private static readonly string[] Constraints =
    [
        "int", "long", "bool", "datetime", "decimal", "double", "float", "guid", "alpha", "required", "file", "nonfile",
        "min(18)", "max(5)", "max(-5)", "range(18,120)", "minlength(4)", "maxlength(3)", "length(12)", "length(8,16)", "length(40)",
        "int:min(100):max(200)", "alpha:length(2)", "alpha:minlength(20)", "long:range(1000000,2000000)", "even",
        @"regex(^\d{{3}}-\d{{2}}-\d{{4}}$)", "regex(^(north|south)$)", @"regex(^[[a-z]]{{2}}[[0-9]]+$)", @"regex(^v\d+(\.\d+)?$)",
        @"regex(^(?:isbn-)?[[\d]]{{3}}-?x*$)", @"regex(^\w+@\w+\.com$)",
    ];

    [Fact]
    public async Task Value_IsOneThatTheConstraintsTake()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                foreach (var (i, constraint) in Constraints.Index())
                {
                    app.MapGet($"/{i}/{{value:{constraint}}}", (string value) => "");
                }
            },
            AddEven);

        var report = await app.Walk().RunAsync();

        report.Assert();
        Assert.Equal(Constraints.Length, report.Results.Count(result => result is { Cell.Method: "GET", Status: 200 }));
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/a/{x}", "/a/sample1")]
    [InlineData("/a/{x?}", "/a/sample1")]
    [InlineData("/a/{x=5}", "/a/sample1")]
    [InlineData("/a/{x}-{y:int}.json", "/a/sample1-1.json")]
    [InlineData("/a/{**x}", "/a/sample1")]
    [InlineData("/ä b/{x}", "/%C3%A4%20b/sample1")]
    public async Task Parameters_AreFilledIn(string route, string target)
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet(route, () => ""));

        var report = await app.Walk().RunAsync();

        report.Assert();
        Assert.All(report.Results, result => Assert.Equal(target, result.Target));
    }

    [Fact]
    public async Task ValuesOfTheUser_ComeFirst()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGet("/a/{x}", () => "");
            app.MapGet("/b/{x}", () => "");
            app.MapGet("/c/{**y}", () => "");
        });

        var report = await app.Walk(options => options.UseValue("x", "7 %").UseValue("/b/{x}", "x", "8").UseValue("y", "a/b c")).RunAsync();

        report.Assert();
        Assert.Equal(["/a/7%20%25", "/b/8", "/c/a/b%20c"], report.Results.Select(result => result.Target).Distinct());
    }

    [Fact]
    public async Task RouteWithoutAValue_IsReported()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.MapGet("/odd/{id:odd}", () => "");
                app.MapGet(@"/back/{id:regex((?<=a)b)}", () => "");
            },
            services => services.Configure<RouteOptions>(options => options.SetParameterPolicy<Never>("odd")));

        var report = await app.Walk().RunAsync();

        Assert.All(report.Results, result => Assert.Null(result.Status));
        Assert.Contains(
            "DELETE, GET, HEAD, MADE-UP, OPTIONS, PATCH, POST, PUT /odd/{id:odd}: no value could be made for {id}, odd. Give one: options.UseValue(\"id\", \"…\").",
            Assert.Throws<ContractException>(report.Assert).Message,
            StringComparison.Ordinal);
        (await app.Walk(options => options.Exclude = cell => cell.Resource.Route.Contains("{id:", StringComparison.Ordinal)).RunAsync()).Assert();
    }

    [Fact]
    public async Task ValueThatItsConstraintRejects_IsReported()
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet("/books/{id:int}", () => ""));

        var report = await app.Walk(options => options.UseValue("id", "seven")).RunAsync();

        Assert.All(report.Results, result => Assert.Equal(["the value 'seven' of {id} does not meet int."], result.Problems));
    }

    // Without the services of the application nobody knows what its own constraints take.
    [Fact]
    public async Task ConstraintOfTheApplication_NeedsItsServicesOrAValue()
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet("/{number:even}", (int number) => ""), AddEven);
        var pinned = app.Contract;

        (await app.Walk().RunAsync()).Assert();
        Assert.False((await app.Walk(pinned).RunAsync()).Holds);
        (await app.Walk(pinned, options => options.UseValue("number", "4")).RunAsync()).Assert();
    }

    private static void AddEven(IServiceCollection services) =>
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<Even>("even"));

    private sealed class Even : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            int.TryParse($"{values[routeKey]}", CultureInfo.InvariantCulture, out var number) && number % 2 == 0;
    }

    private sealed class Never : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            false;
    }
}
