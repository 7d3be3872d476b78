using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StatusContracts.Conformance;

/// <summary>What a server logged that a test may ask for: everything of the library, and every warning of anybody.</summary>
public sealed class LogRecord : ILoggerProvider
{
    private readonly ConcurrentQueue<Entry> _entries = [];

    public IReadOnlyCollection<Entry> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, _entries);

    public void Dispose()
    {
    }

    /// <summary>One line of the log.</summary>
    public sealed record Entry(string Category, LogLevel Level, string? Event, string Message, Exception? Exception);

    private sealed class Category(string name, ConcurrentQueue<Entry> entries) : ILogger
    {
        // Kestrel's warning that the machine is busy, which is nothing that a test asks for.
        private const string BusyMachine = "HeartbeatSlow";

        private readonly bool _isOurs = name.StartsWith(nameof(StatusContracts), StringComparison.Ordinal);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => _isOurs || logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && eventId.Name != BusyMachine)
            {
                entries.Enqueue(new(name, logLevel, eventId.Name, formatter(state, exception), exception));
            }
        }
    }
}
