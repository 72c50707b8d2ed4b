using System.Runtime.CompilerServices;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;

namespace CopilotKit.Speech.Composition;

/// <summary>Tries a request again that failed before anything was heard of it.</summary>
/// <remarks>
/// What failed half-way is not tried again here, since that would repeat words. Misuse (<see cref="ArgumentException"/>) and
/// cancellation pass at once. Serves any number of callers at once.
/// </remarks>
public sealed partial class RetryingTextToSpeechClient : DelegatingSpeechClient
{
    private readonly ResiliencePipeline _pipeline;
    private readonly ILogger _logger;

    /// <summary>Initializes a new instance of the <see cref="RetryingTextToSpeechClient"/> class.</summary>
    /// <param name="innerClient">The client to ask again.</param>
    /// <param name="options">How often; <see langword="null"/> takes the defaults.</param>
    /// <param name="time">Waits between attempts. The default is the system's clock.</param>
    /// <param name="logger">Receives a Warning when a request failed and is tried again.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public RetryingTextToSpeechClient(
        ITextToSpeechClient innerClient,
        SpeechRetryOptions? options = null,
        TimeProvider? time = null,
        ILogger<RetryingTextToSpeechClient>? logger = null)
        : base(innerClient)
    {
        options ??= new SpeechRetryOptions();
        OptionErrors.ThrowIfAny(options.Errors(), nameof(options));

        _logger = logger ?? NullLogger<RetryingTextToSpeechClient>.Instance;
        _pipeline = PipelineOf(options, time ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    public override async Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sink);

        bool isHeard = false;
        (SpokenUtterance? spoken, Exception? failure) =
            await _pipeline.ExecuteAsync(TrySpeakAsync, cancellationToken).ConfigureAwait(false);
        return spoken ?? throw new SpeechEngineException(failure!.Message, failure);

        async ValueTask<(SpokenUtterance?, Exception?)> TrySpeakAsync(CancellationToken token)
        {
            try
            {
                return (await InnerEngine.SpeakAsync(utterance, Receive, token).ConfigureAwait(false), null);
            }
            catch (SpeechEngineException exception) when (isHeard)
            {
                return (null, exception);
            }
        }

        void Receive(ReadOnlySpan<float> samples, int sampleRate)
        {
            isHeard = true;
            sink(samples, sampleRate);
        }
    }

    /// <inheritdoc/>
    public override async Task<TextToSpeechResponse> GetAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
        await _pipeline.ExecuteAsync(
            async token => await InnerClient.GetAudioAsync(text, options, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        (IAsyncEnumerator<TextToSpeechResponseUpdate> updates, bool isMore) =
            await _pipeline.ExecuteAsync(_ => BeginAsync(text, options, cancellationToken), cancellationToken).ConfigureAwait(false);
        await using (updates.ConfigureAwait(false))
        {
            for (; isMore; isMore = await updates.MoveNextAsync().ConfigureAwait(false))
            {
                yield return updates.Current;
            }
        }
    }

    private async ValueTask<(IAsyncEnumerator<TextToSpeechResponseUpdate> Updates, bool IsMore)> BeginAsync(
        string text, TextToSpeechOptions? options, CancellationToken cancellationToken)
    {
        IAsyncEnumerator<TextToSpeechResponseUpdate> updates =
            InnerClient.GetStreamingAudioAsync(text, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            return (updates, await updates.MoveNextAsync().ConfigureAwait(false));
        }
        catch
        {
            await updates.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private ResiliencePipeline PipelineOf(SpeechRetryOptions options, TimeProvider time) => options.MaxAttempts == 1
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<SpeechEngineException>().Handle<HttpRequestException>().Handle<IOException>(),
                MaxRetryAttempts = options.MaxAttempts - 1,
                Delay = options.Delay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                OnRetry = failed =>
                {
                    LogRetry(failed.Outcome.Exception, failed.AttemptNumber + 1, options.MaxAttempts);
                    return default;
                },
            })
            .Build();

    [LoggerMessage(LogLevel.Warning, "A speech engine failed in attempt {Attempt} of {MaxAttempts}; it is asked again.")]
    private partial void LogRetry(Exception? exception, int attempt, int maxAttempts);
}
