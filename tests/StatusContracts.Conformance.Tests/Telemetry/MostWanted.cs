using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using StatusContracts.Conformance.Load;

namespace StatusContracts.Conformance.Telemetry;

/// <summary><see cref="IStatusContractStatistics"/>: which planned features clients ask for.</summary>
public sealed class MostWanted
{
    [Fact]
    public async Task Features_AreSortedByRequests_AndTheirStubsToo()
    {
        await using var server = await Server.StartAsync(Planner.App, Contracts.Compiled);
        await Send(server, 1, "POST /planner/notes");
        await Send(server, 2, "PUT /planner/notes/1");
        await Send(server, 1, "PUT /planner/notes/2");
        await Send(server, 2, "GET /planner/any");
        await Send(server, 3, "PATCH /planner/any");
        await Send(server, 1, "BREW /planner/any");
        await Send(server, 1, "POT /planner/any");
        await Send(server, 2, "GET /planner/plans/yearly");
        await Send(server, 2, "GET /planner/plans");

        Assert.Equal(
            [
                "Everything 7: PATCH /planner/any 3, GET /planner/any 2, _OTHER /planner/any 2",
                "Changing notes 3: PUT /planner/notes/{id:int} 3",
                "Plans 2: GET /planner/plans 2",
                "Yearly plans 2: GET /planner/plans/yearly 2",
                "Writing notes 1: POST /planner/notes (2.0) 1",
            ],
            Wanted(server).Select(Line));
    }

    [Theory]
    [InlineData("GET /planner/notes"), InlineData("DELETE /planner/notes"), InlineData("BREW /planner/notes")]
    [InlineData("BREW /planner/nothing"), InlineData("POST /planner/staff")]
    public async Task WhatIsNoRequestForAFeature_IsNotCounted(string request)
    {
        await using var server = await Server.StartAsync(Planner.App, Contracts.Compiled);

        await server.SendAsync(request);

        Assert.Empty(Wanted(server));
    }

    [Fact]
    public async Task HostsOfOneProcess_CountForThemselves()
    {
        await using var one = await Server.StartAsync(Planner.App, Contracts.Compiled);
        await using var other = await Server.StartAsync(Planner.App, Contracts.Compiled);
        using var ofOne = new Measurements(one);
        using var ofOther = new Measurements(other);

        await Send(one, 2, "POST /planner/notes");
        await Send(other, 1, "PUT /planner/notes/1");

        Assert.Equal(["Writing notes 2: POST /planner/notes (2.0) 2"], Wanted(one).Select(Line));
        Assert.Equal(["Changing notes 1: PUT /planner/notes/{id:int} 1"], Wanted(other).Select(Line));
        Assert.Equal(2, ofOne.Of("statuscontracts.answers").Count);
        Assert.Single(ofOther.Of("statuscontracts.answers"));
    }

    [Fact]
    public async Task MoreStubsThanAreTallied_AreLeftOut_AndTheLogSaysSoOnce()
    {
        var log = new ReportLog(LogLevel.Warning);
        await using var server = await Server.StartAsync(Tallying(1, log), Contracts.Compiled);

        await Send(server, 2, "POST /planner/notes");
        await Send(server, 2, "PUT /planner/notes/1");
        await Send(server, 1, "GET /planner/plans");
        await Send(server, 1, "POST /planner/notes");

        Assert.Equal(["Writing notes 3: POST /planner/notes (2.0) 3"], Wanted(server).Select(Line));
        Assert.Equal(new EventId(8, "TallyIsFull"), Assert.Single(log.All).Event);
    }

    [Theory, InlineData(0), InlineData(-1)]
    public async Task TallyOfNone_IsSwitchedOff(int most)
    {
        var log = new ReportLog(LogLevel.Information);
        await using var server = await Server.StartAsync(Tallying(most, log), Contracts.Compiled);
        using var measurements = new Measurements(server);

        await server.SendAsync("POST /planner/notes");

        Assert.Empty(Wanted(server));
        Assert.DoesNotContain(log.All, entry => entry.Event.Name is "PlannedFeatureWanted" or "TallyIsFull");
        Assert.Equal("Writing notes", Assert.Single(measurements.Of("statuscontracts.answers"))["statuscontracts.feature"]);
    }

    [Fact]
    public async Task CountsOfAStub_GoOnWhenEndpointsAreBuiltAgain()
    {
        var routes = new ChangingRoutes();
        await using var server = await Server.StartAsync(new(app => ((IEndpointRouteBuilder)app).DataSources.Add(routes)), Contracts.AtStartUp);

        await Send(server, 1, "POST /load/1");
        routes.Change();
        await Send(server, 2, "POST /load/1");

        Assert.Equal(["Posting 3: POST /load/1 3"], Wanted(server).Select(Line));
    }

    private static App Tallying(int most, ILoggerProvider log) => Planner.App with
    {
        Services = services =>
        {
            Planner.App.Services!(services);
            services.Configure<StatusContractOptions>(options => options.TalliedStubs = most);
            services.AddLogging(logging => logging.AddProvider(log));
        },
    };

    private static IReadOnlyList<WantedFeature> Wanted(Server server) =>
        server.Services.GetRequiredService<IStatusContractStatistics>().MostWanted();

    private static async Task Send(Server server, int times, string request)
    {
        for (var i = 0; i < times; i++)
        {
            await server.SendAsync(request);
        }
    }

    private static string Line(WantedFeature feature) =>
        $"{feature.Feature} {feature.Requests}: {string.Join(", ", feature.Stubs.Select(Line))}";

    private static string Line(WantedStub stub) =>
        $"{stub.Method} {stub.Route}{(stub.PlannedFor is { } plan ? $" ({plan})" : "")} {stub.Requests}";
}
