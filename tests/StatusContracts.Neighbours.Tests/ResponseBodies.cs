using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.HttpLogging;

namespace StatusContracts.Neighbours;

/// <summary>Middleware that stands between an answer and the connection, to record, to hold back or to change it.</summary>
public abstract class ResponseBodies(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Logged = new(
        app =>
        {
            app.UseHttpLogging();
            Map(app);
        },
        services => services.AddHttpLogging(logging => logging.LoggingFields = HttpLoggingFields.All));

    private static readonly App Buffered = new(app =>
    {
        app.Use(HoldBack);
        Map(app);
    });

    private static readonly App Rewritten = new(app =>
    {
        app.Use(Sign);
        Map(app);
    });

    private static void Map(WebApplication app)
    {
        app.MapGet("/body", () => Results.Text("body"));
        app.MapPost("/body", [NotImplementedYet("Posting")] () => Stub.Result);
        app.MapMethods("/body/head", ["HEAD"], () => Results.Text("head"));
    }

    private static async Task HoldBack(HttpContext context, RequestDelegate next)
    {
        var connection = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        await next(context);
        Assert.False(context.Response.HasStarted);
        buffer.Position = 0;
        await buffer.CopyToAsync(connection);
    }

    private static async Task Sign(HttpContext context, RequestDelegate next)
    {
        var connection = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        await next(context);
        buffer.Write("\n-- signed"u8);
        context.Response.ContentLength = buffer.Length;
        buffer.Position = 0;
        await buffer.CopyToAsync(connection);
    }

    [Fact]
    public async Task Logged_TheAnswersAreTheSame() => await AnswersAreWhole(Logged);

    [Fact]
    public async Task Buffered_TheAnswersAreTheSame() => await AnswersAreWhole(Buffered);

    private async Task AnswersAreWhole(App app)
    {
        (await SendAsInStock(app, "GET /body")).Is(200, "body");
        (await SendAsInStock(app, "GET /nothing")).Is(404);
        (await Send(app, "DELETE /body")).IsNotAllowed("GET");
        (await Send(app, "DELETE /body\nContent-Type: text/plain\n\ncontent")).IsNotAllowed("GET");
        (await Send(app, "POST /body")).IsPlanned("Posting", "GET");
        (await Send(app, "PROPFIND /body")).IsUnknownMethod("GET");
        (await Send(app, "PROPFIND /nothing")).IsUnknownMethod(allow: null);
        (await Send(app, "HEAD /body")).Is(405, "");
        Assert.StartsWith("<!DOCTYPE html>", (await Send(app, "DELETE /body\nAccept: text/html")).Text);
    }

    [Theory]
    [InlineData("DELETE /body", 405), InlineData("POST /body", 501), InlineData("PROPFIND /body", 501)]
    public async Task Rewritten_TheAnswerHasItsNewLength(string line, int status)
    {
        var reply = await Send(Rewritten, line);

        reply.Is(status);
        Assert.EndsWith("\n-- signed", reply.Text);
        Assert.Equal(Encoding.UTF8.GetByteCount(reply.Text).ToString(CultureInfo.InvariantCulture), reply["Content-Length"]);
    }

    public sealed class Compiled(Servers servers) : ResponseBodies(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : ResponseBodies(servers, Contracts.AtStartUp);
}
