using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Services;
using Microsoft.SemanticKernel.TextToAudio;

namespace CopilotKit.SemanticKernel.Audio;

/// <summary>Lets a kernel speak with any speech client, in one sound or as a stream of portions.</summary>
internal sealed class SpeechTextToAudioService : ITextToAudioService
{
    private readonly ITextToSpeechClient _client;

    public SpeechTextToAudioService(ITextToSpeechClient client)
    {
        _client = client;
        TextToSpeechClientMetadata? metadata = client.GetService(typeof(TextToSpeechClientMetadata)) as TextToSpeechClientMetadata;
        Attributes = new Dictionary<string, object?>
        {
            [AIServiceExtensions.ModelIdKey] = metadata?.DefaultModelId,
            [AIServiceExtensions.EndpointKey] = metadata?.ProviderUri?.ToString(),
            [nameof(metadata.ProviderName)] = metadata?.ProviderName,
        };
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Attributes { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AudioContent>> GetAudioContentsAsync(
        string text, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        TextToSpeechResponse response = await _client
            .GetAudioAsync(text, SpeechSettingsReader.Read(executionSettings), cancellationToken).ConfigureAwait(false);
        return
        [
            .. response.Contents.OfType<DataContent>()
                .Select(content => ToAudio(content, response.ModelId, response.AdditionalProperties, response)),
        ];
    }

    /// <summary>Speaks a text as a stream of portions.</summary>
    public IAsyncEnumerable<AudioContent> GetStreamingAudioContentsAsync(
        string text, PromptExecutionSettings? executionSettings, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return StreamAsync(text, SpeechSettingsReader.Read(executionSettings), cancellationToken);
    }

    private static AudioContent ToAudio(DataContent content, string? modelId, AdditionalPropertiesDictionary? properties, object source) =>
        new(content.Data, content.MediaType) { ModelId = modelId, Metadata = properties, InnerContent = source };

    private async IAsyncEnumerable<AudioContent> StreamAsync(
        string text, TextToSpeechOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (TextToSpeechResponseUpdate update in _client.GetStreamingAudioAsync(text, options, cancellationToken).ConfigureAwait(false))
        {
            foreach (DataContent content in update.Contents.OfType<DataContent>())
            {
                yield return ToAudio(content, update.ModelId, update.AdditionalProperties, update);
            }
        }
    }
}
