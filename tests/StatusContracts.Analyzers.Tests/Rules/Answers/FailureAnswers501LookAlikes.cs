using Microsoft.CodeAnalysis;
using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>501s beside failures that are no answer to one. STC1006 stays silent.</summary>
public class FailureAnswers501LookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1006_FailureAnswers501);

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

    [Theory]
    [InlineData("catch (Exception e) { if (e is not NotImplementedException) throw; return Results.StatusCode(501); }")]
    [InlineData("catch (Exception e) { var isMissing = e is NotSupportedException; return isMissing ? Results.StatusCode(501) : Results.StatusCode(500); }")]
    [InlineData("catch (AggregateException e) { e.Handle(inner => inner is NotImplementedException); return Results.StatusCode(501); }")]
    [InlineData("catch (HttpRequestException e) when ((int?)e.StatusCode == 501) { return Results.StatusCode(501); }")]
    [InlineData("catch (HttpRequestException e) { if (e.StatusCode is { } status && (int)status is 501) return Results.StatusCode(501); throw; }")]
    public Task OtherExceptionsThatPassBefore_LeaveTheMissingFeature(string handler) => Rule.Silent(
        $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/books", async (HttpClient client) =>
        {
            try { return Results.Ok(await client.GetStringAsync("/")); }
            {{handler}}
        });
        app.Run();
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

    private static readonly MetadataReference Tests =
        MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location);
}
