using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.CodeFixes.Answers;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>STC1005: Retry-After beside a 501, and its two fixes.</summary>
public class NotImplementedWithRetryAfterTests
{
    private static readonly Rule Rule = new(Descriptors.STC1005_NotImplementedWithRetryAfter);

    private const string Before =
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Net.Http.Headers;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult Get(string? format)
            {
                if (format == "pdf")
                {
                    // Not today.
                    [|Response.Headers.RetryAfter = "120"|];
                    return StatusCode(StatusCodes.Status501NotImplemented);
                }

                return Ok(format);
            }

            public static async Task Invoke(HttpContext context)
            {
                [|context.Response.Headers[HeaderNames.RetryAfter] = "120"|];
                context.Response.StatusCode = (int)System.Net.HttpStatusCode.NotImplemented;
                await context.Response.WriteAsync("Later.");
            }

            public static IResult Other(HttpContext context)
            {
                [|context.Response.Headers.Append("Retry-After", "120")|];
                return Results.Problem(statusCode: 501);
            }
        }
        """;

    [Fact]
    public Task Temporary_Becomes503() => Rule.Fixes(
        Before,
        Before
            .Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)
            .Replace("Status501NotImplemented", "Status503ServiceUnavailable", StringComparison.Ordinal)
            .Replace("HttpStatusCode.NotImplemented", "HttpStatusCode.ServiceUnavailable", StringComparison.Ordinal)
            .Replace("501", "503", StringComparison.Ordinal),
        NotImplementedWithRetryAfterFix.AnswerUnavailableKey);

    [Fact]
    public Task Permanent_LosesTheField() => Rule.Fixes(
        Before,
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Net.Http.Headers;

        [ApiController, Route("api/books")]
        public class BooksController : ControllerBase
        {
            [HttpGet]
            public IActionResult Get(string? format)
            {
                if (format == "pdf")
                {
                    // Not today.
                    return StatusCode(StatusCodes.Status501NotImplemented);
                }

                return Ok(format);
            }

            public static async Task Invoke(HttpContext context)
            {
                context.Response.StatusCode = (int)System.Net.HttpStatusCode.NotImplemented;
                await context.Response.WriteAsync("Later.");
            }

            public static IResult Other(HttpContext context)
            {
                return Results.Problem(statusCode: 501);
            }
        }
        """,
        NotImplementedWithRetryAfterFix.DropRetryAfterKey);

    [Fact]
    public Task HalfTypedStatement_GoesWhole() => Rule.Fixes(
        new RuleProject(
            """
            public static class Handlers
            {
                public static IResult Get(HttpContext context)
                {
                    [|context.Response.Headers.RetryAfter = "120"|]
                    return Results.StatusCode(501);
                }
            }
            """)
        {
            AllowCompilerErrors = true,
        },
        new RuleProject(
            """
            public static class Handlers
            {
                public static IResult Get(HttpContext context)
                {
                    return Results.StatusCode(501);
                }
            }
            """),
        NotImplementedWithRetryAfterFix.DropRetryAfterKey);
}
