using Microsoft.Extensions.Logging;

namespace CopilotKit.TestKit;

/// <summary>Keeps what is logged.</summary>
public sealed class CollectingLogger<T> : ILogger<T>
{
    /// <summary>Gets the entries, level first.</summary>
    public List<string> Entries { get; } = [];

    /// <summary>Gets the exceptions that were logged, which a log shows with all their words.</summary>
    public List<Exception> Exceptions { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (Entries)
        {
            Entries.Add($"{logLevel}: {formatter(state, exception)}");
            Exceptions.AddRange(exception is null ? [] : [exception]);
        }
    }
}
