using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StatusContracts.Discovery.Census;
using StatusContracts.Discovery.Handlers;

namespace StatusContracts.Analyzers.Tests.Discovery.Census;

public class ProgramCensusTests
{
    private const string Controller = """
        [Microsoft.AspNetCore.Mvc.Route("books")]
        public partial class BooksController : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            [Microsoft.AspNetCore.Mvc.HttpGet] public int Get() => 1;
            [Microsoft.AspNetCore.Mvc.HttpPut("{id}"), Microsoft.AspNetCore.Mvc.HttpPost("{id}")] public partial int Put(int id);
            public partial int Put(int id) => id;
        }
        public partial class BooksController;
        """;

    [Fact]
    public void Endpoints_SayWhereTheyComeFrom()
    {
        var census = Programs.Census($$"""
            app.MapControllers();
            app.MapGroup("/a").MapDelete("/b", () => 1);
            {{Controller}}
            """);

        Assert.Equal(
            ["DELETE /a/b", "GET /books", "POST /books/{id}", "PUT /books/{id}"],
            census.Endpoints(default).Select(site => $"{site.Endpoint.Methods!.Value[0]} {site.Route}").Order());
        Assert.All(census.Endpoints(default), site => Assert.True(site.IsKnown && site.IsImplemented && site.Action is null == site.Call is not null));
        Assert.Equal("DELETE, GET", string.Join(", ", new[] { "a/b", "books" }.Select(pattern => census.Resources(default).Methods(pattern)!.Allow)));
        Assert.Equal("POST, PUT", census.Resources(default).Methods("books/{number}")!.Allow);
    }

    [Fact]
    public void PrefixThatNobodySees_IsNotTrusted()
    {
        var census = Programs.Census("""
            public static class Books { public static void MapBooks(IEndpointRouteBuilder routes) => routes.MapGet("/a", () => 1); }
            """);

        var site = Assert.Single(census.Endpoints(default));
        Assert.Equal((true, false, null), (site.IsPrefixUnseen, site.IsKnown, site.Route));
        Assert.True(census.Resources(default).HasUnknownRoutes);
        Assert.False(census.HasUnseenEndpoints(default));
        Assert.Null(census.Resources(default).Methods("a"));
    }

    [Theory]
    [InlineData("Own", "Wrong")]
    [InlineData("Wrong", "Own")]
    public void InternalTypesOfALibrary_DoNotHideThoseOfTheApplication(string first, string second)
    {
        const string Internal = "namespace Wrong { public class Other; internal static class Paths { public const string Books = \"/wrong\"; } }";
        foreach (var library in new[] { Programs.Library(Internal), Programs.LibraryProject(Internal) })
        {
            var census = Programs.Census(
                $$"""
                using {{first}};
                using {{second}};
                app.MapGet(Paths.Books, () => 1);
                namespace Own { public static class Paths { public const string Books = "/books"; } }
                """,
                library);

            Assert.Equal("/books", Assert.Single(census.Endpoints(default)).Route);
        }
    }

    [Fact]
    public void InternalTypesOfALibraryInANamespaceOfTheApplication_DoNotHideOuterOnes()
    {
        var census = Programs.Census(
            """
            using Wrong;
            app.MapBooks();
            public static class Paths { public const string Books = "/books"; }
            namespace Wrong
            {
                public static class Routes { public static void MapBooks(this WebApplication app) => app.MapGet(Paths.Books, () => 1); }
            }
            """,
            Programs.Library("namespace Wrong { internal static class Paths { public const string Books = \"/wrong\"; } }"));

        Assert.Equal("/books", Assert.Single(census.Endpoints(default)).Route);
    }

    [Fact]
    public void BuilderThatALibraryMapsControllersOf_IsNotTheFrameworks()
    {
        Assert.False(Programs.Census("app.MapControllers();").HasUnseenEndpoints(default));
        Assert.True(Programs.Census("app.MapGroup(\"/a\").MapControllers();").HasUnseenEndpoints(default));
        const string Own = "\nstatic class Own { public static void MapControllers(this RouteGroupBuilder group, string path) => group.MapGet(path, () => 1); }";
        Assert.False(Programs.Census("RouteGroupBuilder group = app.MapGroup(\"/a\"); group.MapControllers(\"/b\");" + Own).HasUnseenEndpoints(default));
        Assert.True(Programs.Census("RouteGroupBuilder group = app.MapGroup(\"/a\"); group.MapControllers();" + Own).HasUnseenEndpoints(default));
        Assert.True(Programs.Census(
            "using Lib;\napp.MapControllers(\"/a\");",
            Programs.Library("namespace Lib; public static class Routes { public static void MapControllers(this WebApplication app, string prefix) => app.MapGroup(prefix).MapGet(\"/b\", () => 1); }"))
            .HasUnseenEndpoints(default));
    }

    [Theory]
    [InlineData("app.MapGet(\"/a\", [|() => 1|]);")]
    [InlineData("app.MapGet(\"/a\", (Func<int>)([|() => 1|]));")]
    [InlineData("app.MapGet(\"/a\", new Func<int>([|() => 1|]));")]
    [InlineData("app.MapGet(\"/a\", handler: [|() => 1|]);")]
    [InlineData("app.MapGet(requestDelegate: [|async context => await Task.Yield()|], pattern: \"/a\");")]
    [InlineData("app.MapMethods(\"/a\", [\"GET\"], [|() => 1|]);")]
    [InlineData("Func<int> get = [|() => 1|]; app.MapGet(\"/a\", get);")]
    [InlineData("app.MapGet(\"/a\", Get); [|int Get() => 1;|]")]
    [InlineData("app.MapGet(\"/a\", Books.Get); static class Books { [|public static int Get() => 1;|] }")]
    [InlineData("app.MapGet(\"/a\", Books<int>.Get<string>); static class Books<T> { [|public static T Get<U>() => default!;|] }")]
    [InlineData("app.MapGet(\"/a\", new Books().Get); class Books { [|public int Get() => 1;|] }")]
    [InlineData("app.MapControllers(); [Microsoft.AspNetCore.Mvc.Route(\"a\")] public partial class BooksController { public partial int Get(); [|public partial int Get() => 1;|] }")]
    public void Handler_LeadsToItsEndpoint(string code)
    {
        var marked = Harness.MarkedSource.Read(code);
        var compilation = Programs.Application(marked.Text);

        var function = Function(compilation, marked.Text.Substring(marked.Marks[0].Span.Start, marked.Marks[0].Span.Length));

        Assert.Equal("/a", Assert.Single(Programs.Of(compilation).HandledBy(function, default)).Route);
    }

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1); var f = [|() => 2|];")]
    [InlineData("app.MapGet(\"/a\", () => Get()); [|int Get() => 1;|]")]
    [InlineData("Func<int> get = [|() => 1|]; get = () => 2; app.MapGet(\"/a\", get);")]
    public void OtherFunctions_LeadNowhere(string code)
    {
        var marked = Harness.MarkedSource.Read(code);
        var compilation = Programs.Application(marked.Text);

        var function = Function(compilation, marked.Text.Substring(marked.Marks[0].Span.Start, marked.Marks[0].Span.Length));

        Assert.Empty(Programs.Of(compilation).HandledBy(function, default));
    }

    [Fact]
    public void CodeOfOtherGenerators_IsReadAsWhatItIs()
    {
        // As the request delegate generator writes it: methods that take the place of calls.
        var compilation = Programs.Application("app.MapGet(\"/a\", () => 1);").AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            """
            // <auto-generated/>
            #nullable enable
            namespace Generated
            {
                file static class Interceptors
                {
                    internal static global::Microsoft.AspNetCore.Builder.RouteHandlerBuilder MapGet0(
                        this global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string pattern, global::System.Delegate handler) =>
                        MapCore(endpoints, pattern, handler, new[] { "GET" });

                    private static global::Microsoft.AspNetCore.Builder.RouteHandlerBuilder MapCore(
                        global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes, string pattern, global::System.Delegate handler, string[] methods) =>
                        global::Microsoft.AspNetCore.Routing.RouteHandlerServices.Map(routes, pattern, handler, methods, null!, null!);
                }
            }
            """,
            (CSharpParseOptions)Programs.Application("").SyntaxTrees.First().Options,
            "GeneratedRouteBuilderExtensions.g.cs"));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var census = Programs.Of(compilation);

        Assert.Equal("/a", Assert.Single(census.Endpoints(default)).Route);
        Assert.False(census.Resources(default).HasUnknownRoutes);
    }

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1).RequireHost(\"a.example.com\");")]
    [InlineData("builder.Services.AddControllers(options => options.Conventions.Add(null!));")]
    [InlineData("[Microsoft.AspNetCore.Mvc.Consumes(\"a/b\")] public class AController;")]
    public void WhatTellsEndpointsApart_SplitsResources(string code) => Assert.True(Programs.Census(code).Resources(default).IsSplit);

    [Fact]
    public void ApplicationWithoutThem_IsNotSplit() =>
        Assert.False(Programs.Census("builder.Host.UseConsoleLifetime(); app.MapGet(\"/a\", () => 1);").Resources(default).IsSplit);

    [Fact]
    public void Census_IsReadOnce()
    {
        var compilation = Programs.Application("app.MapGet(\"/a\", () => 1);");

        Assert.Same(ProgramCensus.Of(compilation), ProgramCensus.Of(compilation));
        Assert.Same(ProgramCensus.Of(compilation).Resources(default), ProgramCensus.Of(compilation).Resources(default));
    }

    [Fact]
    public void ReaderThatIsCancelled_LeavesTheCensusToTheNext()
    {
        var census = Programs.Census("app.MapGet(\"/a\", () => 1);");

        Assert.Throws<OperationCanceledException>(() => census.Endpoints(new CancellationToken(canceled: true)));
        Assert.Single(census.Endpoints(default));
    }

    private static HandlerFunction Function(Compilation compilation, string text)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().Where(node => node.ToString() == text))
            {
                if ((model.GetDeclaredSymbol(node) ?? (node is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(node).Symbol : null)) is IMethodSymbol method)
                {
                    return HandlerFunction.Of(method, compilation, default)!;
                }
            }
        }

        throw new InvalidOperationException(text);
    }
}
