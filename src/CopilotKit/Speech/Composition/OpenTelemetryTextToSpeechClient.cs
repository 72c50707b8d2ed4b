using System.Runtime.CompilerServices;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.Speech.Composition;

/// <summary>Traces and measures every request to a speech engine by the conventions of OpenTelemetry for generative AI.</summary>
/// <remarks>
/// <para>
/// A span <c>generate_content MODEL</c> of the kind client for each request, and the histograms <c>gen_ai.client.operation.duration</c> and
/// <c>gen_ai.client.operation.time_to_first_chunk</c> in seconds. Neither holds any of the words: only their number of characters,
/// as <c>copilotkit.speech.characters</c>. Nothing is done while nobody listens.
/// </para>
/// <para>Source of the names: OpenTelemetry semantic conventions for generative AI, 1.41 (in development).</para>
/// </remarks>
public sealed class OpenTelemetryTextToSpeechClient : DelegatingSpeechClient
{
    /// <summary>The name to listen to, of the activity source and of the meter.</summary>
    public const string SourceName = "CopilotKit.Speech";

    private readonly SpeechTelemetry _telemetry;

    /// <summary>Initializes a new instance of the <see cref="OpenTelemetryTextToSpeechClient"/> class.</summary>
    /// <param name="innerClient">The client to watch.</param>
    /// <param name="time">Measures how long requests take. The default is the system's clock.</param>
    public OpenTelemetryTextToSpeechClient(ITextToSpeechClient innerClient, TimeProvider? time = null)
        : base(innerClient) =>
        _telemetry = new SpeechTelemetry(
            innerClient.GetService(typeof(TextToSpeechClientMetadata)) as TextToSpeechClientMetadata, time ?? TimeProvider.System);

    /// <inheritdoc/>
    public override async Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(sink);

        using SpeechOperation operation = _telemetry.Begin(model: null, utterance.VoiceId, utterance.Text.Length, isStreamed: true);
        try
        {
            return await InnerEngine.SpeakAsync(utterance, Receive, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            operation.Fail(exception);
            throw;
        }

        void Receive(ReadOnlySpan<float> samples, int sampleRate)
        {
            operation.Chunk();
            sink(samples, sampleRate);
        }
    }

    /// <inheritdoc/>
    public override async Task<TextToSpeechResponse> GetAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);

        using SpeechOperation operation = _telemetry.Begin(options?.ModelId, options?.VoiceId, text.Length, isStreamed: false);
        try
        {
            return await InnerClient.GetAudioAsync(text, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            operation.Fail(exception);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);

        using SpeechOperation operation = _telemetry.Begin(options?.ModelId, options?.VoiceId, text.Length, isStreamed: true);
        IAsyncEnumerator<TextToSpeechResponseUpdate> updates =
            InnerClient.GetStreamingAudioAsync(text, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (updates.ConfigureAwait(false))
        {
            while (await MoveNextAsync(updates, operation).ConfigureAwait(false))
            {
                operation.Chunk();
                yield return updates.Current;
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _telemetry.Dispose();
        }

        base.Dispose(disposing);
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<TextToSpeechResponseUpdate> updates, SpeechOperation operation)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            operation.Fail(exception);
            throw;
        }
    }
}
