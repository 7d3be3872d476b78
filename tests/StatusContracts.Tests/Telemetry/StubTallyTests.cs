using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StatusContracts.Shared;
using StatusContracts.Telemetry;

namespace StatusContracts.Tests.Telemetry;

/// <summary>Counts are exact, whoever counts at the same time.</summary>
public sealed class StubTallyTests
{
    private const int Threads = 8;
    private const int Stubs = 200;

    private static readonly Problem[] Problems = [.. Enumerable.Range(0, Stubs).Select(i => Problem.Planned(new($"Feature {i}"), allow: ""))];

    // What each stub knows, as in an application: shared by all that ask it.
    private readonly StubCount?[] _known = new StubCount?[Stubs];

    [Fact]
    public async Task ManyThreadsAtOnce_LoseNoRequest()
    {
        const int Rounds = 2_000;
        var tally = Tally(most: Stubs);

        await AtOnce((_, get, post) =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                for (var stub = 0; stub < 10; stub++)
                {
                    tally.Count(get, Problems[stub], ref _known[stub]);
                }

                tally.Count(post, Problems[0], ref _known[0]);
            }
        });

        var wanted = tally.MostWanted();
        Assert.Equal(("Feature 0", 2L * Threads * Rounds, 2), (wanted[0].Feature, wanted[0].Requests, wanted[0].Stubs.Count));
        Assert.Equal(9, wanted.Skip(1).Count(feature => feature is { Requests: Threads * Rounds, Stubs: [{ Method: "GET" }] }));
        Assert.Equal(10, wanted.Count);
    }

    [Fact]
    public async Task StubsWithoutEnd_AreTalliedUpToTheBound()
    {
        const int Most = 50;
        var tally = Tally(Most);

        await AtOnce((thread, get, _) =>
        {
            for (var i = 0; i < Stubs; i++)
            {
                var stub = (i + (thread * Stubs / Threads)) % Stubs;
                tally.Count(get, Problems[stub], ref _known[stub]);
            }
        });

        // Each of those that are tallied lost nothing, though others came too late.
        var wanted = tally.MostWanted();
        Assert.Equal(Most, wanted.Count);
        Assert.All(wanted, feature => Assert.Equal(Threads, feature.Requests));
    }

    [Fact]
    public async Task Reading_WhileOthersCount_NeverGoesBack()
    {
        var tally = Tally(most: 10);
        using var stop = new CancellationTokenSource();
        var counting = AtOnce((_, get, _) =>
        {
            while (!stop.IsCancellationRequested)
            {
                tally.Count(get, Problems[1], ref _known[1]);
            }
        });

        var last = 0L;
        for (var i = 0; i < 5_000; i++)
        {
            var now = tally.MostWanted().Sum(feature => feature.Requests);
            Assert.True(now >= last);
            last = now;
        }

        await stop.CancelAsync();
        await counting;
    }

    private static StubTally Tally(int most) =>
        new(Options.Create(new StatusContractOptions { TalliedStubs = most }), NullLogger<StubTally>.Instance);

    // Threads of their own, since those of the pool may be too few to meet; each with requests of its own.
    private static Task AtOnce(Action<int, HttpContext, HttpContext> count)
    {
        var start = new Barrier(Threads);
        return Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                count(thread, new DefaultHttpContext { Request = { Method = "GET" } }, new DefaultHttpContext { Request = { Method = "POST" } });
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }
}
