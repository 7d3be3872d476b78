using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace StatusContracts.Conformance;

/// <summary>
/// What one server measures from now on, as a listener of a telemetry system hears it. A response that closed its
/// connection has been measured when the connection is closed.
/// </summary>
public sealed class Measurements : IDisposable
{
    /// <summary>The instrument that tells one request after the other.</summary>
    public const string RequestDuration = "http.server.request.duration";

    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measurement> _all = [];

    public Measurements(Server server)
    {
        // Every server of the process has instruments of the same name; its own are those of its own factory.
        var factory = server.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, factory))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyCollection<Measurement> All => _all;

    public IReadOnlyList<Measurement> Of(string instrument) => [.. _all.Where(measurement => measurement.Instrument == instrument)];

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _all.Enqueue(new(instrument.Name, value, tags.ToArray()));

    /// <summary>One measurement: the instrument, what was recorded and how it was tagged.</summary>
    public sealed record Measurement(string Instrument, double Value, IReadOnlyList<KeyValuePair<string, object?>> Tags)
    {
        /// <summary>The value of a tag; null when there is none.</summary>
        public object? this[string tag] => Tags.FirstOrDefault(pair => pair.Key == tag).Value;

        /// <summary>What a telemetry system makes a series of.</summary>
        public string Series =>
            $"{Instrument} {string.Join(' ', Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"))}";
    }
}
