using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Styles;
using CopilotKit.Voices.Flite.Native;
using CopilotKit.Voices.Flite.Text;
using CopilotKit.Voices.Styling;
using Microsoft.Extensions.AI;

namespace CopilotKit.Voices.Flite;

/// <summary>Speaks English offline with flite, in this process.</summary>
/// <remarks>
/// Serves any number of callers, as many at once as there are processors: about 150 seconds of speech for each second of one core. The
/// same words give the same samples. A sink that blocks keeps others waiting. No text leaves the process. Styles change pace, pitch
/// and breath as <see cref="StyleProsody"/> says; their loudness is the performer's. The language of an utterance is not looked at.
/// The recording rms changes its pitch only together with its timbre, and within 0.75 to 1.4 of its own. What flite cannot say (other
/// scripts, emoji) is reported as unspoken; a text of which nothing can be said gives no samples and no words. A word is what stands
/// between two white spaces, with its punctuation; what is punctuation only is no word. Needs libflite 2 (Debian and Ubuntu:
/// <c>apt-get install libflite1</c>).
/// </remarks>
public sealed class FliteSpeechEngine : SpeechEngine
{
    private readonly Lock _opening = new();
    private readonly SpeakingThreads _threads = new(Environment.ProcessorCount);
    private readonly FliteOptions _options;
    private FliteCast? _cast;

    /// <summary>Initializes a new instance of the <see cref="FliteSpeechEngine"/> class.</summary>
    /// <param name="options">Where flite is. The library is loaded with the first request.</param>
    public FliteSpeechEngine(FliteOptions options)
        : base(new TextToSpeechClientMetadata("flite"))
    {
        ArgumentNullException.ThrowIfNull(options);

        _options = options;
    }

    /// <inheritdoc/>
    public override EngineCapabilities Capabilities { get; } = new()
    {
        Styles = StyleSupport.Imitated,
        HasStyleDegree = true,
        Speed = new FactorRange(0.25, 4),
        Pitch = new FactorRange(0.5, 2),
        Languages = ["en-US", "en-GB"],
        HasWordTimes = true,
        IsStreaming = true,
    };

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Open().Voices);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The pace is not 0.25 to 4, the pitch not 0.5 to 2, or the degree not 0.01 to 2.
    /// </exception>
    public override Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(utterance, sink);

        return _threads.RunAsync(() => Speak(utterance, sink, cancellationToken), cancellationToken);
    }

    private SpokenUtterance Speak(Utterance utterance, SpeechSink sink, CancellationToken cancellationToken)
    {
        FliteCast cast = Open();
        FliteVoiceSettings settings = cast.SettingsFor(utterance);
        NormalizedText text = TextNormalizer.Normalize(utterance.Text);
        WordTimes times = new(text);
        BreathyVoice? breathy = settings.Breathiness > 0 ? new BreathyVoice(settings.Breathiness, sink) : null;
        FliteSynthesis synthesis = new(cast.Library, settings, breathy is null ? sink : breathy.Write, cancellationToken);
        foreach (Range piece in SentencePieces.Cut(text.Tokens))
        {
            synthesis.Speak(text.Tokens.AsSpan(piece), times.Of(piece));
        }

        breathy?.Complete();

        return new SpokenUtterance(times.ToWords()) { Unspoken = text.Unspoken };
    }

    private FliteCast Open()
    {
        lock (_opening)
        {
            return _cast ??= new FliteCast(FliteLibrary.Load(_options.LibraryFolder), _options);
        }
    }
}
