using CopilotKit.Meditation.Composing;
using CopilotKit.Safety;
using CopilotKit.Scripts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopilotKit.Meditation;

/// <summary>Composes guided meditations that last exactly as long as ordered.</summary>
/// <remarks>
/// <para>
/// Composes offline from texts of this project: the same request with the same seed gives the same script. With a chat model, the theme and the
/// passages are sent to it to be reworded; what is not fit to be said, or nothing at all when it fails, stays as it was.
/// </para>
/// <para>Serves any number of callers at once. This is no medical product: it neither treats nor diagnoses, and does not replace care.</para>
/// </remarks>
public sealed partial class MeditationComposer
{
    private readonly NarratorPace? _pace;
    private readonly CrisisGuard _guard;
    private readonly Personalisation? _personalisation;
    private readonly ILogger<MeditationComposer> _logger;

    /// <summary>Initializes a new instance of the <see cref="MeditationComposer"/> class.</summary>
    /// <param name="pace">Tells how fast the narrator reads, for requests that do not say it; without it they reckon with 170 words per minute.</param>
    /// <param name="guard">Looks for a crisis in the theme, before anything else is done with it; by default one with the built-in texts.</param>
    /// <param name="model">Rewords passages for the theme; it belongs to the caller. There need be none.</param>
    /// <param name="logger">Receives a Warning when the model fails or returns nothing that is fit.</param>
    public MeditationComposer(
        NarratorPace? pace = null, CrisisGuard? guard = null, IChatClient? model = null, ILogger<MeditationComposer>? logger = null)
    {
        (_pace, _guard) = (pace, guard ?? new CrisisGuard());
        _personalisation = model is null ? null : new Personalisation(model);
        _logger = logger ?? NullLogger<MeditationComposer>.Instance;
    }

    /// <summary>Composes a meditation.</summary>
    /// <param name="request">What is wished for.</param>
    /// <param name="cancellationToken">Ends the composing early.</param>
    /// <returns>The meditation.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="CrisisException">The theme speaks of a crisis; the error holds what to show to the person.</exception>
    /// <exception cref="UnsafeMeditationException">Nothing like it is safe for the listener.</exception>
    /// <exception cref="MeditationLengthException">The meditation cannot last that long; the error holds the range that it can.</exception>
    public Task<MeditationSession> ComposeAsync(MeditationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Theme is { } theme && _guard.Check(theme) is { } handOff)
        {
            throw new CrisisException(handOff);
        }

        MeditationRequestRules.Check(request);
        return ComposeCheckedAsync(request, cancellationToken);
    }

    private async Task<MeditationSession> ComposeCheckedAsync(MeditationRequest request, CancellationToken cancellationToken)
    {
        SafePractice practice = SafePractice.Of(request);
        double wordsPerMinute = request.WordsPerMinute ?? await PaceOfAsync(practice.Request.Type, cancellationToken).ConfigureAwait(false);
        Arrangement arrangement = new Composition(wordsPerMinute).Arrange(practice);
        Arrangement? reworded = await RewordAsync(arrangement, cancellationToken).ConfigureAwait(false);
        Script script = new ScriptWriter(practice.Request, isReworded: reworded is not null).Write((reworded ?? arrangement).Fit()!);
        return new MeditationSession(practice.Request, script) { Breath = BreathPattern.Of(practice)?.Phases ?? [], Exchanged = practice.Exchanged };
    }

    private async Task<Arrangement?> RewordAsync(Arrangement arrangement, CancellationToken cancellationToken)
    {
        if (_personalisation is null)
        {
            return null;
        }

        try
        {
            Arrangement? reworded = await _personalisation.RewordAsync(arrangement, cancellationToken).ConfigureAwait(false);
            if (reworded is null)
            {
                LogNothingFit();
            }

            return reworded;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception);
            return null;
        }
    }

    private ValueTask<double> PaceOfAsync(MeditationType type, CancellationToken cancellationToken) =>
        _pace is null ? ValueTask.FromResult(SpeakingTime.UsualWordsPerMinute) : _pace(ScriptWriter.Guide(type), cancellationToken);

    [LoggerMessage(LogLevel.Warning, "The model failed while it reworded a meditation; the texts stay as they were.")]
    private partial void LogFailure(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The model returned no passage of a meditation that is fit to be said; the texts stay as they were.")]
    private partial void LogNothingFit();
}
