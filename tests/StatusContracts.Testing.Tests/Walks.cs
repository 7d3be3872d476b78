using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace StatusContracts.Testing.Tests;

/// <summary>What is asked, how, and what the reader of a failure sees.</summary>
public sealed class Walks
{
    private static readonly string[] Standard = ["DELETE", "GET", "HEAD", "MADE-UP", "OPTIONS", "PATCH", "POST", "PUT"];

    [Fact]
    public async Task Cells_AreEveryMethodOfInterestOnEveryResource()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapMethods("/a", ["PURGE", "CONNECT"], () => "");
            app.MapGet("/b", () => "").MethodNotAllowed("TRACE", "Nobody looks.").RequireHost("b.example");
            app.Map("/c", () => "");
        });

        var walk = app.Walk(options => options.Methods.Add("QUERY"));

        string[] methods = [.. Standard, "PURGE", "QUERY", "TRACE"];
        Assert.Equal(
            from resource in new[] { "/a", "/b on b.example", "/c" } from method in methods.Order(StringComparer.Ordinal) select $"{method} {resource}",
            walk.Cells.Select(cell => $"{cell}"));
        Assert.Equal(walk.Cells.Select(cell => new object[] { cell.Method, cell.Label }), walk.TheoryData);
        Assert.Equal(CellExpectation.Unknown, walk.Cells.Single(cell => $"{cell}" == "MADE-UP /a").Expected);
        Assert.Equal(CellExpectation.Served, walk.Cells.Single(cell => $"{cell}" == "MADE-UP /c").Expected);
        (await walk.RunAsync()).Assert();
    }

    [Fact]
    public async Task CellThatIsLeftOut_IsNotAsked()
    {
        var asked = new List<string>();
        await using var app = await TestApp.StartAsync(app =>
        {
            app.Use((context, next) =>
            {
                asked.Add(context.Request.Method);
                return next(context);
            });
            app.MapGet("/", () => "");
            app.MapDelete("/", () => "");
            app.MapPut("/", () => "");
        });

        var walk = app.Walk(options => options.Exclude = cell =>
            cell.Expected == CellExpectation.Served && cell.Method is not ("GET" or "HEAD" or "OPTIONS"));
        var report = await walk.RunAsync();

        report.Assert();
        Assert.DoesNotContain("DELETE", asked);
        Assert.DoesNotContain("PUT", asked);
        Assert.Equal(
            """
            6 cells of the contract: all as it says; 2 left out.

               DELETE  GET  HEAD  MADE-UP  OPTIONS  PATCH  POST  PUT
            /  -       200  405   501      405      405    405   -

            """,
            report.ToString());
        Assert.DoesNotContain(walk.TheoryData, cell => cell[0] is "DELETE");
    }

    [Fact]
    public async Task WhatChangesSomething_ComesLast()
    {
        var asked = new List<string>();
        await using var app = await TestApp.StartAsync(app =>
        {
            app.Use((context, next) =>
            {
                asked.Add($"{context.Request.Method} {context.Request.Path}");
                return next(context);
            });
            app.MapDelete("/a", () => "");
            app.MapPost("/a", () => "");
            app.MapGet("/b", () => "");
        });

        await app.Walk().AssertAsync();

        Assert.Equal(["POST /a", "DELETE /a"], asked[^2..]);
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public async Task Request_MayBeCompleted()
    {
        await using var app = await TestApp.StartAsync(app =>
            app.MapPost("/", (Named body, HttpContext context) => context.Request.Headers["X-Key"] == "k" ? "" : throw new InvalidOperationException("No key.")));

        var report = await app.Walk(options => options.Customize = (cell, request) =>
        {
            request.Headers.Add("X-Key", "k");
            request.Content = cell.Method == "POST" ? JsonContent.Create(new Named("x")) : null;
        }).RunAsync();

        report.Assert();
        Assert.Equal(200, report.Results.Single(result => result.Cell.Method == "POST").Status);
    }

    [Theory]
    [MemberData(nameof(Bookshop))]
    public async Task EachCell_MayBeATestOfItsOwn(string method, string resource)
    {
        await using var app = await TestApp.StartAsync(MapShop);

        await app.Walk().AssertAsync(method, resource);
    }

    public static IEnumerable<object[]> Bookshop()
    {
        using var client = new HttpClient();
        return ContractWalk.Over(client, Contract.Value).TheoryData.ToList();
    }

    private static readonly Lazy<IStatusContract> Contract = new(() =>
    {
        var app = TestApp.StartAsync(MapShop).GetAwaiter().GetResult();
        return app.Contract;
    });

    [Fact]
    public async Task CellThatFails_SaysSoAlone()
    {
        await using var app = await TestApp.StartAsync(app => app.MapGet("/", () => Results.StatusCode(500)));

        var failure = await Assert.ThrowsAsync<ContractException>(() => app.Walk().AssertAsync("GET", "/"));

        Assert.Equal("1 cells of the contract: 1 problems.\n\n   GET\n/  500!\n\nGET /: answers 500. Nothing may fail.\n", failure.Message);
        await app.Walk().AssertAsync("PUT", "/");
        await Assert.ThrowsAsync<ArgumentException>(() => app.Walk().AssertAsync("GET", "/nowhere"));
    }

    [Fact]
    public async Task RedirectThatTheClientFollows_IsNoAnswer()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGet("/old", () => Results.Redirect("/new"));
            app.MapGet("/new", () => "");
        });
        using var client = new HttpClient(new RedirectHandler { InnerHandler = app.Handler }) { BaseAddress = new Uri("http://localhost") };

        var report = await ContractWalk.Over(client, app.Services).RunAsync();

        var found = Assert.Single(report.Results, result => result.Problems.Count > 0);
        Assert.Equal("GET /old", $"{found.Cell}");
        Assert.StartsWith("the client followed a redirect to /new.", Assert.Single(found.Problems), StringComparison.Ordinal);
        await app.Walk().AssertAsync();
    }

    // The second route takes some of the URLs of the first: what is at such a URL, its Allow says.
    [Fact]
    public async Task RoutesThatOverlap_AreNoProblem()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapGet("/a/{x:length(7)}", () => "");
            app.MapDelete("/a/{x:minlength(5)}", () => "");
            app.MapPut("/a/{x:minlength(6)}", () => "").NotImplementedYet("Later");
            app.MapGet("/b/{id:int}", () => "");
            app.MapDelete("/b/{name}", () => "");
            app.MapGet("/hosts", () => "").RequireHost("*.example.com");
            app.MapPut("/hosts", () => "").RequireHost("other.example:5001");
            app.MapFallback(() => "fallback");
        });

        var report = await app.Walk().RunAsync();

        report.Assert();
        Assert.Equal(200, report.Results.Single(result => $"{result.Cell}" == "DELETE /a/{x:length(7)}").Status);
        Assert.Equal(501, report.Results.Single(result => $"{result.Cell}" == "PUT /a/{x:length(7)}").Status);
    }

    [Fact]
    public async Task MethodsThatTheLibraryServes_AreHeldAgainstGet()
    {
        await using var app = await TestApp.StartAsync(
            app =>
            {
                app.MapGet("/", () => Results.Text("text"));
                app.MapGet("/later", () => "").NotImplementedYet("Later");
            },
            services => services.Configure<StatusContractOptions>(options => options.ServeHead = options.ServeOptions = true));

        var report = await app.Walk().RunAsync();

        report.Assert();
        Assert.Equal(200, report.Results.Single(result => $"{result.Cell}" == "HEAD /").Status);
        Assert.Equal(501, report.Results.Single(result => $"{result.Cell}" == "HEAD /later").Status);
    }

    [Fact]
    public async Task ApplicationWithoutTheLibrary_IsTold()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        using var client = new HttpClient();

        Assert.Contains(nameof(IStatusContract), Assert.Throws<InvalidOperationException>(() => ContractWalk.Over(client, app.Services)).Message, StringComparison.Ordinal);
    }

    private static void MapShop(WebApplication app)
    {
        app.MapGet("/books", () => "");
        app.MapPost("/books", () => "").NotImplementedYet("Adding books");
    }

    private sealed record Named(string Name);
}
