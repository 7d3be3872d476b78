using StatusContracts.Discovery.Census;

namespace StatusContracts.Analyzers.Tests.Discovery.Census;

public class OtherEndpointsTests
{
    private const string BooksLibrary = """
        using Microsoft.AspNetCore.Mvc;
        namespace Lib;
        [Route("lib/books")] public class BooksController : ControllerBase { [HttpGet] public int Get() => 1; [HttpDelete("{id}")] public void Delete(int id) { } }
        [Route("hidden")] internal class HiddenController : ControllerBase { [HttpGet] public int Get() => 1; }
        """;

    private const string MapLibrary = """
        namespace Lib;
        public static class Routes
        {
            public static void MapLib(this IEndpointRouteBuilder routes) => routes.MapGet("/lib", () => 1);
            public static void AddLib(this WebApplication app) => app.MapGet("/lib", () => 1);
            public static void Decorate(this RouteGroupBuilder group) { }
        }
        """;

    [Theory]
    [InlineData("app.MapControllers();")]
    [InlineData("app.UseRouting(); app.UseEndpoints(endpoints => endpoints.MapControllers()); app.MapGroup(\"/a\");")]
    [InlineData("Map(app); static void Map(IEndpointRouteBuilder routes) => routes.MapControllers();")]
    [InlineData("ControllerEndpointRouteBuilderExtensions.MapControllers(app);")]
    [InlineData("app.MapControllerRoute(\"a\", \"{controller}/{action}\"); app.MapDefaultControllerRoute();")]
    [InlineData("app.MapStaticAssets(); app.MapGet(\"/a\", () => 1); app.MapFallbackToFile(\"index.html\");")]
    [InlineData("var names = new Mapper().MapNames(1); class Mapper { public int MapNames(int i) => i; }")]
    [InlineData("Books.MapBooks(app); static class Books { public static void MapBooks(this IEndpointRouteBuilder routes) => routes.MapGet(\"/a\", () => 1); }")]
    public void WhatIsRead_IsKnown(string code) => Assert.False(Programs.Census(code).Resources(default).HasUnknownRoutes);

    [Theory]
    [InlineData("app.MapGroup(\"/a\").MapControllers();")]
    [InlineData("Map(app.MapGroup(\"/a\")); static void Map(IEndpointRouteBuilder routes) => routes.MapControllers();")]
    [InlineData("ControllerEndpointRouteBuilderExtensions.MapControllers(app.MapGroup(\"/a\"));")]
    [InlineData("app.MapRazorPages();")]
    [InlineData("app.MapDynamicControllerRoute<T>(\"a\"); class T : Microsoft.AspNetCore.Mvc.Routing.DynamicRouteValueTransformer { public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext c, RouteValueDictionary v) => default; }")]
    [InlineData("app.MapHealthChecks(Environment.NewLine);")]
    [InlineData("app.MapGroup(\"/a\").MapHealthChecks(\"/health\");")]
    [InlineData("app.Map(Environment.NewLine, branch => branch.Run(context => Task.CompletedTask));")]
    [InlineData("builder.Services.AddControllers(options => options.Conventions.Add(null!));")]
    [InlineData("builder.Services.AddControllers().ConfigureApplicationPartManager(parts => parts.ApplicationParts.Clear());")]
    [InlineData("builder.Services.AddControllers(options => options.SuppressAsyncSuffixInActionNames = false);")]
    [InlineData("class Own : Microsoft.AspNetCore.Mvc.ApplicationModels.IApplicationModelConvention { public void Apply(Microsoft.AspNetCore.Mvc.ApplicationModels.ApplicationModel model) { } }")]
    public void WhatMayBeAnywhere_IsUnknown(string code)
    {
        var census = Programs.Census(code);

        Assert.True(census.Resources(default).HasUnknownRoutes);
    }

    [Theory]
    [InlineData("app.MapHealthChecks(\"/health\");", "health/{**rest}")]
    [InlineData("app.Map(\"/branch\", branch => branch.Run(context => Task.CompletedTask));", "branch/{**rest}")]
    [InlineData("app.MapHub<Chat>(\"/chat\"); class Chat : Microsoft.AspNetCore.SignalR.Hub;", "chat/{**rest}")]
    [InlineData("HealthCheckEndpointRouteBuilderExtensions.MapHealthChecks(app, \"/health\");", "health/{**rest}")]
    public void WhatTakesOnePath_TakesWhatItLikesBelow(string code, string pattern)
    {
        var resources = Programs.Census(code).Resources(default);

        var endpoint = Assert.Single(resources.Endpoints);
        Assert.Equal(pattern, endpoint.Pattern);
        Assert.Null(endpoint.Methods);
        Assert.False(resources.HasUnknownRoutes);
    }

    [Fact]
    public void EndpointThatIsMapped_IsNotReadTwice() =>
        Assert.Single(Programs.Census("app.Map(\"/a\", () => 1);").Resources(default).Endpoints);

    [Fact]
    public void ControllersOfReferencedAssemblies_AreEndpoints()
    {
        var census = Programs.Census("app.MapControllers();", Programs.Library(BooksLibrary));

        Assert.Empty(census.Endpoints(default));
        Assert.False(census.HasUnseenEndpoints(default));
        Assert.Equal(["lib/books", "lib/books/{id}"], census.Resources(default).Endpoints.Select(endpoint => endpoint.Pattern).Order());
    }

    [Fact]
    public void ControllersOfReferencedProjects_AreEndpoints() => Assert.Equal(
        2, Programs.Census("app.MapControllers();", Programs.LibraryProject(BooksLibrary)).Resources(default).Endpoints.Count);

    [Theory]
    [InlineData("app.MapLib();", true)]
    [InlineData("app.AddLib();", true)]
    [InlineData("Routes.AddLib(app);", true)]
    [InlineData("app.MapGroup(\"/a\").Decorate();", false)]
    [InlineData("app.MapControllers();", false)]
    public void LibraryThatMaps_HasUnseenEndpoints(string code, bool unseen)
    {
        Assert.Equal(unseen, Programs.Census("using Lib;\n" + code, Programs.Library(MapLibrary)).HasUnseenEndpoints(default));
        Assert.Equal(unseen, Programs.Census("using Lib;\n" + code, Programs.LibraryProject(MapLibrary)).HasUnseenEndpoints(default));
    }

    [Fact]
    public void CallThatDoesNotCompile_IsUnknown()
    {
        var compilation = new Harness.TestProject("class A { void M(object app) => app.MapNothingAtAll(); }").Compile();

        Assert.True(OtherEndpoints.Of(compilation, ProgramNames.Of(compilation, default), default).HasUnknown);
    }
}
