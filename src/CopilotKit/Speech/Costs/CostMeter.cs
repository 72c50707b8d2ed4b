using CopilotKit.Scripts;

namespace CopilotKit.Speech.Costs;

/// <summary>Adds up what utterances cost.</summary>
/// <param name="maxDollars">The most that they may cost; nothing for no limit.</param>
internal sealed class CostMeter(double? maxDollars)
{
    private const double Million = 1_000_000;

    private readonly List<VoiceCost> _voices = [];

    /// <summary>Gets the costs so far.</summary>
    public CostEstimate Estimate => new([.. _voices]);

    /// <summary>Adds up the costs of a script.</summary>
    public static CostEstimate Of(IEnumerable<SpeechStep> steps, Casting casting)
    {
        CostMeter meter = new(maxDollars: null);
        foreach (SpeechStep step in steps)
        {
            meter.Add(step, casting.Of(step.Line.Role).Voice);
        }

        return meter.Estimate;
    }

    /// <summary>Makes sure that a whole performance costs no more than it may.</summary>
    public static void Check(IEnumerable<SpeechStep> steps, Casting casting, double? maxDollars)
    {
        if (maxDollars is { } limit && Of(steps, casting) is { } estimate && estimate.Dollars > limit)
        {
            throw new PerformanceException(TooMuch("The performance", estimate.Dollars, limit));
        }
    }

    /// <summary>Adds an utterance.</summary>
    /// <exception cref="PerformanceException">With it the costs would be over the limit.</exception>
    public void Add(SpeechStep step, Voice voice)
    {
        int at = _voices.FindIndex(cost => cost.VoiceId == voice.Id);
        VoiceCost before = at < 0 ? new VoiceCost(voice.Id, 0, 0) : _voices[at];
        long characters = before.Characters + step.Text.Length;
        VoiceCost cost = new(voice.Id, characters, voice.DollarsPerMillionCharacters * characters / Million);
        if (at < 0)
        {
            _voices.Add(cost);
        }
        else
        {
            _voices[at] = cost;
        }

        if (Estimate.Dollars > maxDollars)
        {
            throw new PerformanceException(step.CueNumber, TooMuch("the performance", Estimate.Dollars, maxDollars.Value));
        }
    }

    private static string TooMuch(string what, double dollars, double limit) => FormattableString.Invariant(
        $"{what} would cost up to {dollars:0.####} US dollars, more than the {limit:0.####} that {nameof(PerformanceOptions.MaxDollars)} allows.");
}
