using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace StatusContracts.Conformance.Telemetry;

/// <summary>What arrives at an exporter of OpenTelemetry, through its SDK.</summary>
public sealed class OpenTelemetryExport
{
    [Fact]
    public async Task Counter_IsExportedAsSumsBySeries()
    {
        var exporter = new Points();
        using var provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter("StatusContracts")
            .AddReader(new BaseExportingMetricReader(exporter))
            .Build();
        await using var server = await Server.StartAsync(Exporting("/metrics"), Contracts.Compiled);

        foreach (var request in new[] { "POST /metrics", "POST /metrics", "DELETE /metrics", "BREW /metrics", "BRAU /metrics", "GET /metrics" })
        {
            await server.SendAsync(request);
        }

        Assert.True(provider.ForceFlush());
        Assert.Equal(
            [
                "statuscontracts.answers {answer}: 1 · http.request.method=DELETE http.response.status_code=405 http.route=/metrics",
                "statuscontracts.answers {answer}: 2 · http.request.method=POST http.response.status_code=501 http.route=/metrics statuscontracts.feature=Exporting",
                "statuscontracts.answers {answer}: 2 · http.request.method=_OTHER http.response.status_code=501 http.route=/metrics",
            ],
            exporter.Lines.Where(line => line.Contains("=/metrics", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Span_IsExportedWithFeatureAndPlan()
    {
        var exporter = new Spans();
        using var provider = Sdk.CreateTracerProviderBuilder()
            .AddSource("Microsoft.AspNetCore")
            .AddProcessor(new SimpleActivityExportProcessor(exporter))
            .Build();
        await using var server = await Server.StartAsync(Exporting("/spans"), Contracts.Compiled);
        var trace = ActivityTraceId.CreateRandom();

        await server.SendAsync($"POST /spans\ntraceparent: 00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        var span = Assert.Single(exporter.Exported, span => span.TraceId == trace);
        Assert.Equal("Exporting", span.GetTagItem("statuscontracts.feature"));
        Assert.Equal("2.0", span.GetTagItem("statuscontracts.planned_for"));
    }

    private static App Exporting(string path) => new(app =>
    {
        app.MapGet(path, () => "exported");
        app.MapPost(path, [NotImplementedYet("Exporting", PlannedFor = "2.0")] () => Stub.Result);
    });

    private sealed class Points : BaseExporter<Metric>
    {
        public List<string> Lines { get; } = [];

        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                foreach (ref readonly var point in metric.GetMetricPoints())
                {
                    var tags = new List<string>();
                    foreach (var tag in point.Tags)
                    {
                        tags.Add($"{tag.Key}={tag.Value}");
                    }

                    Lines.Add($"{metric.Name} {metric.Unit}: {point.GetSumLong()} · {string.Join(' ', tags.Order(StringComparer.Ordinal))}");
                }
            }

            Lines.Sort(StringComparer.Ordinal);
            return ExportResult.Success;
        }
    }

    private sealed class Spans : BaseExporter<Activity>
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<Activity> _exported = [];

        public IReadOnlyCollection<Activity> Exported => _exported;

        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var span in batch)
            {
                _exported.Enqueue(span);
            }

            return ExportResult.Success;
        }
    }
}
