using CopilotKit.Meditation.Composing;
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

    /// <summary>Initializes a new instance of the <see cref="MeditationComposer"/> class.</summary>
    /// <param name="pace">Tells how fast the narrator reads, for requests that do not say it; without it they reckon with 170 words per minute.</param>
    public MeditationComposer(NarratorPace? pace = null) => _pace = pace;

    /// <summary>Composes a meditation.</summary>
    /// <param name="request">What is wished for.</param>
    /// <param name="cancellationToken">Ends the composing early.</param>
    /// <returns>The meditation.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="MeditationLengthException">The meditation cannot last that long; the error holds the range that it can.</exception>
    public Task<MeditationSession> ComposeAsync(MeditationRequest request, CancellationToken cancellationToken = default)
    {
        MeditationRequests.Check(request);
        return ComposeCheckedAsync(request, cancellationToken);
    }

    private async Task<MeditationSession> ComposeCheckedAsync(MeditationRequest request, CancellationToken cancellationToken)
    {
        double wordsPerMinute = request.WordsPerMinute ?? await PaceOfAsync(request.Type, cancellationToken).ConfigureAwait(false);
        Arrangement arrangement = new Composition(wordsPerMinute, []).Arrange(request);
        Script script = new ScriptWriter(request).Write(arrangement.Fit()!);
        return new MeditationSession(request, script) { Breath = BreathPattern.Of(request)?.Phases ?? [] };
    }

    private ValueTask<double> PaceOfAsync(MeditationType type, CancellationToken cancellationToken) =>
        _pace is null ? ValueTask.FromResult(UsualWordsPerMinute) : _pace(ScriptWriter.Guide(type), cancellationToken);
}
