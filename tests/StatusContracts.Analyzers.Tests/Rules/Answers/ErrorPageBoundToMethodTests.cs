using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1010: pages that are bound to methods, and what the fix makes of them.</summary>
public class ErrorPageBoundToMethodTests
{
    private static readonly Rule Rule = new(Descriptors.STC1010_ErrorPageBoundToMethod);

    [Fact]
    public Task Page_IsNamed() => Rule.Says(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseExceptionHandler([|"/error"|]);
        app.MapGet("/error", () => Results.Problem());
        app.MapPost("/books", () => "Dune");
        """,
        "The error page '/error' takes only GET, so errors of other methods become 405. Map it for every method.");

    [Fact]
    public Task MinimalApis_AreMappedForAll() => Rule.Fixes(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        const string Page = "/status/{0}";
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = [|"/error"|], AllowStatusCode404Response = true });
        app.UseStatusCodePagesWithReExecute([|Page|]);
        app.MapGet("/error", () => Results.Problem()).ExcludeFromDescription(); // of exceptions
        app.MapMethods("/status/{code:int}", ["GET", "POST"], async (HttpContext context, int code) =>
        {
            await context.Response.WriteAsync($"{code}");
        });
        app.MapPut("/books", () => "Dune");
        """,
        """
        var app = WebApplication.CreateBuilder(args).Build();
        const string Page = "/status/{0}";
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", AllowStatusCode404Response = true });
        app.UseStatusCodePagesWithReExecute(Page);
        app.Map("/error", () => Results.Problem()).ExcludeFromDescription(); // of exceptions
        app.Map("/status/{code:int}", async (HttpContext context, int code) =>
        {
            await context.Response.WriteAsync($"{code}");
        });
        app.MapPut("/books", () => "Dune");
        """);

    [Fact]
    public Task Action_MayStandInAnotherDocument() => Rule.Fixes(
        [
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            var app = builder.Build();
            app.UseExceptionHandler([|"/error"|]);
            app.UseStatusCodePagesWithReExecute([|"/status/{0}"|], "?from=page");
            app.MapControllers();
            """,
            """
            using Microsoft.AspNetCore.Mvc;

            public class ErrorController : ControllerBase
            {
                [HttpGet("/error", Name = "Error"), ApiExplorerSettings(IgnoreApi = true)]
                public IActionResult Error() => Problem();

                [Route("/status/{code}")]
                [HttpGet]
                public IActionResult Status(int code) => Problem(statusCode: code);

                [HttpPost("/books")]
                public IActionResult Add() => Ok();
            }
            """,
        ],
        [
            """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            var app = builder.Build();
            app.UseExceptionHandler("/error");
            app.UseStatusCodePagesWithReExecute("/status/{0}", "?from=page");
            app.MapControllers();
            """,
            """
            using Microsoft.AspNetCore.Mvc;

            public class ErrorController : ControllerBase
            {
                [Route("/error", Name = "Error"), ApiExplorerSettings(IgnoreApi = true)]
                public IActionResult Error() => Problem();

                [Route("/status/{code}")]
                public IActionResult Status(int code) => Problem(statusCode: code);

                [HttpPost("/books")]
                public IActionResult Add() => Ok();
            }
            """,
        ]);

    [Fact]
    public Task SeveralEndpointsOfOnePage_AreLeftToTheirAuthor() => Rule.OffersNoFix(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseExceptionHandler([|"/error"|]);
        app.MapGet("/error", () => "page");
        app.MapPost("/error", () => Results.Problem());
        app.MapDelete("/books", () => "Dune");
        """);
}
