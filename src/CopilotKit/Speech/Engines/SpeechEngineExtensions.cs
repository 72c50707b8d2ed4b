using CopilotKit.Speech;
using CopilotKit.Speech.Engines;

namespace Microsoft.Extensions.AI;

/// <summary>Gets the richer interface of a speech client.</summary>
public static class SpeechEngineExtensions
{
    /// <summary>Gives the client's own <see cref="ISpeechEngine"/>, or one that makes do with what every client can.</summary>
    /// <param name="client">A speech client; it stays the caller's to dispose.</param>
    /// <param name="voices">The voices of a client that cannot list them; without any, its default voice speaks every role.</param>
    /// <returns>The engine. Where the client gives no word times, they are estimated and marked so.</returns>
    public static ISpeechEngine AsSpeechEngine(this ITextToSpeechClient client, params IReadOnlyList<Voice> voices)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(voices);

        return client.GetService(typeof(ISpeechEngine)) as ISpeechEngine ?? new TextToSpeechClientEngine(client, voices);
    }
}
