using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Composition;

/// <summary>The instruments of one engine.</summary>
internal sealed class SpeechTelemetry : IDisposable
{
    private readonly ActivitySource _source = new(OpenTelemetryTextToSpeechClient.SourceName);
    private readonly Meter _meter = new(OpenTelemetryTextToSpeechClient.SourceName);
    private readonly TextToSpeechClientMetadata? _metadata;

    public SpeechTelemetry(TextToSpeechClientMetadata? metadata, TimeProvider time)
    {
        (_metadata, Time) = (metadata, time);
        InstrumentAdvice<double> advice = new()
        {
            HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
        };
        Duration = _meter.CreateHistogram(
            "gen_ai.client.operation.duration", "s", "How long a request to a speech engine takes.", tags: null, advice);
        FirstChunk = _meter.CreateHistogram(
            "gen_ai.client.operation.time_to_first_chunk", "s", "How long a speech engine takes to its first sound.", tags: null, advice);
    }

    public TimeProvider Time { get; }

    public Histogram<double> Duration { get; }

    public Histogram<double> FirstChunk { get; }

    /// <summary>Begins to watch a request.</summary>
    public SpeechOperation Begin(string? model, string? voiceId, int characters, bool isStreamed)
    {
        model ??= _metadata?.DefaultModelId;
        TagList tags = new()
        {
            { "gen_ai.operation.name", "generate_content" },
            { "gen_ai.provider.name", _metadata?.ProviderName ?? "unknown" },
        };
        Add("gen_ai.request.model", model);
        Add("server.address", _metadata?.ProviderUri?.Host);
        Add("server.port", _metadata?.ProviderUri?.Port);

        string name = model is null ? "generate_content" : $"generate_content {model}";
        Activity? span = _source.StartActivity(name, ActivityKind.Client, parentContext: default, tags);
        span?.SetTag("gen_ai.output.type", "speech").SetTag("gen_ai.request.stream", isStreamed)
            .SetTag("copilotkit.speech.voice", voiceId).SetTag("copilotkit.speech.characters", characters);
        return new SpeechOperation(this, tags, span);

        void Add(string tag, object? value)
        {
            if (value is not null)
            {
                tags.Add(tag, value);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }
}
