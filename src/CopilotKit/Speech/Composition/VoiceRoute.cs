using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Composition;

/// <summary>A voice with the engine that has it.</summary>
/// <param name="EngineKey">The name of the engine in this app.</param>
/// <param name="Client">The engine.</param>
/// <param name="Engine">Its richer interface.</param>
/// <param name="Voice">The voice under the id that is unique among all engines.</param>
/// <param name="InnerId">Its id within the engine.</param>
internal sealed record VoiceRoute(string EngineKey, ITextToSpeechClient Client, ISpeechEngine Engine, Voice Voice, string InnerId)
{
    /// <summary>Gives the request as the engine knows it.</summary>
    public Utterance Address(Utterance utterance) => utterance with { VoiceId = InnerId };

    /// <inheritdoc cref="Address(Utterance)"/>
    public TextToSpeechOptions Address(TextToSpeechOptions? options)
    {
        TextToSpeechOptions addressed = options?.Clone() ?? new TextToSpeechOptions();
        addressed.VoiceId = InnerId;
        return addressed;
    }
}
