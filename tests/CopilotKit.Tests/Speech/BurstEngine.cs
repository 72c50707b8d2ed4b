using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech;

/// <summary>An engine of two voices: one hums evenly, the other gives short bursts whose peaks stand far above its loudness.</summary>
internal sealed class BurstEngine() : SpeechEngine(new TextToSpeechClientMetadata("burst"))
{
    private const int Rate = 16_000;
    private const int Period = Rate / 50;
    private const int Burst = Period / 12;

    public override EngineCapabilities Capabilities { get; } = new() { HasWordTimes = true };

    public override ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<Voice>>([new("smooth"), new("peaky")]);

    public override Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        bool isPeaky = utterance.VoiceId is "peaky";
        sink(
            [.. Enumerable.Range(0, 3 * Rate).Select(n => !isPeaky || n % Period < Burst ? (float)(0.3 * Math.Sin(2 * Math.PI * 700 * n / Rate)) : 0)],
            Rate);
        return Task.FromResult(new SpokenUtterance([new SpokenWord(0..utterance.Text.Length, TimeSpan.Zero, TimeSpan.FromSeconds(3))]));
    }
}
