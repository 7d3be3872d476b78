using StatusContracts.Model;
using StatusContracts.Model.MinimalApis;

namespace StatusContracts.Analyzers.Tests.Discovery.MinimalApis;

/// <summary>Which routes are there whenever the application runs. One that is not, and is said to be, is a false warning.</summary>
public class CertaintyTests
{
    private const string Modules =
        """
        interface IModule { void Map(IEndpointRouteBuilder app); }
        class Books : IModule { public void Map(IEndpointRouteBuilder app) => app.MapGet("/a", () => 1); }
        static class Api
        {
            public static void MapA(this IEndpointRouteBuilder app) => app.MapGet("/a", () => 1);
            [System.Diagnostics.Conditional("DEBUG")] public static void MapInDebug(this WebApplication app) => app.MapA();
            public static void MapApp(this WebApplication app) { app.MapGet("/a", () => 1); }
            public static void MapOn(RouteGroupBuilder group) => group.MapA();
            public static void Apply(WebApplication app, Action<IEndpointRouteBuilder> map) { if (app.Urls.Count > 7) map(app); }
            public static RouteGroupBuilder Group(this WebApplication app) => app.MapGroup("/a");
            public static RouteGroupBuilder Either(this WebApplication app)
            {
                if (app.Urls.Count > 7) return app.MapGroup("/a");
                return app.MapGroup("/b");
            }
        }
        """;

    [Theory]
    [InlineData("app.MapGet(\"/a\", () => 1); app.Run();", "GET; /a")]
    [InlineData("app.MapA(); await app.RunAsync();", "GET; /a")]
    [InlineData("app.MapApp();", "GET; /a")]
    [InlineData("Api.MapOn(app.MapGroup(\"/v1\")); Api.MapOn(app.MapGroup(\"/v2\"));", "GET; /v1/a", "GET; /v2/a")]
    [InlineData("Api.MapOn(app.MapGroup(\"/v1\")); if (args.Length > 7) Api.MapOn(app.MapGroup(\"/v2\"));", "GET; /v1/a")]
    [InlineData("app.Group().MapPost(\"/{id:int}\", () => 1);", "POST; /a/{id:int}")]
    [InlineData("Local(); void Local() => app.MapGet(\"/a\", () => 1);")]
    [InlineData("Local(app); static void Local(WebApplication own) => own.MapGet(\"/a\", () => 1);", "GET; /a")]
    [InlineData("app.UseRouting(); app.UseEndpoints(all => all.MapGet(\"/a\", () => 1));", "GET; /a")]
    [InlineData("app.UseRouting(); app.UseEndpoints(Api.MapA);", "GET; /a")]
    [InlineData("using (var scope = app.Services.CreateScope()) { app.MapGet(\"/a\", () => 1); }", "GET; /a")]
    [InlineData("try { app.MapGet(\"/a\", () => 1); } finally { }", "GET; /a")]
    [InlineData("if (args.Length > 7) throw new Exception(); app.MapGet(\"/a\", () => 1);", "GET; /a")]
    [InlineData("app.Map(\"/x\", () => 1); app.MapMethods(\"/b\", [\"PURGE\", \"GET\"], () => 1);", "GET, PURGE; /b", "*; /x")]
    [InlineData("app.MapGet(\"/a\", () => 1); app.MapPost(\"/A/\", () => 1).NotImplementedYet(\"x\");", "GET; planned POST; /A")]
    [InlineData("app.MapGet(\"/x\", [NotImplementedYet(\"x\")] () => Stub.Result);", "planned GET; /x")]
    [InlineData("app.MapFallback(() => 1); app.MapDelete(\"/a\", [MethodNotAllowed(\"DELETE\", \"x\")] () => 1);")]
    public void CallThatAlwaysRuns_IsCertain(string body, params string[] routes) => Assert.Equal(routes, Certain(body));

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapGet(\"/a\", () => 1);")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.MapA(); }")]
    [InlineData("if (app.Environment.IsDevelopment()) return; app.MapA();")]
    [InlineData("switch (args.Length) { case 0: app.MapA(); break; }")]
    [InlineData("_ = args.Length switch { 0 => app.MapGet(\"/a\", () => 1), _ => null };")]
    [InlineData("foreach (var arg in args) app.MapA();")]
    [InlineData("for (var i = 0; i < args.Length; i++) app.MapA();")]
    [InlineData("while (args.Length > 7) app.MapA();")]
    [InlineData("do { if (args.Length > 7) break; app.MapA(); } while (false);")]
    [InlineData("try { app.MapA(); } catch { }")]
    [InlineData("try { } catch { app.MapA(); }")]
    [InlineData("_ = args.Length > 7 ? app.MapGet(\"/a\", () => 1) : null;")]
    [InlineData("_ = args.Length > 7 && app.MapGet(\"/a\", () => 1) is not null;")]
    [InlineData("Action map = () => app.MapA(); map();")]
    [InlineData("args.ToList().ForEach(_ => app.MapA());")]
    [InlineData("var all = from arg in args select app.MapGet(\"/a\", () => 1);")]
    [InlineData("await app.StartAsync(); app.MapA();")]
    [InlineData("foreach (IModule module in new IModule[] { new Books() }) module.Map(app);")]
    [InlineData("IModule module = new Books(); module.Map(app);")]
    [InlineData("Api.Apply(app, all => all.MapA());")]
    [InlineData("Api.Apply(app, Api.MapA);")]
    [InlineData("app.Either().MapGet(\"/x\", () => 1);")]
    [InlineData("app.MapWhen(_ => true, branch => { branch.UseRouting(); branch.UseEndpoints(all => all.MapGet(\"/a\", () => 1)); });")]
    [InlineData("var group = args.Length > 7 ? app.MapGroup(\"/a\") : app.MapGroup(\"/b\"); group.MapA();")]
    [InlineData("Unused(app); void Unused(WebApplication own) { if (args.Length > 7) return; own.MapA(); }")]
    [InlineData("IEndpointRouteBuilder routes = app; if (args.Length > 7) routes = app.MapGroup(\"/b\"); routes.MapGet(\"/a\", () => 1);")]
    [InlineData("object? o = args; o ??= app.MapGet(\"/a\", () => 1);")]
    [InlineData("_ = All(app); static IEnumerable<int> All(WebApplication own) { own.MapA(); yield return 1; }")]
    [InlineData("app.MapInDebug();")]
    [InlineData("app.MapMethods(\"/a\", [\"GET/2\", \"PUT\"], () => 1); app.MapMethods(\"/b\", [\"GET, PUT\"], () => 1); app.MapMethods(\"/c\", [\"*\"], () => 1);")]
    [InlineData("app.MapGet(Environment.MachineName, () => 1); app.MapMethods(\"/a\", args, () => 1);")]
    [InlineData("app.MapGet(\"/a\", () => 1); if (args.Length > 7) app.MapPost(\"/a\", () => 1);")]
    public void CallThatMayNotRun_IsLeftOut(string body) => Assert.Empty(Certain(body));

    [Theory]
    [InlineData("static class Dead { static void Map(WebApplication app) => app.MapGet(\"/dead\", () => 1); }")]
    [InlineData("class Startup { public void Configure(IApplicationBuilder app) { app.UseEndpoints(all => all.MapGet(\"/dead\", () => 1)); } }")]
    public void CallThatNobodyMakes_IsLeftOut(string code) => Assert.Equal(["GET; /a"], Certain("app.MapA();", code));

    [Theory]
    [InlineData("static class Other { static void Run(WebApplicationBuilder other) { var app = other.Build(); app.Run(); } }")]
    [InlineData("static class Other { static void Run() => Host.CreateDefaultBuilder().ConfigureWebHostDefaults(web => { }).Build().Run(); }")]
    [InlineData("static class Other { static Func<WebApplication> Make => () => WebApplication.Create(); }")]
    public void ProgramWithAnotherApplication_IsSureOfNothing(string code) => Assert.Empty(Certain("app.MapA();", code));

    [Fact]
    public void RouteOfEachApplication_IsCertain() => Assert.Equal(
        ["GET; /a"],
        Certain("app.MapApp(); app.MapGet(\"/one\", () => 1);", """
            static class Other { static void Run(WebApplicationBuilder other) { var app = other.Build(); app.MapApp(); app.MapGet("/other", () => 1); } }
            """));

    [Fact]
    public void ConditionBeforeTheApplicationIsBuilt_DoesNotMatter() => Assert.Equal(
        ["GET; /a"],
        Certain(Source.Compile($$"""
            if (args is ["--help"]) { return; }
            try
            {
                var builder = WebApplication.CreateBuilder(args);
                if (args.Length > 7) builder.Services.AddCors();
                var app = builder.Build();
                app.MapA();
                app.Run();
            }
            catch (Exception) { }

            {{Modules}}
            """)));

    [Fact]
    public void Library_IsSureOfNothing() => Assert.Empty(Certain(Source.Compile(Modules)));

    [Theory]
    [InlineData("app.MapControllers();", true)]
    [InlineData("app.MapDefaultControllerRoute();", true)]
    [InlineData("app.UseEndpoints(all => { all.MapControllers(); });", true)]
    [InlineData("app.MapControllers().RequireAuthorization();", true)]
    [InlineData("", false)]
    [InlineData("if (args.Length > 7) app.MapControllers();", false)]
    [InlineData("app.MapGroup(\"/v1\").MapControllers();", false)]
    [InlineData("app.MapControllers().NotImplementedYet(\"x\");", false)]
    [InlineData("app.MapRazorPages();", false)]
    public void Controllers_AreMappedWhereTheApplicationAlwaysDoes(string body, bool isCertain) =>
        Assert.Equal(isCertain, RouteGroups.MapsControllers(Source.Facts(Program(body))));

    private static IEnumerable<string> Certain(string body, string code = "") => Certain(Program(body, code));

    private static IEnumerable<string> Certain(Microsoft.CodeAnalysis.Compilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var located = RouteGroups.Locate(Source.Facts(compilation));
        return CompiledRoutes.Of([.. located.Select(static endpoint => (endpoint.Endpoint, endpoint.IsCertain))])
            .Select(static route => route.ToString());
    }

    private static Microsoft.CodeAnalysis.Compilation Program(string body, string code = "") => Source.Compile(
        $"""
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        {body}

        {Modules}
        {code}
        """);
}
