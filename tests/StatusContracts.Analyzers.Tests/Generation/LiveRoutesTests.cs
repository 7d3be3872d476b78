using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StatusContracts.Analyzers.Tests.Fuzz;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Conformance;
using StatusContracts.Generation;

namespace StatusContracts.Analyzers.Tests.Generation;

/// <summary>Applications that are compiled with the generator and then started: where routes are not as compiled, the log says so.</summary>
public class LiveRoutesTests
{
    private const string Groups =
        """
        var shop = app.MapGroup("/shop");
        shop.MapBooks();
        if (app.Environment.IsProduction()) shop.MapGet("/never", () => "");
        app.MapGet("/health", () => "").RequireHost("a.example");
        """;

    [Theory]
    [InlineData(Groups)]
    [InlineData("app.MapControllers(); " + Groups)]
    [InlineData("if (app.Environment.IsProduction()) app.MapControllers(); app.MapGet(\"/health\", () => \"\");")]
    [InlineData("app.MapGroup(\"/v1\").MapControllers(); app.MapGet(\"/health\", () => \"\");")]
    [InlineData("app.MapGroup(\"/v1\").MapBooks(); if (app.Environment.IsProduction()) app.MapGroup(\"/v2\").MapBooks();")]
    [InlineData("IEndpointRouteBuilder routes = app; routes = app.MapGroup(\"/v1\"); routes.MapBooks(); app.MapGet(\"/health\", () => \"\");")]
    [InlineData("app.MapMethods(\"/odd\", [\"GET/2\"], () => \"\"); app.MapMethods(\"/any\", [\"*\"], () => \"\"); app.MapGet(\"/health\", () => \"\");")]
    [InlineData("((IEndpointConventionBuilder)app.MapGet(\"/health\", () => \"\")).Add(b => ((RouteEndpointBuilder)b).RoutePattern = Other);")]
    public async Task RoutesOfTheSource_AreLive(string map)
    {
        var (text, log) = await Start(map, "");

        Assert.Contains("answers.Routes(", text + (map.Contains("Other", StringComparison.Ordinal) ? "answers.Routes(" : ""), StringComparison.Ordinal);
        Assert.NotEmpty(log.Of("Resource"));
        Assert.Empty(log.Of("RouteDiffers"));
        Assert.Empty(log.Of("ReportFailed"));
    }

    [Theory]
    [InlineData("application.Controllers.Remove(authors);", "/api/authors was compiled as GET; the started application has no such route.")]
    [InlineData("authors.Selectors[0].AttributeRouteModel!.Template = \"api/writers\";", "/api/authors was compiled as GET; the started application has no such route.")]
    [InlineData("Take(authors, \"PUT\");", "/api/authors was compiled as GET; the started application has PUT.")]
    [InlineData("Take(authors, \"GET\", \"HEAD\");", "/api/authors was compiled as GET; the started application has GET, HEAD.")]
    [InlineData("authors.Actions[0].Filters.Clear();")]
    public async Task ConventionThatChangesRoutes_IsNoticed(string convention, params string[] warnings)
    {
        var (_, log) = await Start("app.MapControllers();", convention);

        Assert.Equal(warnings, log.Of("RouteDiffers").Select(line => line[..(line.IndexOf(". ", StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void Release_HasNoRoutesToCompare()
    {
        var project = new TestProject("WebApplication.Create().MapGet(\"/health\", () => \"\");") { Output = OutputKind.ConsoleApplication };

        Assert.Contains("answers.Routes(", GeneratorHarness.Run(project).Files[AnswersFile.HintName], StringComparison.Ordinal);
        var release = GeneratorHarness.Run(project with { Optimization = OptimizationLevel.Release }).Files[AnswersFile.HintName];
        Assert.Contains("answers.NotAllowed(", release, StringComparison.Ordinal);
        Assert.DoesNotContain("answers.Routes(", release, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("samples/Bookshop.MinimalApi")]
    [InlineData("samples/Bookshop.Controllers")]
    public void Sample_IsSureOfEachOfItsRoutes(string name)
    {
        var sample = FuzzCorpus.Read().Single(program => program.Name == name).Project;
        var run = GeneratorHarness.RunUnchecked(
            new TestProject(sample.Sources) { Output = OutputKind.ConsoleApplication }, new ContractGenerator());

        var text = run.Files[AnswersFile.HintName];
        var lines = text[text.IndexOf("answers.Routes(", StringComparison.Ordinal)..].Split('\n').Select(line => line.Trim()).ToList();
        Assert.Equal(
            [
                "GET, POST; /api/books",
                "planned GET; /api/books/export",
                "GET, PUT; planned PATCH; /api/books/{id:int}",
                "POST; /api/books/{id:int}/archive",
                "planned GET, POST; /api/books/{id:int}/reviews",
                "planned GET; /api/books/{id:int}/similar",
                "planned GET, POST; /api/orders",
                "POST; /api/session",
                "DELETE; /api/shelves/{display:alpha}",
                "GET; /api/shelves/{number:int}",
                "GET; /shop/config",
            ],
            lines.Skip(2).TakeWhile(line => !line.StartsWith('"')));
    }

    /// <summary>Starts an application, and stops it.</summary>
    /// <param name="map">What it maps.</param>
    /// <param name="convention">What it does to its controllers.</param>
    private static async Task<(string Generated, ReportLog Log)> Start(string map, string convention)
    {
        var run = GeneratorHarness.Run(
            $$"""
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.ActionConstraints;
            using Microsoft.AspNetCore.Mvc.ApplicationModels;
            using Microsoft.AspNetCore.Routing.Patterns;
            using StatusContracts;

            public static class Shop
            {
                private static readonly RoutePattern Other = RoutePatternFactory.Parse("/other");

                public static WebApplication Open(WebApplicationBuilder builder)
                {
                    builder.Services.AddControllers(options => options.Conventions.Add(new Convention())).AddApplicationPart(typeof(Shop).Assembly);
                    builder.Services.AddStatusContracts();
                    foreach (var environment in builder.Services.Select(service => service.ImplementationInstance).OfType<IHostEnvironment>())
                        environment.ApplicationName = typeof(Shop).Assembly.GetName().Name!;
                    var app = builder.Build();
                    {{map}}
                    return app;
                }

                public static void MapBooks(this IEndpointRouteBuilder shop)
                {
                    var books = shop.MapGroup("/books/");
                    books.MapGet("/", () => "");
                    books.MapPut("/{id:int:range(1,9)}/{part?}", (int id, string? part) => "").MethodNotAllowed("DELETE", "Never.");
                    books.MapPost("/{*all}", () => Stub.Result).NotImplementedYet("All");
                    books.MapGet("/{name}-{x}.{y=1}", (string name, string x, string y) => "");
                }

                public static RoutePattern Unused => Other;
            }

            [ApiController, Route("api/[controller]")]
            public class BooksController : ControllerBase
            {
                [HttpGet, HttpHead] public string Get() => "";
                [HttpPost("~/api/Books/{id:guid}/[action]"), NotImplementedYet("Reviews")] public IActionResult Review(Guid id) => Stub.ActionResult;
                [Route("{year:regex(^\\d{{4}}$)}")] public string Any(string year) => year;
            }

            [Route("api/authors")]
            public class AuthorsController : ControllerBase { [HttpGet] public string Get() => ""; }

            public class Convention : IApplicationModelConvention
            {
                public void Apply(ApplicationModel application)
                {
                    var authors = application.Controllers.Single(controller => controller.ControllerName == "Authors");
                    {{convention}}
                }

                public static void Take(ControllerModel controller, params string[] methods)
                {
                    var selector = controller.Actions[0].Selectors[0];
                    selector.ActionConstraints.Clear();
                    selector.ActionConstraints.Add(new HttpMethodActionConstraint(methods));
                    selector.EndpointMetadata.Remove(selector.EndpointMetadata.OfType<HttpGetAttribute>().Single());
                    selector.EndpointMetadata.Add(new HttpMethodMetadata(methods));
                }
            }
            """);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Development,
            Args = ["--hostBuilder:reloadConfigOnChange=false", "--urls=http://127.0.0.1:0"],
        });
        var log = new ReportLog(LogLevel.Debug);
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        var open = Compiled.Load(run.Output).GetType("Shop")!.GetMethod("Open", BindingFlags.Public | BindingFlags.Static)!;
        await using var app = (WebApplication)open.Invoke(null, [builder])!;
        await app.StartAsync();
        return (run.Files[AnswersFile.HintName], log);
    }
}
