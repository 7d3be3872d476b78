using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using StatusContracts.Shared;
using StatusContracts.Telemetry;

namespace StatusContracts.Tests.Telemetry;

/// <summary>What telemetry itself costs. StatusContracts.Allocation.Tests counts whole requests.</summary>
[Collection(nameof(Alone))]
public sealed class AnswerTelemetryTests : IDisposable
{
    private static readonly Problem Planned = Problem.Planned(new("Measuring", "2.0"), allow: "GET");
    private static readonly Problem NotAllowed = Problem.NotAllowed("GET");

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging().AddMetrics().AddSingleton<StubTally>().AddSingleton<AnswerTelemetry>().BuildServiceProvider();

    // Methods that change make the stub look for its count again.
    [Fact]
    public void NobodyListens_NothingIsAllocated() => Assert.Equal(0, Allocated());

    [Fact]
    public void CounterThatIsHeard_AllocatesNothingEither()
    {
        var heard = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == _services.GetRequiredService<IMeterFactory>())
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => heard++);
        listener.Start();

        Assert.Equal(0, Allocated());
        Assert.NotEqual(0, heard);
    }

    // Where there is a log, ASP.NET Core starts an activity for each request, and asks it for all data.
    [Fact]
    public void ActivityThatNobodyListensTo_IsNotTagged()
    {
        using var activity = new Activity("request").Start();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpActivityFeature>(new Feature { Activity = activity });
        StubCount? count = null;
        Assert.True(activity.IsAllDataRequested);

        _services.GetRequiredService<AnswerTelemetry>().Record(context, Planned, ref count);

        Assert.Empty(activity.TagObjects);
    }

    public void Dispose() => _services.Dispose();

    private long Allocated()
    {
        var telemetry = _services.GetRequiredService<AnswerTelemetry>();
        HttpContext[] contexts = [.. new[] { "GET", "POST", "BREW", "get" }.Select(method => new DefaultHttpContext { Request = { Method = method } })];
        StubCount? count = null;
        Record();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Record();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;

        void Record()
        {
            foreach (var context in contexts)
            {
                telemetry.Record(context, Planned, ref count);
                telemetry.Record(context, NotAllowed, ref count);
            }
        }
    }

    private sealed class Feature : IHttpActivityFeature
    {
        public required Activity Activity { get; set; }
    }
}
