using System.Text.Json.Nodes;
using CopilotKit.Speech.Engines;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;
using OpenAI.Audio;

namespace CopilotKit.OpenAI.Tests.Speech;

public sealed class OpenAIConformanceTests : SpeechEngineConformance, IAsyncDisposable
{
    private static readonly LoopbackAnswer Sound =
        LoopbackAnswer.Of(200, "audio/pcm").Then(TonePcm.Of(TimeSpan.FromSeconds(0.5))).ThenWait(TimeSpan.FromSeconds(0.1)).Then(TonePcm.Of(TimeSpan.FromSeconds(4)));

    private readonly LoopbackServer _server = new(request => (string?)JsonNode.Parse(request.Text)!["voice"] is "nobody"
        ? LoopbackAnswer.Json("""{"error":{"message":"There is no voice nobody."}}""", 400)
        : Sound);

    protected override SpeechEngine Create() => new AudioClient(
        "gpt-4o-mini-tts",
        new System.ClientModel.ApiKeyCredential("k"),
        new global::OpenAI.OpenAIClientOptions { Endpoint = new Uri(_server.Address, "v1") }).AsSpeechEngine();

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
