namespace CopilotKit.Meditation.Composing;

/// <summary>Says how much is said in a meditation: the longer it lasts, the less in each minute.</summary>
/// <remarks>
/// Fitted to what published transcripts hold (106 words a minute in three minutes, about 60 in five, 37 in ten; five transcripts),
/// and falling a little more slowly beyond.
/// </remarks>
internal static class SpeechDensity
{
    private const double WordsPerMinuteOfThree = 105;
    private const double Fall = -0.76;

    // The share of the time that speech may fill at most, so that even a minute has silence in it.
    private const double MostSpeech = 0.62;

    /// <summary>Gives the seconds of speech for a length.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="seconds">The time in which there is a voice.</param>
    /// <param name="wordsPerMinute">How fast the voice reads.</param>
    public static double SecondsOfSpeech(MeditationRequest request, double seconds, double wordsPerMinute)
    {
        double minutes = seconds / 60;
        double words = WordsPerMinuteOfThree * Math.Pow(minutes / 3, Fall) * minutes * FactorOf(request.Guidance) * FactorOf(request.Type);
        return Math.Min(words * 60 / wordsPerMinute, seconds * MostSpeech);
    }

    private static double FactorOf(GuidanceLevel guidance) => guidance switch
    {
        GuidanceLevel.Brief => 0.65,
        GuidanceLevel.Experienced => 0.4,
        _ => 1,
    };

    // In yoga nidra the voice hardly ever leaves; a body scan names many places.
    private static double FactorOf(MeditationType type) => type switch
    {
        MeditationType.YogaNidra => 2.2,
        MeditationType.BodyScan or MeditationType.ProgressiveMuscleRelaxation => 1.3,
        _ => 1,
    };
}
