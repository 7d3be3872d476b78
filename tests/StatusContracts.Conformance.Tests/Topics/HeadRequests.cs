using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Filters;

namespace StatusContracts.Conformance.Topics;

/// <summary><see cref="StatusContractOptions.ServeHead"/>: HEAD runs what takes GET, and nothing changes for what takes HEAD.</summary>
public abstract class HeadRequests(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private static readonly App Site = new(Map, Serve);

    private static readonly App NotAsked = new(Map);

    private static readonly App Controllers = new(
        app => app.MapControllers(),
        services =>
        {
            Serve(services);
            App.AddControllers(services, typeof(HeadController));
        });

    private static void Serve(IServiceCollection services) =>
        services.Configure<StatusContractOptions>(options => options.ServeHead = true);

    private static void Map(WebApplication app)
    {
        app.Use((context, next) =>
        {
            // What ran is not seen in a response without content.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["X-Ran"] = $"{context.Request.Method} {context.GetEndpoint()?.Metadata.GetMetadata<Mark>()?.Name}";
                return Task.CompletedTask;
            });
            return next(context);
        });
        app.MapGet("/head/text", () => Results.Text("twelve bytes")).WithMetadata(new Mark("text"));
        app.MapPut("/head/text", () => Results.Text("put"));
        app.MapGet("/head/chunked", async (HttpResponse response) =>
        {
            await response.WriteAsync("one");
            await response.Body.FlushAsync();
            await response.WriteAsync("two");
        });
        app.MapGet("/head/large", (HttpResponse response) =>
        {
            response.ContentLength = Large.Length;
            return response.Body.WriteAsync(Large).AsTask();
        });
        app.MapMethods("/head/both", ["GET"], () => Results.Text("get")).WithMetadata(new Mark("get"));
        app.MapMethods("/head/both", ["HEAD"], () => Results.NoContent()).WithMetadata(new Mark("head"));
        app.MapPost("/head/post", () => Results.Text("post"));
        app.MapMethods("/head/several", ["GET", "POST"], () => Results.Text("several")).WithMetadata(new Mark("several"));

        app.MapGet("/head/over/{id:int}", (int id) => Results.Text("int")).WithMetadata(new Mark("int"));
        app.MapGet("/head/over/{name}", (string name) => Results.Text("name")).WithMetadata(new Mark("name"));
        app.MapDelete("/head/over/{name:length(2)}", (string name) => Results.Text("deleted"));

        app.MapGet("/head/order/{id:int}", (int id) => Results.Text("late")).WithOrder(1).WithMetadata(new Mark("late"));
        app.MapGet("/head/order/{name}", (string name) => Results.Text("early")).WithOrder(-1).WithMetadata(new Mark("early"));
        app.MapDelete("/head/order/{name:length(2)}", (string name) => Results.Text("deleted"));

        app.MapGet("/head/any/{id:int}", (int id) => Results.Text("get")).WithMetadata(new Mark("get"));
        app.Map("/head/any/{name:length(1)}", (string name) => Results.Text("any"))
            .WithOrder(int.MaxValue).WithMetadata(new Mark("any"));

        app.MapGet("/head/refused", () => Results.Text("get")).MethodNotAllowed("HEAD", "Nobody counts the bytes.");
        app.MapGet("/head/part/{id:int}", (int id) => Results.Text("get")).MethodNotAllowed("HEAD", "Not by number.");
        app.MapGet("/head/part/{name}", (string name) => Results.Text("get")).WithMetadata(new Mark("part"));

        app.MapGet("/head/stub", [NotImplementedYet("Listing")] () => Stub.Result);
        app.MapPut("/head/stub", () => Results.Text("put"));
        app.MapMethods("/head/stub/own", ["HEAD"], [NotImplementedYet("Counting")] () => Stub.Result);
        app.MapGet("/head/stub/own", () => Results.Text("get"));
        app.MapFallback(() => Results.Text("fallback")).WithMetadata(new Mark("fallback"));
    }

    private static readonly byte[] Large = new byte[1_000_000];

    [Theory]
    [InlineData("/head/text", "12"), InlineData("/head/large", "1000000"), InlineData("/head/chunked", null)]
    public async Task ResourceThatHasGet_HasItsHeadersAndNoContent(string path, string? length)
    {
        var get = await Send(Site, $"GET {path}");
        var head = await Send(Site, $"HEAD {path}");

        Assert.Equal(200, head.Status);
        Assert.Empty(head.Body);
        Assert.Equal(length, head["Content-Length"]);
        Assert.Equal(get["Content-Type"], head["Content-Type"]);
        Assert.NotEqual("GET", head["X-Ran"]![..3]);
    }

    [Theory]
    [InlineData("/head/text", "text"), InlineData("/head/several", "several"), InlineData("/head/both", "head")]
    [InlineData("/head/over/5", "int"), InlineData("/head/over/55", "int"), InlineData("/head/over/x", "name")]
    [InlineData("/head/order/5", "early"), InlineData("/head/order/55", "early")]
    [InlineData("/head/any/5", "any"), InlineData("/head/any/55", "get"), InlineData("/head/part/x", "part")]
    [InlineData("/head/nothing", "fallback")]
    public async Task TheRightEndpointRuns_AndSeesHead(string path, string name) =>
        Assert.Equal($"HEAD {name}", (await Send(Site, $"HEAD {path}"))["X-Ran"]);

    [Theory]
    [InlineData("/head/both"), InlineData("/head/any/5"), InlineData("/head/nothing")]
    public async Task WhereStockServesHead_ItIsServedAsInStock(string path) =>
        Assert.Equal((await SendToStock(Site, $"HEAD {path}")).Transcript, (await Send(Site, $"HEAD {path}")).Transcript);

    [Theory]
    [InlineData("DELETE /head/text", "GET, HEAD, PUT"), InlineData("PUT /head/several", "GET, HEAD, POST")]
    [InlineData("DELETE /head/both", "GET, HEAD"), InlineData("PUT /head/post", "POST")]
    [InlineData("PUT /head/over/5", "GET, HEAD"), InlineData("PUT /head/over/55", "DELETE, GET, HEAD")]
    [InlineData("PUT /head/any/55", "GET, HEAD"), InlineData("PUT /head/refused", "GET")]
    [InlineData("PUT /head/part/5", "GET"), InlineData("PUT /head/part/x", "GET, HEAD")]
    public async Task Allow_SaysHeadWhereItIsServed(string request, string allow) =>
        (await Send(Site, request)).IsNotAllowed(allow);

    [Theory]
    [InlineData("/head/post", 405, "POST"), InlineData("/head/refused", 405, "GET"), InlineData("/head/part/5", 405, "GET")]
    [InlineData("/head/stub", 501, "PUT"), InlineData("/head/stub/own", 501, "GET")]
    public async Task WhereItIsNotServed_TheAnswerHasHeadersOnly(string path, int status, string allow)
    {
        var reply = await Send(Site, $"HEAD {path}");

        Assert.Equal(status, reply.Status);
        Assert.Equal(allow, reply["Allow"]);
        Assert.Equal("application/problem+json", reply["Content-Type"]);
        Assert.True(int.Parse(reply["Content-Length"]!, CultureInfo.InvariantCulture) > 100);
        Assert.Empty(reply.Body);
    }

    [Fact]
    public async Task UnlessAskedFor_HeadIsNotServed()
    {
        var reply = await Send(NotAsked, "HEAD /head/text");

        Assert.Equal(405, reply.Status);
        Assert.Equal("GET, PUT", reply["Allow"]);
    }

    [Theory]
    [InlineData("/head/actions", "2"), InlineData("/head/actions/constrained", "2"), InlineData("/head/actions/5", "1")]
    public async Task Action_RunsWithItsFilters(string path, string length)
    {
        var stock = await SendToStock(Controllers, $"GET {path}");
        var reply = await Send(Controllers, $"HEAD {path}");

        reply.Is(200, "");
        Assert.Equal(length, reply["Content-Length"]);
        Assert.Equal("HEAD", reply["X-Filter"]);
        Assert.Equal(200, stock.Status);
    }

    [Fact]
    public async Task ActionWhoseConstraintRefuses_IsNotServed()
    {
        Assert.Equal(404, (await Send(Controllers, "GET /head/actions/constrained?refuse")).Status);
        Assert.Equal(404, (await Send(Controllers, "HEAD /head/actions/constrained?refuse")).Status);
    }

    [Fact]
    public async Task Action_IsInAllow() =>
        (await Send(Controllers, "PUT /head/actions")).IsNotAllowed("GET, HEAD, POST");

    [Fact]
    public async Task PlannedAction_IsPlannedForHeadToo()
    {
        var reply = await Send(Controllers, "HEAD /head/actions/planned");

        Assert.Equal(501, reply.Status);
        Assert.Equal("", reply["Allow"]);
        Assert.Empty(reply.Body);
    }

    private sealed record Mark(string Name);

    [ApiController, Route("head/actions"), Seen]
    public sealed class HeadController : ControllerBase
    {
        [HttpGet] public ContentResult List() => Text("ok");

        [HttpPost] public ContentResult Add() => Text("added");

        [HttpGet("{id:int}")] public ContentResult Get(int id) => Text($"{id}");

        [HttpGet("constrained"), Unless("refuse")] public ContentResult Constrained() => Text("ok");

        [HttpGet("planned"), NotImplementedYet("Listing")] public IActionResult Planned() => Stub.ActionResult;

        private ContentResult Text(string text)
        {
            Response.ContentLength = text.Length;
            return Content(text);
        }
    }

    private sealed class SeenAttribute : ActionFilterAttribute
    {
        public override void OnActionExecuting(ActionExecutingContext context) =>
            context.HttpContext.Response.Headers["X-Filter"] = context.HttpContext.Request.Method;
    }

    private sealed class UnlessAttribute(string query) : Attribute, IActionConstraint
    {
        public int Order => 0;

        public bool Accept(ActionConstraintContext context) =>
            !context.RouteContext.HttpContext.Request.Query.ContainsKey(query);
    }

    public sealed class Compiled(Servers servers) : HeadRequests(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : HeadRequests(servers, Contracts.AtStartUp);
}
