using CopilotKit.OpenAI.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.Options;

namespace OpenAI.Audio;

/// <summary>Makes a speech engine of the OpenAI SDK's audio client.</summary>
public static class AudioClientExtensions
{
    /// <summary>
    /// Gives an engine that speaks with the client: with OpenAI, Azure OpenAI or a compatible server, whichever it was made for.
    /// </summary>
    /// <param name="client">The client; its own options set retries and timeouts.</param>
    /// <param name="options">How the service is asked; without any, the defaults.</param>
    /// <returns>The engine, an <c>ITextToSpeechClient</c> too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it.</exception>
    public static SpeechEngine AsSpeechEngine(this AudioClient client, OpenAISpeechOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);

        options ??= new OpenAISpeechOptions();
        ValidateOptionsResult result = new OpenAISpeechOptionsValidator().Validate(null, options);
        return result.Failed
            ? throw new ArgumentException(result.FailureMessage, nameof(options))
            : new OpenAISpeechEngine(client, options, TimeProvider.System);
    }
}
