using Microsoft.AspNetCore.Mvc;

namespace StatusContracts.Conformance.Topics;

/// <summary>The first requests of an application, all at once: what is made on demand is made right, and once for all.</summary>
public abstract class FirstRequests(Servers servers, Contracts contracts) : ConformanceSuite(servers, contracts)
{
    private const string AtOnce = "X-At-Once";

    private const int Hosts = 6;

    private static readonly App Fresh = new(Map, services => App.AddControllers(services, typeof(ThingsController)));

    // Sixteen of them, four times over and side by side: each answer is asked for by several at once.
    private static readonly string[] Requests =
    [
        .. new[]
        {
            "GET /first/1", "PUT /first/1", "POST /first/1", "PROPFIND /first/1", "patch /first/1",
            "DELETE /first/x", "PUT /first/x", "POST /first/x", "PROPFIND /first/x",
            "PUT /first/1\nAccept: text/html", "POST /first/1\nAccept: text/html", "PROPFIND /first/--",
            "POST /first/things", "PUT /first/things", "PROPFIND /first/things", "PROPFIND /nothing",
        }.SelectMany(request => Enumerable.Repeat(request, 4)),
    ];

    private static void Map(WebApplication app)
    {
        // Makes them meet where routing builds its graph, and again where the answers are made.
        app.Use(Gate());
        app.UseRouting();
        app.Use(Gate());
        app.MapGet("/first/{id:int}", (int id) => Results.Text("int"));
        app.MapDelete("/first/{name:alpha}", (string name) => Results.Text("alpha"))
            .MethodNotAllowed("PUT", "Names stay.");
        app.MapPost("/first/{id:int}", [NotImplementedYet("Minimal")] (int id) => Stub.Result);
        app.MapControllers();
    }

    // Holds the requests that say so until all of them are there.
    private static Func<HttpContext, RequestDelegate, Task> Gate()
    {
        var arrived = 0;
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return async (context, next) =>
        {
            if (context.Request.Headers.ContainsKey(AtOnce))
            {
                if (Interlocked.Increment(ref arrived) == Requests.Length)
                {
                    open.SetResult();
                }

                await open.Task;
            }

            await next(context);
        };
    }

    [Fact]
    public async Task AllAtOnce_AreAnsweredAsOneAfterTheOther()
    {
        Assert.Equal(64, Requests.Length);
        var expected = new List<string>();
        foreach (var request in Requests)
        {
            expected.Add((await Send(Fresh, request)).Transcript);
        }

        for (var host = 0; host < Hosts; host++)
        {
            await using var server = await Server.StartAsync(Fresh, Contracts);
            var replies = await Task.WhenAll(Requests.Select(request => server.SendAsync($"{request}\n{AtOnce}: yes")));

            Assert.Equal(expected, replies.Select(reply => reply.Transcript));
        }
    }

    [Fact]
    public async Task Alone_EachKindHasItsAnswer()
    {
        (await Send(Fresh, "PUT /first/1")).IsNotAllowed("GET");
        (await Send(Fresh, "PUT /first/x")).IsNotAllowed("DELETE");
        (await Send(Fresh, "POST /first/1")).IsPlanned("Minimal", allow: "GET");
        (await Send(Fresh, "PROPFIND /first/1")).IsUnknownMethod(allow: "GET");
        (await Send(Fresh, "POST /first/things")).IsPlanned("Action", allow: "DELETE, GET");
        Assert.StartsWith("text/html", (await Send(Fresh, "PUT /first/1\nAccept: text/html"))["Content-Type"]);
    }

    [ApiController, Route("first/things")]
    public sealed class ThingsController : ControllerBase
    {
        [HttpGet] public string Get() => "things";

        [HttpPost, NotImplementedYet("Action")] public IActionResult Post() => Stub.ActionResult;
    }

    public sealed class Compiled(Servers servers) : FirstRequests(servers, Contracts.Compiled);

    public sealed class AtStartUp(Servers servers) : FirstRequests(servers, Contracts.AtStartUp);
}
