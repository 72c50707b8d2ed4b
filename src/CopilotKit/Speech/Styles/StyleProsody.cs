using CopilotKit.Scripts;

namespace CopilotKit.Speech.Styles;

/// <summary>What a style does to a voice that knows no styles: pace, pitch, loudness, breath and silences.</summary>
/// <remarks>
/// The table stands in <c>docs/styles.md</c>, and each of its rows was measured on flite. Engines with styles of their own use those;
/// of this they take the loudness alone, which the performer sets for every engine alike.
/// </remarks>
public sealed record StyleProsody
{
    /// <summary>The prosody that changes nothing.</summary>
    public static readonly StyleProsody Neutral = new();

    private static readonly Dictionary<string, StyleProsody> Table = new(StringComparer.Ordinal)
    {
        [SpeakingStyles.Neutral] = Neutral,
        ["cheerful"] = new() { Speed = 1.06, Pitch = 1.1, PitchRange = 1.3, GainDecibels = 1, Pauses = 0.9 },
        ["excited"] = new() { Speed = 1.14, Pitch = 1.16, PitchRange = 1.5, GainDecibels = 3, Pauses = 0.8 },
        ["sad"] = new() { Speed = 0.86, Pitch = 0.92, PitchRange = 0.6, GainDecibels = -3, Breathiness = 0.15, Pauses = 1.3 },
        ["angry"] = new() { Speed = 1.08, Pitch = 1.06, PitchRange = 1.4, GainDecibels = 4, Pauses = 0.85 },
        ["fearful"] = new() { Speed = 1.12, Pitch = 1.14, PitchRange = 0.8, GainDecibels = -2, Breathiness = 0.25 },
        ["calm"] = new() { Speed = 0.88, Pitch = 0.96, PitchRange = 0.7, GainDecibels = -2, Breathiness = 0.05, Pauses = 1.3 },
        ["gentle"] = new() { Speed = 0.96, Pitch = 0.97, PitchRange = 0.8, GainDecibels = -2.5, Breathiness = 0.2, Pauses = 1.1 },
        ["whispering"] = new() { Speed = 0.92, GainDecibels = -6, Breathiness = 0.9, Pauses = 1.1 },
        ["newscast"] = new() { Speed = 1.1, Pitch = 0.98, PitchRange = 1.1, GainDecibels = 0.5, Pauses = 0.8 },
        ["storytelling"] = new() { Speed = 0.92, Pitch = 1.03, PitchRange = 1.4, Pauses = 1.2 },
        ["empathetic"] = new() { Speed = 0.92, Pitch = 1.03, PitchRange = 0.8, GainDecibels = -2, Breathiness = 0.15, Pauses = 1.2 },
        ["hopeful"] = new() { Speed = 1.02, Pitch = 1.08, PitchRange = 1.2, GainDecibels = 0.5 },
        ["serious"] = new() { Speed = 0.93, Pitch = 0.93, PitchRange = 0.7, GainDecibels = 0.5, Pauses = 1.15 },
    };

    /// <summary>Gets the pace.</summary>
    /// <value>A factor; the default is 1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>Gets the pitch.</summary>
    /// <value>A factor; the default is 1.</value>
    public double Pitch { get; init; } = 1;

    /// <summary>Gets how widely the pitch moves.</summary>
    /// <value>A factor; the default is 1.</value>
    public double PitchRange { get; init; } = 1;

    /// <summary>Gets how much louder it is than the same voice in neutral.</summary>
    /// <value>Decibels; the default is 0.</value>
    public double GainDecibels { get; init; }

    /// <summary>Gets how much of the voice is breath.</summary>
    /// <value>0, the default, is a clear voice; 1 is a whisper without any tone.</value>
    public double Breathiness { get; init; }

    /// <summary>Gets how long the silences are that nobody wrote: those between its sentences, and before it.</summary>
    /// <value>A factor; the default is 1.</value>
    public double Pauses { get; init; } = 1;

    /// <summary>Gives the prosody of a style.</summary>
    /// <param name="style">The style, in any words that <see cref="SpeakingStyles.Find"/> knows.</param>
    /// <param name="degree">
    /// How strongly it is meant: 0.01 to 2, 1 as the table says. Factors are raised to it, decibels and breath multiplied.
    /// </param>
    /// <returns>The prosody; that of the nearest style where it has none of its own, and <see cref="Neutral"/> for unknown words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degree"/> is not 0.01 to 2.</exception>
    public static StyleProsody Of(string? style, double degree = 1)
    {
        _ = Delivery.CheckedDegree(degree, nameof(degree));
        return SpeakingStyles.Find(style) is not { } known ? Neutral
            : Table.TryGetValue(known.Name, out StyleProsody? own) ? own.ToDegree(degree)
            : known.Substitutes.Select(name => Table.GetValueOrDefault(name)).First(prosody => prosody is not null)!.ToDegree(degree);
    }

    private StyleProsody ToDegree(double degree) => degree is 1 ? this : new()
    {
        Speed = Math.Pow(Speed, degree),
        Pitch = Math.Pow(Pitch, degree),
        PitchRange = Math.Pow(PitchRange, degree),
        GainDecibels = GainDecibels * degree,
        Breathiness = Math.Min(1, Breathiness * degree),
        Pauses = Math.Pow(Pauses, degree),
    };
}
