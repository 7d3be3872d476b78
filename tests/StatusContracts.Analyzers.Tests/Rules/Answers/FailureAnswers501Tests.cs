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

    [Fact]
    public Task CaughtMissingFeature_IsSilent() => Rule.Silent(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class FeatureMissing : NotSupportedException;
        public class PaymentNotSupportedException : Exception;
        public class RpcException(string status) : Exception { public string Status => status; }

        public class Filter : IActionFilter
        {
            public void OnActionExecuting(ActionExecutingContext context)
            {
                try { context.HttpContext.Request.EnableBuffering(); }
                catch (NotImplementedException) { context.Result = new StatusCodeResult(501); }
                catch (FeatureMissing) { context.Result = new StatusCodeResult(501); }
                catch (PlatformNotSupportedException) { context.Result = new StatusCodeResult(501); }
                catch (PaymentNotSupportedException) { context.Result = new StatusCodeResult(501); }
                catch (RpcException e) when (e.Status == "Unimplemented" || e.Status == nameof(Unimplemented)) { context.Result = new StatusCodeResult(501); }
                catch (AggregateException e) when (e.InnerException is NotImplementedException) { context.Result = new StatusCodeResult(501); }
                catch (Exception e)
                {
                    if (e is NotImplementedException) { context.Result = new StatusCodeResult(501); }
                    context.Result = e switch { NotSupportedException => new StatusCodeResult(501), _ => new StatusCodeResult(500) };
                    switch (e) { case NotImplementedException: context.HttpContext.Response.StatusCode = 501; break; }
                }
            }

            public void OnActionExecuted(ActionExecutedContext context) { }

            private const string Unimplemented = nameof(Unimplemented);
        }
        """);

    [Fact]
    public Task AnswerBesideACatch_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", (int id) =>
        {
            try
            {
                if (id == 7) return Results.StatusCode(501);
                return Results.Ok(1 / id);
            }
            catch (DivideByZeroException)
            {
                Func<IResult> later = () => Results.StatusCode(501);
                return Results.StatusCode(500);
            }
        });
        app.MapGet("/relayed", async (HttpClient client) =>
        {
            try { return Results.Ok(await client.GetStringAsync("/")); }
            catch (HttpRequestException e) { return Results.StatusCode((int)(e.StatusCode ?? System.Net.HttpStatusCode.BadGateway)); }
        });
        app.Run();
        """);

    [Fact]
    public Task TestProject_IsSilent() => Rule.Silent(new RuleProject(
        """
        public class Fake
        {
            public IResult Get()
            {
                try { return Results.Ok(); }
                catch (Exception) { return Results.StatusCode(501); }
            }
        }
        """)
    { References = [Tests] });

    private static readonly Microsoft.CodeAnalysis.MetadataReference Tests =
        Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location);
}
