using CopilotKit.Speech.Composition;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Caching;

/// <summary>Speaks from a cache on disk what was spoken before.</summary>
/// <remarks>
/// Utterances are kept one by one, so a text of which one sentence changed is made anew in that sentence only. WAV and PCM
/// are made from them; a request for another format goes to the inner client and is not kept. Serves any number of callers at once.
/// </remarks>
public sealed class CachingTextToSpeechClient : DelegatingSpeechClient
{
    private readonly CachedSpeechEngine _engine;

    /// <summary>Initializes a new instance of the <see cref="CachingTextToSpeechClient"/> class.</summary>
    /// <param name="innerClient">Makes what is not there yet.</param>
    /// <param name="cache">The cache; other clients and processes may use the same.</param>
    public CachingTextToSpeechClient(ITextToSpeechClient innerClient, SpeechCache cache)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(cache);
        _engine = new CachedSpeechEngine(InnerEngine, cache, EngineName.Of(innerClient), keepsStandIns: false);
    }

    /// <inheritdoc/>
    public override Task<SpokenUtterance> SpeakAsync(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default) =>
        _engine.SpeakAsync(utterance, sink, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">The engine failed, or it has no such voice.</exception>
    public override Task<TextToSpeechResponse> GetAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
        SentenceSpeech.CanMake(options)
            ? SentenceSpeech.GetAudioAsync(this, text, options, cancellationToken)
            : base.GetAudioAsync(text, options, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="SpeechEngineException">The engine failed, or it has no such voice.</exception>
    public override IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
        SentenceSpeech.CanMake(options)
            ? SentenceSpeech.GetStreamingAudioAsync(this, text, options, cancellationToken)
            : base.GetStreamingAudioAsync(text, options, cancellationToken);
}
