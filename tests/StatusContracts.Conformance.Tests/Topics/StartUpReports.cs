using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StatusContracts.Generated;

namespace StatusContracts.Conformance.Topics;

/// <summary>What the log says when an application has started: one line for each resource, and where routes are not what was compiled.</summary>
public sealed class StartUpReports
{
    private const string Production = "Production";
    private const string Development = "Development";

    [Fact]
    public async Task Debug_OneLineForEachResource()
    {
        var log = await Start(Bookshop.App, Production, LogLevel.Debug);

        Assert.Equal(
            [
                "/shop/books/{id:int}/reviews: GET; planned: POST (Book reviews); refused: none; answers compiled ahead: yes",
                "/shop/books/{id:int}: GET, PUT; planned: none; refused: DELETE; answers compiled ahead: yes",
                "/shop/books: GET, POST; planned: none; refused: none; answers compiled ahead: yes",
                "/shop/export: none; planned: GET (Export); refused: none; answers compiled ahead: yes",
                "/shop/orders/{id:int}: GET, PUT; planned: PATCH (Changing orders); refused: DELETE; answers compiled ahead: yes",
                "/shop/orders: GET; planned: POST (Ordering); refused: none; answers compiled ahead: yes",
            ],
            log.Of("Resource").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task MethodsThatAreServedBesides_AreListedAsInAllow()
    {
        static void Map(WebApplication app)
        {
            app.MapGet("/report/served", () => "");
            app.MapGet("/report/refused", () => "").MethodNotAllowed("HEAD", "Nobody counts the bytes.");
            app.MapGet("/report/planned", () => "").NotImplementedYet("Later");
        }

        Assert.Equal(
            [
                "/report/planned: OPTIONS; planned: GET (Later), HEAD (Later); refused: none; answers compiled ahead: no",
                "/report/refused: GET, OPTIONS; planned: none; refused: HEAD; answers compiled ahead: no",
                "/report/served: GET, HEAD, OPTIONS; planned: none; refused: none; answers compiled ahead: no",
            ],
            (await Start(new(Map, ServeBoth), Production, LogLevel.Debug, Contracts.AtStartUp)).Of("Resource"));
    }

    [Fact]
    public async Task Lines_AreSortedByRoute()
    {
        var routes = (await Start(Bookshop.App, Production, LogLevel.Debug)).Of("Resource").Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]);

        Assert.Equal(routes.Order(StringComparer.Ordinal), routes);
    }

    [Fact]
    public async Task Resource_IsWhatRoutingMakesOfIt()
    {
        static void Map(WebApplication app)
        {
            app.MapGet("/report/{id:int}", (int id) => "");
            app.MapPut("/REPORT/{key:int}", (int key) => "");
            app.MapGet("/report/host", () => "").RequireHost("B.example", "a.example");
            app.MapPut("/report/host", () => "");
            app.Map("/report/any", () => "");
            app.MapDelete("/report/refused", [MethodNotAllowed("DELETE", "Never.")] () => "");
            app.MapGet("/report/odd", () => "").NotImplementedYet("Reviews\r\ninfo: {0} \u202E all is well");
            app.MapFallback(() => "");
        }

        Assert.Equal(
            [
                "/REPORT/{key:int}: GET, PUT; planned: none; refused: none; answers compiled ahead: no",
                "/report/any: any method; planned: none; refused: none; answers compiled ahead: none needed",
                "/report/host on a.example, b.example: GET; planned: none; refused: none; answers compiled ahead: no",
                "/report/host: PUT; planned: none; refused: none; answers compiled ahead: no",
                "/report/odd: none; planned: GET (Reviews\\u000D\\u000Ainfo: {0} \\u202E all is well); refused: none; answers compiled ahead: no",
                "/report/refused: none; planned: none; refused: DELETE; answers compiled ahead: no",
            ],
            (await Start(new(Map), Production, LogLevel.Debug, Contracts.AtStartUp)).Of("Resource").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ConventionalRoutes_AreListedByAction() => Assert.Equal(
        ["/Shelves/List/{id?}: any method; planned: none; refused: none; answers compiled ahead: none needed"],
        (await Start(
            new(
                app => app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}"),
                services => App.AddControllers(services, typeof(ShelvesController))),
            Production,
            LogLevel.Debug)).Of("Resource"));

    [Fact]
    public async Task NobodyListens_EndpointsAreNotRead()
    {
        var wasRead = false;
        var site = new App(app => ((IEndpointConventionBuilder)app.MapGet("/", () => "")).Add(_ => wasRead = true));

        await Start(site, Production, LogLevel.Information);
        Assert.False(wasRead);

        await Start(site, Development, LogLevel.Error);
        Assert.False(wasRead);

        await Start(site, Production, LogLevel.Debug);
        Assert.True(wasRead);
    }

    [Fact]
    public async Task EndpointsThatCannotBeMade_DoNotStopTheStart()
    {
        static void Map(WebApplication app) =>
            ((IEndpointConventionBuilder)app.MapGet("/", () => "")).Add(_ => throw new InvalidOperationException("Not mine."));

        Assert.Single((await Start(new(Map), Development, LogLevel.Debug)).Of("ReportFailed"));
    }

    [Fact]
    public async Task RoutesAsCompiled_Silence()
    {
        static void Map(WebApplication app)
        {
            app.MapGroup("/Report").MapGet("Same/", () => "");
            app.MapMethods("/report/same", ["PUT", "GET2"], () => "");
            app.MapPost("/report/same", () => "").NotImplementedYet("Later");
            app.Map("/report/any/{x=1}/{**rest}", () => "");
            app.MapGet("/report/host", () => "").RequireHost("a.example");
            app.MapPut("/report/host", () => "").RequireHost("b.example");
            app.MapDelete("/report/more", () => "");
            app.MapGet("/report/more", () => "");
            app.MapMethods("/report/more", ["GET", "HEAD"], () => "").WithOrder(1);
            app.MapGet("/report/unknown", () => "");
        }

        Assert.Empty(await Differences(
            new(Map, ServeBoth),
            """
            GET, GET2, PUT; planned POST; /report/same
            *; /report/any/{x=1}/{**rest}
            GET, PUT; /report/host
            GET; /report/more
            """));
    }

    [Theory]
    [InlineData("GET; /report/gone", "/report/gone was compiled as GET; the started application has no such route.")]
    [InlineData("GET; /report/{id}", "/report/{id} was compiled as GET; the started application has no such route.")]
    [InlineData("GET, PATCH; /report/two", "/report/two was compiled as GET, PATCH; the started application has GET, PUT.")]
    [InlineData("GET; /report/two", "/report/two was compiled as GET; the started application has GET, PUT.")]
    [InlineData("planned GET; /report/two", "/report/two was compiled as planned: GET; the started application has GET, PUT.")]
    [InlineData("GET; /report/planned", "/report/planned was compiled as GET; the started application has planned: GET.")]
    [InlineData("GET; /report/any", "/report/any was compiled as GET; the started application has any method.")]
    [InlineData("*; /report/two", "/report/two was compiled as any method; the started application has GET, PUT.")]
    [InlineData("GET; planned PUT; /report/two", "/report/two was compiled as GET; planned: PUT; the started application has GET, PUT.")]
    public async Task RouteThatIsNotAsCompiled_IsNamed(string compiled, string warning)
    {
        static void Map(WebApplication app)
        {
            app.MapGet("/report/{id:int}", (int id) => "");
            app.MapMethods("/report/two", ["GET", "PUT"], () => "");
            app.MapGet("/report/planned", () => "").NotImplementedYet("Later");
            app.Map("/report/any", () => "");
        }

        Assert.StartsWith(warning, Assert.Single(await Differences(new(Map), compiled)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConventionThatRemovesAndRenames_IsNoticed()
    {
        var site = new App(
            app => app.MapControllers(),
            services => App.AddControllers(services, typeof(ShelvesController), typeof(OrdersController)).AddMvcOptions(options =>
                options.Conventions.Add(new Renaming())));

        Assert.Equal(
            ["/shop/orders", "/shop/orders/{id:int}"],
            (await Differences(site, "GET; planned POST; /shop/orders\nGET, PUT; planned PATCH; /shop/orders/{id:int}"))
                .Select(warning => warning[..warning.IndexOf(' ', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task ManyDifferences_AreCounted()
    {
        var lines = string.Join('\n', Enumerable.Range(10, 25).Select(i => $"GET; /report/{i}"));

        var log = await Start(new(app => app.MapGet("/", () => "")), Development, LogLevel.Warning, Compiled(lines));

        Assert.Equal(10, log.Of("RouteDiffers").Count());
        Assert.Equal("15 more routes differ from what was compiled.", Assert.Single(log.Of("MoreRoutesDiffer")));
    }

    [Fact]
    public async Task OutsideDevelopment_NothingIsCompared() =>
        Assert.Empty((await Start(new(app => app.MapGet("/", () => "")), Production, LogLevel.Debug, Compiled("GET; /report/gone"))).Of("RouteDiffers"));

    [Fact]
    public async Task TableOfAReferencedAssembly_IsNotCompared()
    {
        var library = new Contracts("library", services => StatusContractServices.Add(
            services, null, new Table("GET; /report"), new OtherTable("GET; /report/of-the-library")));

        Assert.Empty((await Start(new(app => app.MapGet("/report", () => "")), Development, LogLevel.Debug, library)).Of("RouteDiffers"));
    }

    [Fact]
    public async Task TableOfAnotherApplication_IsNotCompared() => Assert.Empty(
        (await Start(new(app => app.MapGet("/report", () => "")), Development, LogLevel.Debug, Compiled("GET; /report/gone"), typeof(ContractTable)))
            .Of("RouteDiffers"));

    [Fact]
    public async Task StartupClass_IsReportedToo()
    {
        var log = new ReportLog(LogLevel.Debug);
        using var host = Host.CreateDefaultBuilder(["--hostBuilder:reloadConfigOnChange=false"])
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug))
            .ConfigureWebHostDefaults(web => web.UseUrls("http://127.0.0.1:0").UseStartup<Startup>())
            .Build();

        await host.StartAsync();
        await host.StopAsync();

        Assert.Equal(["/startup: GET; planned: none; refused: none; answers compiled ahead: no"], log.Of("Resource"));
    }

    private static void ServeBoth(IServiceCollection services) =>
        services.Configure<StatusContractOptions>(options => options.ServeHead = options.ServeOptions = true);

    private static async Task<IEnumerable<string>> Differences(App app, string compiled) =>
        (await Start(app, Development, LogLevel.Warning, Compiled(compiled))).Of("RouteDiffers");

    private static Contracts Compiled(string lines) =>
        new("compiled by hand", services => StatusContractServices.Add(services, null, new Table(lines)));

    private static async Task<ReportLog> Start(App definition, string environment, LogLevel level, Contracts? contracts = null, Type? application = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ApplicationName = (application ?? typeof(Table)).Assembly.GetName().Name,
            Args = ["--hostBuilder:reloadConfigOnChange=false", "--urls=http://127.0.0.1:0"],
        });
        var log = new ReportLog(level);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(level);
        definition.Services?.Invoke(builder.Services);
        (contracts ?? Contracts.Compiled).Add(builder.Services);

        await using var app = builder.Build();
        definition.Map(app);
        await app.StartAsync();
        return log;
    }

    /// <summary>What the generator would write for an application of its own.</summary>
    private class Table(string lines) : ContractTable
    {
        private readonly byte[] _lines = System.Text.Encoding.UTF8.GetBytes(lines);

        public override void Fill(CompiledAnswers answers) => answers.Routes(() => _lines);
    }

    private sealed class OtherTable(string lines) : Table(lines);

    private sealed class Renaming : IControllerModelConvention
    {
        public void Apply(ControllerModel controller)
        {
            if (controller.ControllerType == typeof(OrdersController))
            {
                controller.Selectors[0].AttributeRouteModel!.Template = "shop/baskets";
            }
        }
    }

    private sealed class Startup
    {
        public void ConfigureServices(IServiceCollection services) => Contracts.AtStartUp.Add(services);

        public void Configure(IApplicationBuilder app) => app.UseRouting().UseEndpoints(endpoints => endpoints.MapGet("/startup", () => ""));
    }
}

/// <summary>Reached by convention only.</summary>
public sealed class ShelvesController : Controller
{
    public string List(int? id) => $"{id}";
}
