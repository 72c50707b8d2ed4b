namespace CopilotKit.Meditation.Composing;

/// <summary>How the time of a meditation is divided: preparation, the voice, what is left without it, and the last bell.</summary>
internal sealed class SessionTimes
{
    public static readonly TimeSpan BetweenStrikes = TimeSpan.FromSeconds(3);

    private const double ShareOfVoiceInSleep = 0.5;

    public SessionTimes(MeditationRequest request)
    {
        Bells = request.Bells ?? (request.Type == MeditationType.Sleep ? new MeditationBells { RingsAtEnd = false } : new MeditationBells());
        TimeSpan strikes = BetweenStrikes * (Bells.Strikes - 1);
        (Start, Length) = (request.Preparation, request.Length);
        StartStrikes = Bells.RingsAtStart ? strikes : TimeSpan.Zero;
        Ending = Bells.RingsAtEnd ? Bells.RingingTime + strikes : TimeSpan.Zero;
        TimeSpan session = Length - Start;
        double share = request.VoiceShare ?? (request.Type == MeditationType.Sleep ? ShareOfVoiceInSleep : 1);
        TimeSpan most = session - Ending;
        Voice = share < 1 && session * share < most ? session * share : most;
        Rest = most - Voice;
    }

    public MeditationBells Bells { get; }

    /// <summary>Gets how long the whole lasts.</summary>
    public TimeSpan Length { get; }

    /// <summary>Gets the end of the preparation, when the first bell rings.</summary>
    public TimeSpan Start { get; }

    /// <summary>Gets how much later than the first bell its last strike is.</summary>
    public TimeSpan StartStrikes { get; }

    /// <summary>Gets the time from the first bell to the last words and the silence after them.</summary>
    public TimeSpan Voice { get; }

    /// <summary>Gets the time after the voice and before the last bell.</summary>
    public TimeSpan Rest { get; }

    /// <summary>Gets the time of the last bell: from its first strike to the end.</summary>
    public TimeSpan Ending { get; }

    /// <summary>Gives when each strike of each bell begins, from the start of the sound, and how much softer it is.</summary>
    public IEnumerable<(TimeSpan At, double GainDecibels)> Strikes()
    {
        for (int strike = 0; strike < Bells.Strikes && Bells.RingsAtStart; strike++)
        {
            yield return (Start + (BetweenStrikes * strike), 0);
        }

        foreach (TimeSpan time in Between().Distinct().Order())
        {
            yield return (Start + time, -6);
        }

        for (int strike = 0; strike < Bells.Strikes && Bells.RingsAtEnd; strike++)
        {
            yield return (Length - Ending + (BetweenStrikes * strike), 0);
        }
    }

    private IEnumerable<TimeSpan> Between()
    {
        // A bell of the interval that would ring into the last one is not rung.
        for (TimeSpan time = Bells.Interval ?? Length; time < Length - Start - Ending; time += Bells.Interval ?? Length)
        {
            yield return time;
        }

        foreach (TimeSpan time in Bells.Times)
        {
            yield return time;
        }
    }
}
