using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CopilotKit.Speech.Composition;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech.Composition;

public sealed class OpenTelemetryTextToSpeechClientTests : IDisposable
{
    private readonly string _provider = $"provider-{Guid.NewGuid():N}";
    private readonly ConcurrentQueue<Activity> _spans = [];
    private readonly ConcurrentQueue<(string Name, double Value, string? Error)> _measurements = [];
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();

    public OpenTelemetryTextToSpeechClientTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == OpenTelemetryTextToSpeechClient.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Enqueue(span),
        };
        ActivitySource.AddActivityListener(_listener);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == OpenTelemetryTextToSpeechClient.SourceName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            Dictionary<string, object?> all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (Equals(all["gen_ai.provider.name"], _provider))
            {
                _measurements.Enqueue((instrument.Name, value, all.GetValueOrDefault("error.type") as string));
            }
        });
        _meters.Start();
    }

    [Fact]
    public async Task SpeakAsync_Span_HasTheNamesOfTheConventions()
    {
        using OpenTelemetryTextToSpeechClient client = new(new TestEngine(_provider));

        await Hearing.OfAsync(client, new Utterance("one two") { VoiceId = "ann" });

        Activity span = Assert.Single(_spans);
        Assert.Equal(($"generate_content {_provider}-1", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal(
            [
                ("copilotkit.speech.characters", "7"), ("copilotkit.speech.voice", "ann"), ("gen_ai.operation.name", "generate_content"),
                ("gen_ai.output.type", "speech"), ("gen_ai.provider.name", _provider), ("gen_ai.request.model", $"{_provider}-1"),
                ("gen_ai.request.stream", "True"), ("server.address", $"{_provider}.example"), ("server.port", "8443"),
            ],
            span.TagObjects.Where(tag => tag.Key != "gen_ai.response.time_to_first_chunk").Select(tag => (tag.Key, $"{tag.Value}")).Order());
        Assert.Equal(["gen_ai.client.operation.duration", "gen_ai.client.operation.time_to_first_chunk"], _measurements.Select(one => one.Name).Order());
    }

    [Fact]
    public async Task SpeakAsync_Failure_IsOnTheSpanAndTheDuration()
    {
        using OpenTelemetryTextToSpeechClient client = new(new TestEngine(_provider) { FailsAfterWords = 0 });

        await Assert.ThrowsAsync<SpeechEngineException>(() => Hearing.OfAsync(client, new Utterance("secret words")));

        Activity span = Assert.Single(_spans);
        Assert.Equal((ActivityStatusCode.Error, "CopilotKit.Speech.Engines.SpeechEngineException"), (span.Status, span.GetTagItem("error.type")));
        Assert.Equal(("gen_ai.client.operation.duration", "CopilotKit.Speech.Engines.SpeechEngineException"), Assert.Single(_measurements.Select(one => (one.Name, one.Error))));
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetAudioAsyncAndGetStreamingAudioAsync_EachIsOneSpanWithTheModelThatIsAskedFor()
    {
        using OpenTelemetryTextToSpeechClient client = new(new TestEngine(_provider));

        await client.GetAudioAsync("One two. Three.", new() { ModelId = "big" }, TestContext.Current.CancellationToken);
        await foreach (TextToSpeechResponseUpdate _ in client.GetStreamingAudioAsync("One two. Three.", cancellationToken: TestContext.Current.CancellationToken))
        {
        }

        Assert.Equal(["generate_content big", $"generate_content {_provider}-1"], _spans.Select(span => span.DisplayName));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    private void Enqueue(Activity span)
    {
        if (Equals(span.GetTagItem("gen_ai.provider.name"), _provider))
        {
            _spans.Enqueue(span);
        }
    }
}
