using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CopilotKit.SemanticKernel.Audio;

namespace Microsoft.SemanticKernel.TextToAudio;

/// <summary>Streams sound from text-to-audio services, whose interface knows whole sounds only.</summary>
public static class StreamingTextToAudioExtensions
{
    /// <summary>Speaks a text as a stream of sound.</summary>
    /// <param name="service">
    /// A service of CopilotKit, which gives portions as they are made, or any other, which gives its whole sound at the end.
    /// </param>
    /// <param name="text">The words.</param>
    /// <param name="executionSettings">How they are said: see <see cref="SpeechExecutionSettings"/>.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="cancellationToken">Ends the speech early.</param>
    /// <returns>The sound in portions. Of a WAV file the first one has the header, which cannot tell the whole length.</returns>
    /// <exception cref="ArgumentException">The text is empty, or a setting is out of range.</exception>
    [Experimental("SKEXP0001")]
    public static IAsyncEnumerable<AudioContent> GetStreamingAudioContentsAsync(
        this ITextToAudioService service,
        string text,
        PromptExecutionSettings? executionSettings = null,
        Kernel? kernel = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(service);

        return service is SpeechTextToAudioService speech
            ? speech.GetStreamingAudioContentsAsync(text, executionSettings, cancellationToken)
            : WholeAsync(service, text, executionSettings, kernel, cancellationToken);
    }

    private static async IAsyncEnumerable<AudioContent> WholeAsync(
        ITextToAudioService service,
        string text,
        PromptExecutionSettings? settings,
        Kernel? kernel,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (AudioContent content in await service.GetAudioContentsAsync(text, settings, kernel, cancellationToken).ConfigureAwait(false))
        {
            yield return content;
        }
    }
}
