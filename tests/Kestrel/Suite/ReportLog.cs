using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StatusContracts.Conformance;

/// <summary>What an application logs at a level and above, by the names of events.</summary>
public sealed class ReportLog(LogLevel level) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(EventId Event, LogLevel Level, string Text)> _entries = [];

    /// <summary>Every event, in their order.</summary>
    public IReadOnlyCollection<(EventId Event, LogLevel Level, string Text)> All => _entries;

    /// <summary>The texts of the events of that name, in their order.</summary>
    public IEnumerable<string> Of(string name) => _entries.Where(entry => entry.Event.Name == name).Select(entry => entry.Text);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= level;

    public void Log<TState>(
        LogLevel logLevel, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
    {
        if (IsEnabled(logLevel))
        {
            _entries.Enqueue((id, logLevel, format(state, exception)));
        }
    }

    public void Dispose()
    {
    }
}
