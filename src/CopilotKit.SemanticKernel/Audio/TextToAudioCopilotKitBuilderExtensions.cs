using CopilotKit;
using CopilotKit.SemanticKernel.Audio;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.SemanticKernel.TextToAudio;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets Semantic Kernel's own text-to-audio service speak with the engines of CopilotKit.</summary>
public static class TextToAudioCopilotKitBuilderExtensions
{
    /// <summary>
    /// Registers <c>ITextToAudioService</c>: without a key for the app's voices together, and with the key of each engine for that engine
    /// alone.
    /// </summary>
    /// <param name="builder">
    /// The builder to add to. Call it after the engines are added: <c>AddCopilotKit().AddFlite().AddTextToAudio()</c>.
    /// </param>
    /// <returns><paramref name="builder"/>, for chaining.</returns>
    /// <remarks>
    /// Without a key it goes through everything that was composed (routing, fallback, cache, prices, telemetry); with a key it is the
    /// engine as it was registered.
    /// A service of the app's own is left as it is. The settings are <see cref="SpeechExecutionSettings"/>.
    /// </remarks>
    public static CopilotKitBuilder AddTextToAudio(this CopilotKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        string[] engines = [.. builder.Services.Where(service => service.IsKeyedService && service.ServiceType == typeof(ITextToSpeechClient))
            .Select(service => service.ServiceKey).OfType<string>().Distinct(StringComparer.Ordinal)];
        foreach (string engine in engines)
        {
            builder.Services.TryAddKeyedSingleton<ITextToAudioService>(
                engine, static (provider, key) => new SpeechTextToAudioService(provider.GetRequiredKeyedService<ITextToSpeechClient>(key)));
        }

        builder.Services.TryAddSingleton<ITextToAudioService>(static provider => new SpeechTextToAudioService(
            provider.GetService<ITextToSpeechClient>() ?? throw new InvalidOperationException(
                "No speech engine is registered. Add one before: builder.AddCopilotKit().AddFlite().AddTextToAudio().")));
        return builder;
    }
}
