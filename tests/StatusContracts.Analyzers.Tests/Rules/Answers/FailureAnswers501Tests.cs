using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1006: failures at run time that are answered 501.</summary>
public class FailureAnswers501Tests
{
    private static readonly Rule Rule = new(Descriptors.STC1006_FailureAnswers501);

    [Fact]
    public Task CaughtFailure_IsReportedByItsName() => Rule.Says(
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/books")]
        public class BooksController(HttpClient client) : ControllerBase
        {
            [HttpGet]
            public async Task<IActionResult> Get()
            {
                try
                {
                    return Ok(await client.GetStringAsync("/"));
                }
                catch (HttpRequestException)
                {
                    return [|StatusCode(501)|];
                }
                catch (Exception e) when (e.Message.Length > 0)
                {
                    if (e.InnerException is null)
                    {
                        return [|Problem(statusCode: StatusCodes.Status501NotImplemented)|];
                    }

                    throw;
                }
                catch
                {
                    return [|NotThere()|];
                }
            }

            private IActionResult NotThere() => StatusCode(501);
        }
        """,
        "HttpRequestException is a failure, not a missing feature. Answer 500, 502 or 503.",
        "Exception is a failure, not a missing feature. Answer 500, 502 or 503.",
        "Whatever is caught here is a failure, not a missing feature. Answer 500, 502 or 503.");

    [Fact]
    public Task MiddlewareAndMinimalApis_AreReported() => Rule.OffersNoFix(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (InvalidOperationException)
            {
                [|context.Response.StatusCode = 501|];
            }
        });
        app.MapGet("/books", (int id) =>
        {
            try
            {
                return Results.Ok(1 / id);
            }
            catch (DivideByZeroException)
            {
                return [|Results.StatusCode(501)|];
            }
        });
        app.Run();
        """);
}
