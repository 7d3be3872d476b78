using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Wiring;

/// <summary>Where the fix of STC3001 writes the call.</summary>
public class ContractsNotAddedFixTests
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
    public Task CallInSeparateBuilderVariable_IsInsertedBeforeBuild() => Rule.Fixes(
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();

        // Ready.
        var app = builder.[|Build()|];
        app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
        app.Run();
        """,
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        builder.Services.AddStatusContracts();

        // Ready.
        var app = builder.Build();
        app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
        app.Run();
        """);

    [Fact]
    public Task CallAfterDirective_StandsOutsideOfIt() => Rule.Fixes(
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        #if !NEVER
        builder.Services.AddControllers();
        #endif

        var app = builder.[|Build()|];
        app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
        app.Run();
        """,
        """
        using StatusContracts;

        var builder = WebApplication.CreateBuilder(args);
        #if !NEVER
        builder.Services.AddControllers();
        #endif
        builder.Services.AddStatusContracts();

        var app = builder.Build();
        app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
        app.Run();
        """);

    [Fact]
    public Task ChainedBuilder_GetsAVariable() => Rule.Fixes(
        """
        using StatusContracts;

        // The application.
        var app = WebApplication.CreateBuilder(args).[|Build()|];
        app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
        app.Run();
        """,
        """
        using StatusContracts;

        // The application.
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddStatusContracts();
        var app = builder.Build();
        app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
        app.Run();
        """);

    [Fact]
    public Task ChainOverSeveralLines_GetsAVariable() => Rule.Fixes(
        [
            """
            internal static class Program
            {
                private static async Task Main(string[] args)
                {
                    await WebApplication.CreateBuilder(args)
                        .[|Build()|]
                        .RunAsync();
                }
            }
            """,
            Controller,
        ],
        [
            """
            internal static class Program
            {
                private static async Task Main(string[] args)
                {
                    var builder = WebApplication.CreateBuilder(args);
                    builder.Services.AddStatusContracts();
                    await builder.Build()
                        .RunAsync();
                }
            }
            """,
            Controller,
        ]);

    [Fact]
    public Task CallInConfigureServices_ComesLast() => Rule.Fixes(
        [
            Startup + """
            public class Startup
            {
                public void [|ConfigureServices|](IServiceCollection collection)
                {
                    collection.AddControllers(); // and nothing else
                }

                public void Configure(IApplicationBuilder app) => app.UseRouting();
            }
            """,
            Controller,
        ],
        [
            Startup + """
            public class Startup
            {
                public void ConfigureServices(IServiceCollection collection)
                {
                    collection.AddControllers(); // and nothing else
                    collection.AddStatusContracts();
                }

                public void Configure(IApplicationBuilder app) => app.UseRouting();
            }
            """,
            Controller,
        ]);

    [Fact]
    public Task EmptyConfigureServices_GetsTheCall() => Rule.Fixes(
        [
            Startup + """
            public class Startup
            {
                public void [|ConfigureServices|](IServiceCollection services)
                {
                }

                public void Configure(IApplicationBuilder app) => app.UseRouting();
            }
            """,
            Controller,
        ],
        [
            Startup + """
            public class Startup
            {
                public void ConfigureServices(IServiceCollection services)
                {
                    services.AddStatusContracts();
                }

                public void Configure(IApplicationBuilder app) => app.UseRouting();
            }
            """,
            Controller,
        ]);

    [Fact]
    public Task MissingImport_IsAdded() => Rule.Fixes(
        new RuleProject(
            """
            using Microsoft.AspNetCore.Builder;
            using StatusContracts;

            var builder = WebApplication.CreateBuilder();
            var app = builder.[|Build()|];
            app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
            """)
        {
            HasImplicitUsings = false,
        },
        new RuleProject(
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            using StatusContracts;

            var builder = WebApplication.CreateBuilder();
            builder.Services.AddStatusContracts();
            var app = builder.Build();
            app.MapGet("/books", [NotImplementedYet("Books")] () => Stub.Result);
            """)
        {
            HasImplicitUsings = false,
        });

    [Fact]
    public Task ExpressionBody_HasNoFix() => Rule.OffersNoFix(
        """
        Shop.Create(args).Run();

        internal static class Shop
        {
            public static WebApplication Create(string[] args) => WebApplication.CreateBuilder(args).[|Build()|];
        }
        """,
        Controller);

    [Fact]
    public Task TakenName_HasNoFix() => Rule.OffersNoFix(
        """
        var builder = "";
        var app = WebApplication.CreateBuilder(args).[|Build()|];
        app.Run(builder);
        """,
        Controller);

    [Fact]
    public Task BuildBehindIf_HasNoFix() => Rule.OffersNoFix(
        """
        var builder = WebApplication.CreateBuilder(args);
        if (args.Length == 0)
            builder.[|Build()|].Run();
        """,
        Controller);
}
