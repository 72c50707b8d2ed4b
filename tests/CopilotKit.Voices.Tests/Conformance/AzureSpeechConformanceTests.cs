using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;
using CopilotKit.Voices.Tests.AzureSpeech;

namespace CopilotKit.Voices.Tests.Conformance;

public sealed class AzureSpeechConformanceTests : SpeechEngineConformance, IAsyncDisposable
{
    // Long enough for the interrupted text, and with a gap in which an interruption comes.
    private readonly AzureLoopback _azure = new(
        LoopbackAnswer.Of(200, "audio/basic").Then(TonePcm.Of(TimeSpan.FromSeconds(0.5))).ThenWait(TimeSpan.FromSeconds(0.1)).Then(TonePcm.Of(TimeSpan.FromSeconds(60))));

    protected override SpeechEngine Create() => _azure.Engine;

    public ValueTask DisposeAsync() => _azure.DisposeAsync();
}
