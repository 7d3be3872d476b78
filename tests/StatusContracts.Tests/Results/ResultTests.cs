using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using HttpResults = Microsoft.AspNetCore.Http.Results;

namespace StatusContracts.Tests.Results;

public class ResultTests
{
    private static readonly StubController Controller = new();

    [Fact]
    public void NotImplementedYet_SaysWhatItIs()
    {
        var result = TypedResults.NotImplementedYet("Export", "2.0", "https://docs.example.com", "GET /books", "Not yet.");

        Assert.Equal(501, Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode);
        Assert.Equal("application/problem+json", Assert.IsAssignableFrom<IContentTypeHttpResult>(result).ContentType);
        var value = Assert.IsType<ProblemDetails>(Assert.IsAssignableFrom<IValueHttpResult>(result).Value);
        Assert.Equal((501, "Not Implemented", "Not yet."), (value.Status, value.Title, value.Detail));
        Assert.Equal(
            ["feature: Export", "plannedFor: 2.0", "documentation: https://docs.example.com", "alternative: GET /books"],
            value.Extensions.Select(extension => $"{extension.Key}: {extension.Value}"));
    }

    [Fact]
    public async Task ValueThatIsChanged_ChangesNoAnswer()
    {
        var result = TypedResults.NotImplementedYet("Export");
        result.Value.Detail = "Changed.";

        Assert.Equal("Export: planned, not implemented yet.", result.Value.Detail);
        Assert.DoesNotContain("Changed", await Body(result), StringComparison.Ordinal);
    }

    [Fact]
    public void MethodNotAllowed_SaysWhatItIs()
    {
        var result = TypedResults.MethodNotAllowed(["PUT", "GET", "PUT"], "Books stay.", "PUT /books", "https://docs.example.com");

        Assert.Equal(405, Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode);
        Assert.Equal("application/problem+json", Assert.IsAssignableFrom<IContentTypeHttpResult>(result).ContentType);
        Assert.Equal(["GET", "PUT"], result.Allow);
        Assert.Equal(("Books stay.", "PUT /books", "https://docs.example.com"), (result.Reason, result.Alternative, result.Documentation));
        Assert.Null(TypedResults.MethodNotAllowed().Allow);
        Assert.Null(TypedResults.MethodNotAllowed(reason: "Books stay.").Allow);
    }

    [Fact]
    public void EachFactory_MakesItsResult()
    {
        Assert.IsType<NotImplementedYetHttpResult>(HttpResults.NotImplementedYet("Export"));
        Assert.IsType<MethodNotAllowedHttpResult>(HttpResults.MethodNotAllowed());
        Assert.IsType<MethodNotAllowedHttpResult>(HttpResults.MethodNotAllowed("GET"));
        Assert.Equal("Books stay.", Assert.IsType<MethodNotAllowedHttpResult>(HttpResults.MethodNotAllowed(reason: "Books stay.")).Reason);
        Assert.Equal(501, Assert.IsAssignableFrom<IStatusCodeActionResult>(Controller.NotImplementedYet("Export")).StatusCode);
        Assert.Equal(405, Assert.IsAssignableFrom<IStatusCodeActionResult>(Controller.MethodNotAllowed("GET")).StatusCode);
        Assert.Equal("Export", Controller.NotImplementedYet("Export").Value.Extensions["feature"]);
        Assert.Equal(["GET"], Controller.MethodNotAllowed(["GET"], "Books stay.").Allow);
    }

    [Theory]
    [InlineData("G ET"), InlineData(""), InlineData("GET,PUT"), InlineData("GET\r\n"), InlineData(null)]
    public void MethodThatIsNoToken_IsRefusedAtOnce(string? method)
    {
        var exceptions = new[]
        {
            Assert.Throws<ArgumentException>(() => TypedResults.MethodNotAllowed("GET", method!)),
            Assert.Throws<ArgumentException>(() => HttpResults.MethodNotAllowed([method!])),
            Assert.Throws<ArgumentException>(() => TypedResults.MethodNotAllowed([method!], "Books stay.")),
            Assert.Throws<ArgumentException>(() => Controller.MethodNotAllowed("GET", method!)),
        };

        Assert.All(exceptions, exception =>
        {
            Assert.Equal("allow", exception.ParamName);
            Assert.Contains("can be no HTTP method", exception.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(" "), InlineData("")]
    public void FeatureWithoutWords_IsRefusedAtOnce(string feature)
    {
        Assert.Equal("feature", Assert.Throws<ArgumentException>(() => TypedResults.NotImplementedYet(feature)).ParamName);
        Assert.Equal("feature", Assert.Throws<ArgumentException>(() => Controller.NotImplementedYet(feature)).ParamName);
    }

    [Fact]
    public async Task OneResult_ServesManyRequestsOfManyApplicationsAtOnce()
    {
        var result = TypedResults.MethodNotAllowed("GET");
        using var withPages = Application(pages: true);
        using var without = Application(pages: false);

        var bodies = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => Body(result, i % 2 == 0 ? withPages : without, "text/html"))));

        Assert.All(bodies.Where((_, i) => i % 2 == 0), body => Assert.StartsWith("<!DOCTYPE html>", body));
        Assert.All(bodies.Where((_, i) => i % 2 == 1), body => Assert.EndsWith("\"allow\":[\"GET\"]}", body));
    }

    [Fact]
    public async Task WithoutRouting_TheEndpointIsAllThatIsKnown()
    {
        var context = new DefaultHttpContext { Request = { Method = "PUT" } };
        context.SetEndpoint(new(null, new(new Microsoft.AspNetCore.Routing.HttpMethodMetadata(["PUT", "GET"])), null));

        await TypedResults.MethodNotAllowed().ExecuteAsync(context);

        Assert.Equal("GET", context.Response.Headers.Allow);
    }

    private static ServiceProvider Application(bool pages) =>
        new ServiceCollection().Configure<StatusContractOptions>(options => options.HtmlPages = pages).BuildServiceProvider();

    private static async Task<string> Body(IResult result, IServiceProvider? services = null, string? accept = null)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services!, Request = { Method = "GET" }, Response = { Body = body } };
        context.Request.Headers.Accept = accept;
        await result.ExecuteAsync(context);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    private sealed class StubController : ControllerBase;
}
