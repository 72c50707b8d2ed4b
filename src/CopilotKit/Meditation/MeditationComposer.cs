using CopilotKit.Meditation.Composing;
using CopilotKit.Safety;
using CopilotKit.Scripts;

namespace CopilotKit.Meditation;

/// <summary>Composes guided meditations that last exactly as long as ordered, offline.</summary>
/// <remarks>
/// The same request with the same seed gives the same script. Serves any number of callers at once. This is no medical product: it
/// neither treats nor diagnoses, and does not replace care.
/// </remarks>
public sealed class MeditationComposer
{
    private const double UsualWordsPerMinute = 170;

    private readonly NarratorPace? _pace;
    private readonly CrisisGuard _guard;

    /// <summary>Initializes a new instance of the <see cref="MeditationComposer"/> class.</summary>
    /// <param name="pace">Tells how fast the narrator reads, for requests that do not say it; without it they reckon with 170 words per minute.</param>
    /// <param name="guard">Looks for a crisis in the theme, before anything else is done with it; by default one with the built-in texts.</param>
    public MeditationComposer(NarratorPace? pace = null, CrisisGuard? guard = null) => (_pace, _guard) = (pace, guard ?? new CrisisGuard());

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

        MeditationRequests.Check(request);
        return ComposeCheckedAsync(request, cancellationToken);
    }

    private async Task<MeditationSession> ComposeCheckedAsync(MeditationRequest request, CancellationToken cancellationToken)
    {
        double wordsPerMinute = request.WordsPerMinute ?? await PaceOfAsync(request.Type, cancellationToken).ConfigureAwait(false);
        SafePractice practice = SafePractice.Of(request);
        Arrangement arrangement = new Composition(wordsPerMinute).Arrange(practice);
        Script script = new ScriptWriter(practice.Request).Write(arrangement.Fit()!);
        return new MeditationSession(practice.Request, script) { Breath = BreathPattern.Of(practice)?.Phases ?? [], Exchanged = practice.Exchanged };
    }

    private ValueTask<double> PaceOfAsync(MeditationType type, CancellationToken cancellationToken) =>
        _pace is null ? ValueTask.FromResult(UsualWordsPerMinute) : _pace(ScriptWriter.Guide(type), cancellationToken);
}
