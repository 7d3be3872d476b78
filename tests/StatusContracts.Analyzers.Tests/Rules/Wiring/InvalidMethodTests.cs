using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class InvalidMethodTests
{
    private static readonly Rule Rule = new(Descriptors.STC3003_InvalidMethod);

    [Theory]
    [InlineData("get", "'get' is not the method GET. Write GET.")]
    [InlineData("Query", "'Query' is not the method QUERY. Write QUERY.")]
    [InlineData(" GET", "' GET' is no token. Write GET.")]
    [InlineData("post ", "'post ' is no token. Write POST.")]
    [InlineData("PURGE ", "'PURGE ' is no token. Write PURGE.")]
    [InlineData("GET,POST", "'GET,POST' is no token. Write one method, such as GET.")]
    [InlineData("", "'' is no token. Write one method, such as GET.")]
    public Task MappedMethod_IsReported(string method, string message) => Rule.Says(App($$"""
        app.MapMethods("/a", ["PUT", [|"{{method}}"|]], () => 1);
        """), message);

    [Fact]
    public Task EachShapeOfList_IsReported() => Rule.Reports(App("""
        const string Get = "get";
        string[] listed = [[|"get"|]];
        app.MapMethods("/a", new[] { [|"get"|] }, () => 1);
        app.MapMethods("/b", new string[] { [|"put"|], "POST" }, () => 1);
        app.MapMethods("/c", new List<string> { [|"get"|] }, () => 1);
        app.MapMethods("/d", [[|Get|], [|Verbs.Put|]], () => 1);
        app.MapMethods("/e", listed, () => 1);
        app.MapMethods("/f", listed, () => 2);
        app.MapMethods("/g", Verbs.Some, () => 1);
        EndpointRouteBuilderExtensions.MapMethods(app, "/h", [[|"get"|]], () => 1);
        app.MapMethods(handler: () => 1, httpMethods: [[|"get"|]], pattern: "/i");
        app.MapGroup("/j").MapMethods("", [[|"get"|]], () => 1);
        """) + """

        static class Verbs
        {
            public const string Put = "Put";
            public static readonly string[] Some = ["GET", [|"delete"|]];
        }
        """);

    [Fact]
    public Task AttributesOfControllers_AreReported() => Rule.Reports("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Routing;

        [Route("books")]
        public class BooksController : ControllerBase
        {
            [AcceptVerbs([|"get"|], "POST", Route = "a b")]
            public string A() => "";

            [AcceptVerbs([|"GET "|])]
            public string B() => "";

            [AcceptVerbs(new[] { [|"post"|] })]
            public string C() => "";

            [Verb([|"lock "|])]
            public string D() => "";

            [Verb("LOCK", Name = "get")]
            public string E() => "";
        }

        public sealed class VerbAttribute(string method) : HttpMethodAttribute([method]);

        public sealed class PurgeAttribute() : HttpMethodAttribute([[|"PURGE "|]], "purge me");

        public sealed class FetchAttribute : HttpMethodAttribute
        {
            private static readonly string[] Methods = [[|"get"|]];

            public FetchAttribute() : base(Methods) { }

            public FetchAttribute(string template) : base(Methods, template) { }
        }
        """);

    [Fact]
    public Task ServerMethods_AreReported() => Rule.Reports("""
        using StatusContracts;

        [assembly: ServerMethods("GET", [|"head"|], "HEAD", [|"a b"|])]
        """);

    [Fact]
    public Task Refusals_AreReported() => Rule.Reports("""
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/a", () => 1).MethodNotAllowed([|"delete"|], "Never.");
        app.MapGet("/b", [MethodNotAllowed([|"delete"|], "Never.")] () => 1);
        app.Run();

        [MethodNotAllowed(reason: "Never.", method: [|" PUT"|])]
        public class BooksController : ControllerBase;
        """);

    [Fact]
    public Task Fix_WritesTheMethodThatWasMeant() => Rule.Fixes(
        """
        using StatusContracts;

        [assembly: ServerMethods("GET", [|"head"|], [|" PURGE"|])]

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapMethods("/a", [[|"get"|] /* read */, [|Verbs.Put|]], () => 1)
            .MethodNotAllowed(
                [|"delete "|], // never
                "Books are kept.");
        app.Run();

        static class Verbs
        {
            public const string Put = "Put";
        }
        """,
        """
        using StatusContracts;

        [assembly: ServerMethods("GET", "HEAD", "PURGE")]

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapMethods("/a", ["GET" /* read */, "PUT"], () => 1)
            .MethodNotAllowed(
                "DELETE", // never
                "Books are kept.");
        app.Run();

        static class Verbs
        {
            public const string Put = "Put";
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("GET,POST")]
    [InlineData("GÉT")]
    public Task TextThatNamesNoMethod_HasNoFix(string method) => Rule.OffersNoFix(App($$"""
        app.MapMethods("/a", [[|"{{method}}"|]], () => 1);
        """));

    private static string App(string body) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        {{body}}
        app.Run();
        """;
}
