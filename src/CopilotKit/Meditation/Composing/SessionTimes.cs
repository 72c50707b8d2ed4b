namespace CopilotKit.Meditation.Composing;

/// <summary>How the time of a meditation is divided: preparation, the voice, what is left without it, and the last bell.</summary>
internal sealed class SessionTimes
{
    public static readonly TimeSpan BetweenStrikes = TimeSpan.FromSeconds(3);

    private const double ShareOfVoiceInSleep = 0.5;

    private readonly bool _ringsAtEnd;
    private readonly double _voiceShare;

    public SessionTimes(MeditationRequest request)
    {
        Bells = request.Bells ?? new MeditationBells();
        _ringsAtEnd = Bells.RingsAtEnd ?? request.Type != MeditationType.Sleep;
        TimeSpan strikes = BetweenStrikes * (Bells.Strikes - 1);
        (Start, Length) = (request.Preparation, request.Length);
        StartStrikes = Bells.RingsAtStart ? strikes : TimeSpan.Zero;
        Ending = _ringsAtEnd ? Bells.RingingTime + strikes : TimeSpan.Zero;
        TimeSpan session = Length - Start;
        _voiceShare = request.VoiceShare ?? (request.Type == MeditationType.Sleep ? ShareOfVoiceInSleep : 1);
        TimeSpan most = session - Ending;
        Voice = _voiceShare < 1 && session * _voiceShare < most ? session * _voiceShare : most;
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

    /// <summary>Gets the time before which bells in between have to ring, from the end of the preparation.</summary>
    public TimeSpan LastBell => Length - Start - Ending;

    /// <summary>Gives when each strike of each bell begins, from the start of the sound, and how much softer it is.</summary>
    /// <returns>In the order of time; of several at the same time the loudest.</returns>
    public IEnumerable<(TimeSpan At, double GainDecibels)> Strikes() =>
        AllStrikes()
            .GroupBy(strike => strike.At)
            .Select(strikes => strikes.MaxBy(strike => strike.GainDecibels))
            .OrderBy(strike => strike.At);

    /// <summary>Gives the lengths at one of which the voice has so much time.</summary>
    public IEnumerable<TimeSpan> LengthsFor(TimeSpan voice) => [Start + (voice / _voiceShare), Start + voice + Ending];

    private IEnumerable<(TimeSpan At, double GainDecibels)> AllStrikes()
    {
        for (int strike = 0; strike < Bells.Strikes && Bells.RingsAtStart; strike++)
        {
            yield return (Start + (BetweenStrikes * strike), 0);
        }

        foreach (TimeSpan time in Between())
        {
            yield return (Start + time, -6);
        }

        for (int strike = 0; strike < Bells.Strikes && _ringsAtEnd; strike++)
        {
            yield return (Length - Ending + (BetweenStrikes * strike), 0);
        }
    }

    private IEnumerable<TimeSpan> Between()
    {
        // A bell of the interval that would ring into the last one is not rung.
        for (TimeSpan time = Bells.Interval ?? Length; time < LastBell; time += Bells.Interval ?? Length)
        {
            yield return time;
        }

        foreach (TimeSpan time in Bells.Times)
        {
            yield return time;
        }
    }
}
