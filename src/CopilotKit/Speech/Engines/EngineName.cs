using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Engines;

/// <summary>Names engines, so that what one of them makes is not taken for what another makes.</summary>
internal static class EngineName
{
    /// <summary>Gives provider, address and model, as far as they are known; else the type's name.</summary>
    public static string Of(ITextToSpeechClient client) =>
        client.GetService(typeof(TextToSpeechClientMetadata)) is TextToSpeechClientMetadata { ProviderName: { } provider } metadata
            ? $"{provider} {metadata.ProviderUri} {metadata.DefaultModelId}".TrimEnd()
            : client.GetType().FullName!;

    /// <inheritdoc cref="Of(ITextToSpeechClient)"/>
    public static string Of(ISpeechEngine engine) => engine is ITextToSpeechClient client ? Of(client) : engine.GetType().FullName!;
}
