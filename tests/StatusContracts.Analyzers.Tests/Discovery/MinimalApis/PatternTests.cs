using static StatusContracts.Analyzers.Tests.Discovery.MinimalApis.Source;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>What one call says: pattern, methods, and whether it is an endpoint at all.</summary>
public class PatternTests
{
    [Fact]
    public void EachMappingMethod_SaysItsMethods() => BodyMaps(
        """
        app.MapGet("/a", () => 1);
        app.MapPost("/a", () => 1);
        app.MapPut("/a", () => 1);
        app.MapDelete("/a", () => 1);
        app.MapPatch("/a", () => 1);
        app.Map("/b", () => 1);
        app.MapMethods("/c", new[] { "get", "QUERY" }, () => 1);
        """,
        "GET  a", "POST  a", "PUT  a", "DELETE  a", "PATCH  a", "any  b", "GET,QUERY  c");

    [Theory]
    [InlineData("\"/a\"", "a")]
    [InlineData("\"a/\"", "a")]
    [InlineData("\"\"", "/")]
    [InlineData("\"/\"", "/")]
    [InlineData("\"~/a\"", "a")]
    [InlineData("@\"/a/{id:regex(^\\d+$)}\"", "a/{id:regex(^\\d+$)}")]
    [InlineData("\"\"\"/a/{id}\"\"\"", "a/{id}")]
    [InlineData("\"/a\" + \"/b\" + Routes.Books", "a/b/books")]
    [InlineData("$\"/a/{Routes.Books}/x\"", "a//books/x")]
    [InlineData("$\"/a/{{id:int}}/{Own}\"", "a/{id:int}/own")]
    [InlineData("$@\"/a/{{id:regex(\\d)}}/{Own}\"", "a/{id:regex(\\d)}/own")]
    [InlineData("$$\"\"\"/a/{id:int}/{{Own}}\"\"\"", "a/{id:int}/own")]
    [InlineData("Routes.Books", "books")]
    [InlineData("Routes.Nested.Item", "books/{id:int}")]
    [InlineData("global::Routes.Nested.Item", "books/{id:int}")]
    [InlineData("Routes.ReadOnly", "read-only")]
    [InlineData("Own", "own")]
    [InlineData("Derived.Books", "books")]
    [InlineData("nameof(Routes)", "Routes")]
    [InlineData("nameof(Routes.Books)", "Books")]
    [InlineData("\"/\" + nameof(Routes.Nested)", "Nested")]
    [InlineData("(local)", "local")]
    [InlineData("variable", "variable")]
    [InlineData("string.Empty", "/")]
    [InlineData("reassigned", "?")]
    [InlineData("Routes.Written", "?")]
    [InlineData("Routes.Mutable", "?")]
    [InlineData("Environment.MachineName", "?")]
    [InlineData("$\"/a/{Environment.ProcessId}\"", "?")]
    [InlineData("\"/a\".ToLower()", "?")]
    public void Pattern_IsReadWhereTheSourceTells(string expression, string pattern) => Maps(
        $$"""
        static class Routes
        {
            public const string Books = "/books";
            public static readonly string ReadOnly = "read-only";
            public static string Mutable = "mutable";
            public static readonly string Written = "a";
            public static class Nested { public const string Item = Books + "/{id:int}"; }
        }

        class Derived : Base;
        class Base { public const string Books = "books"; }

        static class Api
        {
            private const string Own = "own";

            public static void Map(WebApplication app)
            {
                const string local = "local";
                var variable = "/variable";
                var reassigned = "/x";
                reassigned += app.Urls.Count;
                app.MapGet({{expression}}, () => 1);
            }
        }
        """.Replace("public static readonly string Written = \"a\";", "public static readonly string Written = Environment.MachineName;"),
        "GET  " + pattern);

    [Fact]
    public void StaticConstructor_MayWriteAReadOnlyField() => Maps(
        """
        static class Routes
        {
            public static readonly string Books = "books";
            static Routes() { Books = "other"; }
        }
        static class Api { static void Map(WebApplication app) => app.MapGet(Routes.Books, () => 1); }
        """,
        "GET  ?");

    [Theory]
    [InlineData("new[] { \"GET\", \"POST\" }", "GET,POST")]
    [InlineData("new string[] { \"POST\", \"GET\", \"post\" }", "GET,POST")]
    [InlineData("[\"GET\", HttpMethods.Head]", "GET,HEAD")]
    [InlineData("[Microsoft.AspNetCore.Http.HttpMethods.Options]", "OPTIONS")]
    [InlineData("new List<string> { \"LINK\" }", "LINK")]
    [InlineData("Array", "GET,HEAD")]
    [InlineData("local", "PUT")]
    [InlineData("(string[])[\"GET\"]", "GET")]
    [InlineData("[.. local]", "?")]
    [InlineData("[Environment.MachineName]", "?")]
    [InlineData("Array.Where(m => m.Length > 3)", "?")]
    public void Methods_AreReadFromLists(string expression, string methods) => Maps(
        $$"""
        static class Api
        {
            private static readonly string[] Array = { "GET", "HEAD" };

            public static void Map(WebApplication app)
            {
                var local = new[] { "PUT" };
                app.MapMethods("/a", {{expression}}, () => 1);
            }
        }
        """.Replace("var local = new[] { \"PUT\" };", expression.Contains("local", StringComparison.Ordinal) ? "var local = new[] { \"PUT\" };" : ""),
        methods + "  a");

    [Fact]
    public void WrittenArray_IsNotRead() => BodyMaps(
        """
        var methods = new[] { "GET" };
        methods[0] = "POST";
        app.MapMethods("/a", methods, () => 1);
        """,
        "?  a");

    [Fact]
    public void NamedArguments_MayComeInAnyOrder() => BodyMaps(
        """
        app.MapGet(handler: () => 1, pattern: "/a");
        app.MapMethods(handler: () => 1, httpMethods: ["PUT"], pattern: "/b");
        EndpointRouteBuilderExtensions.MapPost(app, "/c", () => 1);
        EndpointRouteBuilderExtensions.MapPut(pattern: "/d", endpoints: app.MapGroup("/g"), handler: () => 1);
        """,
        "GET  a", "PUT  b", "POST  c", "PUT  g/d");

    [Fact]
    public void Fallbacks_AreMarked() => BodyMaps(
        """
        app.MapFallback(() => 1);
        app.MapFallback("/api/{**rest}", () => 1);
        app.MapGroup("/g").MapFallback(() => 1);
        app.MapFallbackToFile("index.html");
        app.MapFallbackToFile("/app/{*path}", "index.html");
        app.MapFallbackToFile("index.html", new StaticFileOptions());
        """,
        "any  {*path:nonfile}  fallback",
        "any  api/{**rest}  fallback",
        "any  g/{*path:nonfile}  fallback",
        "GET,HEAD  {*path:nonfile}  fallback",
        "GET,HEAD  app/{*path}  fallback",
        "GET,HEAD  {*path:nonfile}  fallback");

    [Fact]
    public void BranchOfThePipeline_IsNoEndpoint() => BodyMaps(
        """
        app.Map("/branch", branch => branch.Run(context => Task.CompletedTask));
        app.Map("/endpoint", (HttpContext context) => Task.CompletedTask);
        """,
        "any  endpoint");

    [Fact]
    public void EndpointsOfABranch_AreEndpointsWithoutAKnownPattern() => BodyMaps(
        """
        app.Map("/branch", branch => branch.UseRouting().UseEndpoints(endpoints => endpoints.MapGet("/inner", () => 1)));
        app.UseWhen(context => context.Request.IsHttps, branch => branch.UseEndpoints(endpoints => endpoints.MapPut("/inner", () => 1)));
        app.UseRouting().UseEndpoints(endpoints => endpoints.MapPost("/outer", () => 1));
        """,
        "GET  ?", "PUT  ?", "POST  outer");

    [Theory]
    [InlineData("private", "", "GET  a")]
    [InlineData("private", "Api.Verbs.ToString();", "?  a")]
    [InlineData("private", "Verbs[0] = \"PUT\";", "?  a")]
    [InlineData("internal", "", "?  a")]
    public void MethodsInAField_AreKnownWhileNothingElseReachesThem(string access, string statement, string endpoint) => Maps(
        $$"""
        static partial class Api
        {
            {{access}} static readonly string[] Verbs = ["GET"];
            static void Map(WebApplication app) => app.MapMethods("/a", Api.Verbs, () => 1);
        }
        static partial class Api
        {
            static void Other() { {{statement}} }
        }
        """,
        endpoint);

    [Fact]
    public void OtherTypesWithSuchMethods_MapNothing() => Maps(
        """
        class Atlas
        {
            public int MapGet(string pattern, Func<int> handler) => 0;
            public int Map(object source, object target) => 0;
        }
        class Mapper { public int Map(object source, object target) => 0; }
        static class Api
        {
            private static readonly Mapper Mapper = new();

            public static void Map(WebApplication app, Atlas atlas, Mapper mapper)
            {
                atlas.MapGet("/atlas", () => 1);
                mapper.Map("/a", "b");
                Mapper.Map("/a", "b");
                new Atlas().Map("/a", "b");
                app.MapGet("/real", () => 1);
            }
        }
        """,
        "GET  real");

    [Fact]
    public void OwnExtensionOfTheSameName_IsFollowedNotBelieved() => Maps(
        """
        static class Own
        {
            public static void MapGet(this WebApplication app, int version, string pattern) => app.MapPost("/own/" + version, () => pattern);
        }
        static class Api
        {
            public static void Map(WebApplication app)
            {
                app.MapGet(1, "/a");
                app.MapGet("/real", () => 1);
            }
        }
        """,
        "GET  real", "POST  ?");

    [Fact]
    public void ExpressionTree_MapsNothing() => BodyMaps(
        """
        System.Linq.Expressions.Expression<Action<WebApplication>> quoted = a => a.MapGet("/quoted", (RequestDelegate)null!);
        System.Linq.Expressions.Expression<Action> captured = () => app.MapGet("/captured", (RequestDelegate)null!);
        Action<WebApplication> plain = a => a.MapGet("/plain", () => 1);
        """,
        "GET  plain");
}
