using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>Applications that make 501, or whatever they decided on, of the exception: the client never sees 500.</summary>
public class ThrowingStubMappedLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1004_ThrowingStub);

    private const string Stubs =
        """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("books")]
        public class BooksController : ControllerBase
        {
            [HttpGet] public IActionResult List() => throw new NotImplementedException();
            [HttpPost] public IActionResult Add() => throw new LaterException("Adding");
        }

        public class LaterException(string feature) : NotImplementedException(feature);
        """;

    [Theory]
    [InlineData(
        """
        using Microsoft.AspNetCore.Diagnostics;

        public class Handler : IExceptionHandler
        {
            public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
            {
                if (exception is not NotImplementedException) { return false; }
                await Results.Problem(statusCode: 501).ExecuteAsync(context);
                return true;
            }
        }
        """)]
    [InlineData(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class Filter : ExceptionFilterAttribute
        {
            public override void OnException(ExceptionContext context) => context.Result = new StatusCodeResult(context.Exception switch
            {
                KeyNotFoundException => 404,
                NotImplementedException => 501,
                _ => 500,
            });
        }
        """)]
    [InlineData(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class Filter : IExceptionFilter
        {
            private static readonly Dictionary<Type, int> Codes = new() { [typeof(System.NotImplementedException)] = 501 };

            public void OnException(ExceptionContext context)
            {
                if (Codes.TryGetValue(context.Exception.GetType(), out var code)) { context.Result = new StatusCodeResult(code); }
            }
        }
        """)]
    [InlineData(
        """
        public class Middleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                try { await next(context); }
                catch (NotImplementedException) { context.Response.StatusCode = 501; }
            }
        }
        """)]
    [InlineData(
        """
        public class Middleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                try { await next(context); }
                catch (Exception e) when (e.GetType().Name == "NotImplementedException") { context.Response.StatusCode = 501; }
            }
        }
        """)]
    [InlineData(
        """
        public static class Errors
        {
            public static void Use(WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = e => e is NotImplementedException ? 501 : 500,
            });
        }
        """)]
    [InlineData(
        """
        using Microsoft.AspNetCore.Diagnostics;

        public static class Errors
        {
            public static void Use(WebApplication app) => app.UseExceptionHandler(branch => branch.Run(context =>
            {
                if (context.Features.Get<IExceptionHandlerFeature>()?.Error is NotImplementedException) { context.Response.StatusCode = 501; }
                return Task.CompletedTask;
            }));
        }
        """)]
    [InlineData(
        """
        using Unbuilt = System.NotImplementedException;

        public static class Errors { public static int Status(Exception e) => e is Unbuilt ? 501 : 500; }
        """)]
    [InlineData(
        """
        // As Hellang.Middleware.ProblemDetails is used.
        public class Mapping { public void MapToStatusCode<T>(int code) where T : Exception { } }
        public static class Errors { public static void Use(Mapping options) => options.MapToStatusCode<NotImplementedException>(501); }
        """)]
    public Task MappedException_IsNo500(string mapping) => Rule.Silent(Stubs, mapping);

    [Fact]
    public Task FrameworkThatMapsIt_IsNo500() => Rule.Silent(new RuleProject(Stubs)
    {
        References = [new TestProject("public class AbpModule;") { AssemblyName = "Volo.Abp.AspNetCore" }.Compile().ToMetadataReference()],
    });

    [Fact]
    public Task OnlyTheDerivedExceptionMapped_LeavesTheOther() => Rule.Reports(
        Stubs.Replace("throw new NotImplementedException()", "[|throw new NotImplementedException()|]", StringComparison.Ordinal),
        """
        public static class Errors { public static int Status(Exception e) => e is LaterException ? 501 : 500; }
        """);

    [Fact]
    public Task ExceptionThatIsOnlyCreated_IsNotMapped() => Rule.Reports(
        """
        using Microsoft.AspNetCore.Mvc;

        /// <summary>Throws <see cref="NotImplementedException"/>.</summary>
        [ApiController, Route("books")]
        public class BooksController : ControllerBase
        {
            [HttpGet] public IActionResult List() => [|throw new NotImplementedException()|];

            // Not a NotImplementedException.
            public static Exception Make() => new global::System.NotImplementedException();
        }

        public class LaterException(string feature) : System.NotImplementedException(feature);
        """);
}
