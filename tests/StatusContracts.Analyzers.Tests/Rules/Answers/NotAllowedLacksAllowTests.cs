using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1003: what is reported, and what the fix adds where.</summary>
public class NotAllowedLacksAllowTests
{
    private static readonly Rule Rule = new(Descriptors.STC1003_NotAllowedLacksAllow);

    [Fact]
    public Task Actions_GetTheExactField() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")]
            public IActionResult Get(int id) => Ok(id);

            [HttpPut("{id:int}")]
            public IActionResult Replace(int id) => Ok(id);

            /// <summary>Books stay.</summary>
            [HttpDelete("{id:int}")]
            public IActionResult Delete(int id) => [|StatusCode(StatusCodes.Status405MethodNotAllowed)|];

            [HttpPatch("{id:int}")]
            public IActionResult Change(int id)
            {
                if (Settings.IsFrozen)
                    return [|new StatusCodeResult(405)|]; // for now

                // Nobody changes them.
                return [|StatusCode(405)|];
            }
        }

        static class Settings
        {
            public static bool IsFrozen { get; set; }
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet("{id:int}")]
            public IActionResult Get(int id) => Ok(id);

            [HttpPut("{id:int}")]
            public IActionResult Replace(int id) => Ok(id);

            /// <summary>Books stay.</summary>
            [HttpDelete("{id:int}")]
            public IActionResult Delete(int id)
            {
                Response.Headers.Allow = "GET, PUT";
                return StatusCode(StatusCodes.Status405MethodNotAllowed);
            }

            [HttpPatch("{id:int}")]
            public IActionResult Change(int id)
            {
                if (Settings.IsFrozen)
                {
                    Response.Headers.Allow = "GET, PUT";
                    return new StatusCodeResult(405); // for now
                }

                // Nobody changes them.
                Response.Headers.Allow = "GET, PUT";
                return StatusCode(405);
            }
        }

        static class Settings
        {
            public static bool IsFrozen { get; set; }
        }
        """);

    [Fact]
    public Task Lambdas_GetTheContextThatTheyNeed() => Rule.Fixes(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books/{id:int}", (int id) => id);
        app.MapDelete("/books/{id:int}", (int id) => [|Results.StatusCode(405)|]);
        app.MapPut("/books/{id:int}", () => [|TypedResults.StatusCode(405)|]);
        app.MapPatch("/books/{id:int}", (HttpContext http) =>
        {
            [|http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed|];
        });
        """,
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books/{id:int}", (int id) => id);
        app.MapDelete("/books/{id:int}", (int id, HttpContext context) =>
        {
            context.Response.Headers.Allow = "GET";
            return Results.StatusCode(405);
        });
        app.MapPut("/books/{id:int}", (HttpContext context) =>
        {
            context.Response.Headers.Allow = "GET";
            return TypedResults.StatusCode(405);
        });
        app.MapPatch("/books/{id:int}", (HttpContext http) =>
        {
            http.Response.Headers.Allow = "GET";
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        });
        """);

    [Fact]
    public Task TestOfTheMethod_TellsWhatIsLeft() => Rule.Fixes(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapMethods("/books", ["POST", "PUT", "DELETE"], (HttpRequest request, HttpResponse response) =>
        {
            if (HttpMethods.IsPut(request.Method) || request.Method == "DELETE")
            {
                return [|Results.StatusCode(405)|];
            }

            return Results.Ok();
        });
        """,
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", () => "Dune");
        app.MapMethods("/books", ["POST", "PUT", "DELETE"], (HttpRequest request, HttpResponse response) =>
        {
            if (HttpMethods.IsPut(request.Method) || request.Method == "DELETE")
            {
                response.Headers.Allow = "GET, POST";
                return Results.StatusCode(405);
            }

            return Results.Ok();
        });
        """);

    [Fact]
    public Task Middleware_IsReportedWithoutFix() => Rule.OffersNoFix(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (HttpContext context, RequestDelegate next) =>
        {
            if (context.Request.Method == "TRACE")
            {
                [|context.Response.StatusCode = 405|];
                return;
            }

            await next(context);
        });
        app.UseMiddleware<NoTrace>();
        app.MapGet("/books", () => "Dune");

        class NoTrace(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context)
            {
                if (!HttpMethods.IsTrace(context.Request.Method))
                {
                    return next(context);
                }

                [|context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed|];
                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task WhatIsNotCertain_GetsNoFix() => Rule.OffersNoFix(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books/{id:int}", (int id) => id);
        app.MapPost("/books/{name:minlength(2)}", (string name) => name);
        app.MapDelete("/books/{id:int}", (int id) => [|Results.StatusCode(405)|]);

        app.MapGet("/authors", () => "Herbert");
        app.MapDelete("/authors", (HttpContext context) => Settings.IsFrozen ? [|Results.StatusCode(405)|] : Results.Ok());
        app.MapPut("/authors", Handlers.Refuse);

        static class Handlers
        {
            public static IResult Refuse() => [|Results.StatusCode(405)|];
        }

        static class Settings
        {
            public static bool IsFrozen { get; set; }
        }
        """);

    [Fact]
    public Task Library_IsReportedWithoutFix() => Rule.OffersNoFix(new RuleProject(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult All() => Ok();

            [HttpDelete]
            public IActionResult Clear() => [|StatusCode(405)|];
        }
        """)
    {
        HasHost = false,
    });

    [Fact]
    public Task ResourceWithoutOtherMethods_GetsAnEmptyField() => Rule.Fixes(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController(IConfiguration configuration) : ControllerBase
        {
            [HttpPost("import")]
            public IActionResult Import()
            {
                if (configuration.GetValue<bool>("ReadOnly"))
                {
                    return [|StatusCode(405)|];
                }

                return NoContent();
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController(IConfiguration configuration) : ControllerBase
        {
            [HttpPost("import")]
            public IActionResult Import()
            {
                if (configuration.GetValue<bool>("ReadOnly"))
                {
                    Response.Headers.Allow = "";
                    return StatusCode(405);
                }

                return NoContent();
            }
        }
        """);
}
