using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class EndpointUnknownTests
{
    private static readonly Rule Rule = new(Descriptors.STC3002_EndpointUnknown);

    [Theory]
    [InlineData("app.MapGet([|app.Configuration[\"Route\"]!|], () => 1);", "route")]
    [InlineData("app.MapMethods(\"/a\", [|Verbs()|], () => 1);", "methods")]
    [InlineData("app.MapGroup([|\"/\" + Environment.MachineName|]).MapGet(\"/a\", () => 1);", "prefix")]
    public Task PartThatCannotBeRead_IsReported(string statement, string part) => Rule.Says(
        App(statement + " string[] Verbs() => [\"GET\"];"),
        $"The {part} of this endpoint cannot be read, so its answers are completed at start-up. Use constants to compile them.");

    [Fact]
    public Task EachCallThatMaps_IsReported() => Rule.Reports(App("""
        var route = "/a";
        route += "/b";
        app.Map([|route|], () => 1);
        app.MapPost([|$"/a/{DateTime.Now.Year}"|], () => 1);
        app.MapMethods([|route|], [|["GET", route]|], () => 1);
        EndpointRouteBuilderExtensions.MapDelete(app, [|route|], () => 1);
        app.MapPut(handler: () => 1, pattern: [|route|]);
        app.Map([|Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/c")|], context => Task.CompletedTask);
        """));

    [Fact]
    public Task AttributesOfTheApp_AreReported() => Rule.Says("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Routing;

        [[|Tenant|]]
        public class BooksController : ControllerBase
        {
            [[|Verb|]]
            public string A() => "";

            [[|Anything|]]
            public string B() => "";
        }

        public sealed class TenantAttribute() : RouteAttribute("/" + Environment.MachineName);

        public sealed class VerbAttribute() : HttpMethodAttribute([Environment.MachineName], "a");

        public sealed class AnythingAttribute : Attribute, IRouteTemplateProvider, IActionHttpMethodProvider
        {
            public string? Template => Environment.MachineName;
            public IEnumerable<string> HttpMethods => Environment.GetCommandLineArgs();
            public int? Order => null;
            public string? Name => null;
        }
        """,
        "The route of this endpoint cannot be read, so its answers are completed at start-up. Use constants to compile them.",
        "The methods of this endpoint cannot be read, so its answers are completed at start-up. Use constants to compile them.",
        "The route and methods of this endpoint cannot be read, so its answers are completed at start-up. Use constants to compile them.");

    private static string App(string body) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        {{body}}
        app.Run();
        """;
}
