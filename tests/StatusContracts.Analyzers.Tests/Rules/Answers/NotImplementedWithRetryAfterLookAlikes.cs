using StatusContracts.Analyzers.Tests.Harness;
using StatusContracts.Diagnostics;

namespace StatusContracts.Analyzers.Tests.Rules.Answers;

/// <summary>Retry-After that goes with another answer than the 501. STC1005 stays silent.</summary>
public class NotImplementedWithRetryAfterLookAlikes
{
    private static readonly Rule Rule = new(Descriptors.STC1005_NotImplementedWithRetryAfter);

    [Fact]
    public Task RetryAfterOfAnotherAnswer_IsSilent() => Rule.Silent(
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (HttpContext context, bool busy) =>
        {
            if (busy)
            {
                context.Response.Headers.RetryAfter = "120";
                return Results.StatusCode(503);
            }

            return Results.StatusCode(501);
        });
        app.MapGet("/b", (HttpContext context, bool busy) =>
        {
            context.Response.Headers.RetryAfter = "120";
            if (busy)
            {
                return Results.StatusCode(429);
            }

            return Results.StatusCode(501);
        });
        app.MapGet("/c", (HttpContext context, bool busy) =>
        {
            context.Response.Headers.RetryAfter = "120";
            return busy ? Results.Ok() : Results.StatusCode(501);
        });
        app.MapGet("/d", (HttpContext context) =>
        {
            context.Response.Headers.Allow = "GET";
            return Results.StatusCode(501);
        });
        app.MapGet("/e", (HttpClient client, HttpRequestMessage request) =>
        {
            request.Headers.Add("Retry-After", "1");
            return Results.StatusCode(501);
        });
        app.MapGet("/f", (HttpContext context, bool never) =>
        {
            context.Response.Headers.RetryAfter = "120";
            if (never)
            {
                return Results.StatusCode(501);
            }

            return Results.StatusCode(503);
        });
        app.MapGet("/g", (HttpContext context, bool never) =>
        {
            if (never)
            {
                return Results.StatusCode(501);
            }

            context.Response.Headers.RetryAfter = "120";
            return Results.StatusCode(429);
        });
        app.Run();
        """);
}
