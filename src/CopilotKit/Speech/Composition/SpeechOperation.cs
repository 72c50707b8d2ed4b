using System.Diagnostics;

namespace CopilotKit.Speech.Composition;

/// <summary>One request while it is watched.</summary>
internal sealed class SpeechOperation(SpeechTelemetry telemetry, TagList tags, Activity? span) : IDisposable
{
    private readonly long _started = telemetry.Time.GetTimestamp();
    private TagList _tags = tags;
    private bool _hasChunk;

    /// <summary>Notes that sound came.</summary>
    public void Chunk()
    {
        if (!_hasChunk)
        {
            _hasChunk = true;
            double seconds = telemetry.Time.GetElapsedTime(_started).TotalSeconds;
            telemetry.FirstChunk.Record(seconds, _tags);
            span?.SetTag("gen_ai.response.time_to_first_chunk", seconds);
        }
    }

    /// <summary>Notes that the request failed.</summary>
    public void Fail(Exception exception)
    {
        string type = exception.GetType().FullName!;
        _tags.Add("error.type", type);
        span?.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        telemetry.Duration.Record(telemetry.Time.GetElapsedTime(_started).TotalSeconds, _tags);
        span?.Dispose();
    }
}
