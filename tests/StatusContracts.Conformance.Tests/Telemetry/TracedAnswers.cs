using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Conformance.Telemetry;

/// <summary>What a trace says of an answer: the activity that ASP.NET Core starts for the request, as a listener gets it.</summary>
public sealed class TracedAnswers
{
    private const string Stopped = "Microsoft.AspNetCore.Hosting.HttpRequestIn.Stop";

    private static readonly App Shop = new(app =>
    {
        app.Use(async (context, next) =>
        {
            // What a middleware of the application does around a request is an activity of its own.
            using var own = new Activity("own").Start();
            await next(context);
        });
        app.MapGet("/traced/{id}", (string id) => "traced");
        app.MapPost("/traced/{id}", [NotImplementedYet("Tracing", PlannedFor = "2.0")] (string id) => Stub.Result);
        app.MapPut("/traced/{id}", [NotImplementedYet("Retracing")] (string id) => Stub.Result);
    });

    [Theory]
    [InlineData("POST", "Tracing", "2.0"), InlineData("PUT", "Retracing", null), InlineData("DELETE", null, null)]
    public async Task Answer_NamesItsFeature(string method, string? feature, string? plannedFor)
    {
        await using var server = await Server.StartAsync(Shop, Contracts.Compiled);

        var traced = await Traced(server, method, ActivitySamplingResult.AllData);

        Assert.Equal(feature, traced.GetTagItem("statuscontracts.feature"));
        Assert.Equal(plannedFor, traced.GetTagItem("statuscontracts.planned_for"));
    }

    [Fact]
    public async Task ActivityThatIsNotRecorded_IsNotTagged()
    {
        await using var server = await Server.StartAsync(Shop, Contracts.Compiled);

        var traced = await Traced(server, "POST", ActivitySamplingResult.PropagationData);

        Assert.Empty(traced.TagObjects);
    }

    // In ASP.NET Core 10, OpenTelemetry's instrumentation makes http.route and the name of the activity of this route, when
    // the request ends: https://github.com/open-telemetry/opentelemetry-dotnet-contrib, HttpInListener.
    [Theory]
    [InlineData("GET"), InlineData("POST"), InlineData("DELETE"), InlineData("BREW")]
    public async Task Instrumentation_FindsTheRoute(string method)
    {
        Assert.Equal(method is "GET" or "POST" ? "/traced/{id}" : null, await RouteAtTheEnd(Contracts.None, method));
        Assert.Equal("/traced/{id}", await RouteAtTheEnd(Contracts.Compiled, method));
    }

    private static async Task<Activity> Traced(Server server, string method, ActivitySamplingResult sampled)
    {
        // Listeners hear the whole process. What other tests send has no such trace.
        var trace = ActivityTraceId.CreateRandom();
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampled,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await server.SendAsync($"{method} /traced/1\ntraceparent: 00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        return Assert.Single(stopped, activity => activity.TraceId == trace);
    }

    private static async Task<string?> RouteAtTheEnd(Contracts contracts, string method)
    {
        await using var server = await Server.StartAsync(Shop, contracts);
        var stopped = new Observer();
        using var subscription = server.Services.GetRequiredService<DiagnosticListener>().Subscribe(stopped);

        await server.SendAsync($"{method} /traced/1");

        return Assert.Single(stopped.Routes);
    }

    private sealed class Observer : IObserver<KeyValuePair<string, object?>>
    {
        public ConcurrentQueue<string?> Routes { get; } = [];

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: Stopped, Value: HttpContext context })
            {
                Routes.Enqueue((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
