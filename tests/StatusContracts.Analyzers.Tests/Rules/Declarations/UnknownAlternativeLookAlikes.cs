using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Declarations;

public class UnknownAlternativeLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC2004_UnknownAlternative);

    private const string Module = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Routing;
        namespace Modules;
        public interface IModule { void AddRoutes(IEndpointRouteBuilder app); }
        public static class Feedback
        {
            public static IModule[] All => [];
            public static void Register(WebApplication app) => app.MapPost("/feedback", () => 1);
        }
        public static class Extensions { public static void AddFeedback(this WebApplication app) => Feedback.Register(app); }
        """;

    [Theory]
    [InlineData("POST /api/feedback")]
    [InlineData("POST /API/Feedback/")]
    [InlineData("post /api/feedback?kind=review")]
    [InlineData("GET /api/books/5")]
    [InlineData("GET /api/books/{bookId}")]
    [InlineData("GET /api/books/<id>")]
    [InlineData("GET /api/books/:id")]
    [InlineData("GET /api/books/dune")]
    [InlineData("GET /{version}/books/5")]
    [InlineData("GET /api/books/5/cover.png")]
    [InlineData("GET /files")]
    [InlineData("GET /files/a/b")]
    public Task AlternativeThatMayBeTaken_IsSilent(string alternative) => Rule.Silent(UnknownAlternativeTests.Controllers($"\"{alternative}\""));

    [Theory]
    [InlineData("See /docs")]
    [InlineData("Write to POST /api/nope")]
    [InlineData("POST /api/nope with a body")]
    [InlineData("POST api/nope")]
    [InlineData("POST https://other.example.com/nope")]
    [InlineData("POST //other.example.com/nope")]
    [InlineData("PURGE /nope")]
    [InlineData("/api/nope")]
    [InlineData("")]
    public Task OtherWords_AreSilent(string alternative) => Rule.Silent(UnknownAlternativeTests.Controllers($"\"{alternative}\""));

    [Theory]
    [InlineData("app.UsePathBase(\"/shop\");")]
    [InlineData("app.MapWhen(context => true, branch => branch.Run(context => Task.CompletedTask));")]
    [InlineData("app.Map(\"/nope\", branch => branch.Run(context => Task.CompletedTask));")]
    [InlineData("app.MapFallback(() => 1);")]
    [InlineData("app.MapFallbackToFile(\"index.html\");")]
    [InlineData("app.UseStaticFiles();")]
    [InlineData("app.MapHealthChecks(\"/nope\");")]
    [InlineData("app.MapGet(Environment.NewLine, () => 1);")]
    [InlineData("app.MapMethods(\"/nope\", [Environment.NewLine], () => 1);")]
    [InlineData("app.Map(\"/nope\", () => 1);")]
    [InlineData("app.MapRazorPages();")]
    [InlineData("app.MapGroup(\"/nope\").MapControllers();")]
    [InlineData("app.MapGet(\"/{x:alpha}\", () => 1);")]
    [InlineData("app.MapGet(\"/nope\", () => Stub.Result).NotImplementedYet(Environment.NewLine);")]
    public Task WhatMayAnswerThere_Silences(string code) => Rule.Silent($"""
        using StatusContracts;
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapPost("/a", () => Stub.Result).NotImplementedYet("A", alternative: "GET /nope");
        {code}
        """);

    [Theory]
    [InlineData("HEAD", "ServeHead")]
    [InlineData("OPTIONS", "ServeOptions")]
    public Task MethodThatAnOptionServes_IsSilent(string method, string option) => Rule.Silent($"""
        using StatusContracts;
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts(options => options.{option} = true);
        var app = builder.Build();
        app.MapPost("/a", () => Stub.Result).NotImplementedYet("A", alternative: "{method} /books");
        app.MapGet("/books", () => 1);
        """);

    [Theory]
    [InlineData("foreach (var module in Feedback.All) module.AddRoutes(app);")]
    [InlineData("Feedback.Register(app);")]
    [InlineData("app.AddFeedback();")]
    public Task ModuleOfAnotherProject_MayAnswerThere(string code) => Rule.Silent(new RuleProject(
        $$"""
        using Modules;
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/a", () => Stub.Result).NotImplementedYet("A", alternative: "POST /feedback");
        {{code}}
        """)
    {
        References = [new TestProject(Module) { AssemblyName = "Modules" }.Compile().ToMetadataReference()],
    });

    [Fact]
    public Task StubBesideAnImplementation_IsSilent() => Rule.Silent("""
        using StatusContracts;
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/a", () => Stub.Result).NotImplementedYet("A", alternative: "GET /books/{id}");
        app.MapGet("/books/{id:int}", () => Stub.Result).NotImplementedYet("B");
        app.MapGet("/books/{name:alpha}", () => 1);
        """);

    [Fact]
    public Task Libraries_AreSilent()
    {
        var source = UnknownAlternativeTests.Controllers("\"POST /api/nope\"");
        return Rule.Silent(new RuleProject(source) { HasHost = false });
    }
}
