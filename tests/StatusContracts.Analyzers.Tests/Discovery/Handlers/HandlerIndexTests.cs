using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.Tests.Discovery.Handlers;

/// <summary>Which endpoints a function handles.</summary>
public class HandlerIndexTests
{
    [Theory]
    [InlineData("app.MapGet(\"/a\", () => { Mark(); });", "GET a")]
    [InlineData("app.MapGet(\"/a\", handler: (Delegate)(() => { Mark(); }));", "GET a")]
    [InlineData("app.MapGet(\"/a\", new Action(() => { Mark(); }));", "GET a")]
    [InlineData("app.MapGet(\"/a\", delegate () { Mark(); });", "GET a")]
    [InlineData("app.MapGet(\"/a\", context => { Mark(); return Task.CompletedTask; });", "GET a")]
    [InlineData("var kept = () => { Mark(); }; app.MapGet(\"/a\", kept); app.MapPut(\"/b\", kept);", "GET a, PUT b")]
    [InlineData("app.MapGet(\"/a\", Local); void Local() { Mark(); }", "GET a")]
    [InlineData("app.MapGet(\"/a\", Api.Handle); app.MapMethods(\"/b\", [\"PUT\"], new Api().Own);", "GET a")]
    [InlineData("app.MapGet(\"/a\", new Api().Own);", "")]
    [InlineData("var other = () => { }; other = () => { Mark(); }; app.MapGet(\"/a\", other);", "")]
    [InlineData("app.MapGet(\"/a\", () => { Api.Handle(); });", "")]
    [InlineData("app.MapGet(\"/a\", () => { void Inner() { Mark(); } Inner(); });", "")]
    public void Endpoints_AreFoundByTheirFunction(string statements, string endpoints) => Assert.Equal(endpoints, Handled(
        $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        {{statements}}
        app.Run();
        static void Mark() { }

        class Api
        {
            public static void Handle() { Mark(); }
            public void Own() { }
            private static void Mark() { }
        }
        """));

    [Fact]
    public void Actions_AreFoundForEachController() => Assert.Equal("GET A/index, GET B/index, PUT B/index", Handled(
        """
        using Microsoft.AspNetCore.Mvc;

        [Route("[controller]/index")]
        public abstract class Base : ControllerBase
        {
            [HttpGet] public virtual void Index() { Mark(); }
            protected static void Mark() { }
        }

        public class AController : Base;

        public class BController : Base { [HttpPut] public void Again() => Mark(); }

        public class CController : Base
        {
            public override void Index() { }
        }
        """));

    // The endpoints of the functions in which Mark() is called.
    private static string Handled(string source)
    {
        var compilation = new RuleProject(source) { HasHost = false }.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var census = ProgramCensus.Of(compilation);
        var sites = compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "Mark" })
            .Select(call => HandlerFunction.Around(compilation.GetSemanticModel(call.SyntaxTree).GetOperation(call)!)!)
            .SelectMany(function => census.HandledBy(function, CancellationToken.None));
        return string.Join(", ", sites.Select(site => $"{string.Join("|", site.Endpoint.Methods!)} {site.Endpoint.Pattern}").Order());
    }
}
