using CopilotKit.Safety;

namespace CopilotKit.Meditation;

/// <summary>A meditation that somebody wishes for.</summary>
/// <param name="Type">The kind.</param>
/// <param name="Length">How long the whole lasts, to the sample: preparation, bells and silence included.</param>
public sealed record MeditationRequest(MeditationType Type, TimeSpan Length)
{
    /// <summary>The longest theme in UTF-16 code units.</summary>
    public const int MaxThemeLength = 200;

    /// <summary>Gets what it is for, in the person's own words.</summary>
    /// <value>At most <see cref="MaxThemeLength"/> UTF-16 code units, such as <c>an exam tomorrow</c> or <c>I can't sleep</c>; <see langword="null"/>, the default, is nothing in particular.</value>
    public string? Theme { get; init; }

    /// <summary>Gets what is known of the person, as far as safety depends on it.</summary>
    /// <value>The default is nothing. What is not safe for them is exchanged, changed or refused.</value>
    public Listener Listener { get; init; } = Listener.Unknown;

    /// <summary>Gets how much is said.</summary>
    public GuidanceLevel Guidance { get; init; } = GuidanceLevel.Standard;

    /// <summary>Gets the spelling and the words.</summary>
    public EnglishVariety English { get; init; } = EnglishVariety.American;

    /// <summary>Gets what the choices of words derive from.</summary>
    /// <value>The same request with the same seed gives the same script. The default is 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>Gets where attention rests and returns to.</summary>
    /// <value>
    /// The default is the breath. The breathing techniques keep the breath for their core, whatever the anchor is. Injured hands or feet give way
    /// to sounds.
    /// </value>
    public Anchor Anchor { get; init; } = Anchor.Breath;

    /// <summary>Gets how the body is held.</summary>
    /// <value><see langword="null"/>, the default, takes what is usual for the type.</value>
    public Posture? Posture { get; init; }

    /// <summary>Gets a value indicating whether the eyes stay open; otherwise closing them is offered.</summary>
    public bool KeepsEyesOpen { get; init; }

    /// <summary>Gets a value indicating whether there is no introduction: no welcome, no explanation. The line that says how to stop stays.</summary>
    public bool SkipsIntroduction { get; init; }

    /// <summary>Gets the silence before the first bell, in which to sit down.</summary>
    /// <value>0 to 5 minutes; the default is none.</value>
    public TimeSpan Preparation { get; init; }

    /// <summary>Gets the bells.</summary>
    /// <value><see langword="null"/>, the default, rings at start and end; for sleep at the start only.</value>
    public MeditationBells? Bells { get; init; }

    /// <summary>Gets the sound that lies under everything, from the first bell to the last; for sleep to the end.</summary>
    /// <value>The name of a bed of the sound library, such as <c>rain</c>; <see langword="null"/>, the default, is none.</value>
    public string? Bed { get; init; }

    /// <summary>Gets how loud the bed is.</summary>
    /// <value>Decibels relative to the speech, -60 to 0. The default is -24.</value>
    public double BedGainDecibels { get; init; } = -24;

    /// <summary>Gets how much of the time from the first bell the voice takes part in; in what is left only the bed goes on.</summary>
    /// <value>A share, 0.2 to 1; <see langword="null"/>, the default, is 0.5 for sleep and 1 for all others.</value>
    public double? VoiceShare { get; init; }

    /// <summary>Gets whether the voice grows quieter from its first words to its last, by 9 decibels.</summary>
    /// <value><see langword="null"/>, the default, does so for sleep only.</value>
    public bool? FadesVoice { get; init; }

    /// <summary>Gets how long one breath in, one breath out and, in box breathing, each hold lasts.</summary>
    /// <value>4 to 7 seconds; <see langword="null"/>, the default, is 5.5 for coherent and 4 for box breathing. Other types have a rhythm of their own and refuse it.</value>
    public TimeSpan? BreathPace { get; init; }

    /// <summary>Gets the share of the time in which nobody speaks.</summary>
    /// <value>
    /// 0.2 to 0.98; <see langword="null"/>, the default, grows with the length, from a third in three minutes to nine tenths in an hour.
    /// It is met as nearly as whole passages allow; a share that the type's words cannot give is refused with the range that they can.
    /// </value>
    public double? SilentShare { get; init; }

    /// <summary>Gets how fast the voice reads, silences left out.</summary>
    /// <value>Words per minute at its usual pace, 60 to 400; <see langword="null"/>, the default, asks the composer's pace, else reckons with 170.</value>
    public double? WordsPerMinute { get; init; }
}
