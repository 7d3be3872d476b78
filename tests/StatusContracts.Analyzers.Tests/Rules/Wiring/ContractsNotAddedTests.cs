using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

public class ContractsNotAddedTests
{
    private const string Controller =
        """
        using Microsoft.AspNetCore.Mvc;
        using StatusContracts;

        [ApiController, Route("books")]
        public sealed class BooksController : ControllerBase
        {
            [HttpGet, NotImplementedYet("Books")]
            public IActionResult Get() => Ok();
        }
        """;

    private const string Startup =
        """
        using Microsoft.AspNetCore;

        WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Build().Run();

        """;

    private static readonly Rule Rule = new(Descriptors.STC3001_ContractsNotAdded);

    [Fact]
    public Task AttributeOnLambda_IsReportedAtBuild() => Rule.Says(
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.[|Build()|];
        app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
        app.Run();
        """,
        "[NotImplementedYet] is declared, but AddStatusContracts() is never called. Call it on the services.");

    [Fact]
    public Task Convention_IsReported() => Rule.Says(
        """
        var app = WebApplication.CreateBuilder(args).[|Build()|];
        app.MapGet("/books", () => "").MethodNotAllowed("DELETE", "Books stay.");
        app.Run();
        """,
        "MethodNotAllowed() is declared, but AddStatusContracts() is never called. Call it on the services.");

    [Fact]
    public Task ServerMethods_AreReported() => Rule.Says(
        """
        [assembly: StatusContracts.ServerMethods("GET", "HEAD")]

        var app = WebApplication.CreateBuilder(args).[|Build()|];
        app.MapGet("/books", () => "");
        app.Run();
        """,
        "[ServerMethods] is declared, but AddStatusContracts() is never called. Call it on the services.");

    [Fact]
    public Task DeclarationInAnotherFile_IsReported() => Rule.Reports(
        """
        var builder = WebApplication.CreateSlimBuilder(args);
        var app = builder.[|Build()|];
        app.Run();
        """,
        Controller);

    [Fact]
    public Task OtherBuilds_DoNotCount() => Rule.Reports(
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        _ = new ConfigurationBuilder().Build();
        var app = builder.[|Build()|];
        app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
        app.Run();
        """);

    [Fact]
    public Task Startup_IsReportedAtConfigureServices() => Rule.Reports(
        Startup + """
        public class Startup
        {
            public void [|ConfigureServices|](IServiceCollection services) => services.AddControllers();

            public void Configure(IApplicationBuilder app) => app.UseRouting();
        }
        """,
        Controller);
}
