using Microsoft.Extensions.AI;

namespace CopilotKit.Tests.Speech.Composition;

/// <summary>A client that knows nothing of us: it answers with a little WAV, or fails as it is told.</summary>
internal sealed class ToldClient(string name, Exception? failure) : ITextToSpeechClient
{
    public int Calls { get; private set; }

    /// <summary>Gets how many calls fail before one does not; all, unless it is said.</summary>
    public int Failures { get; init; } = int.MaxValue;

    public Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
        ++Calls <= Failures && failure is not null
            ? throw failure
            : Task.FromResult(new TextToSpeechResponse([new DataContent(new byte[] { 1, 0, 2, 0 }, "audio/pcm;rate=16000")]));

    public async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        TextToSpeechResponse response = await GetAudioAsync(text, options, cancellationToken);
        yield return new TextToSpeechResponseUpdate(response.Contents);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(TextToSpeechClientMetadata) ? new TextToSpeechClientMetadata(name) : null;

    public void Dispose()
    {
    }
}
