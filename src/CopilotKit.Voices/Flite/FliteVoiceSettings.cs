namespace CopilotKit.Voices.Flite;

/// <summary>What one utterance asks of a native voice.</summary>
/// <param name="Voice">The <c>cst_voice</c>.</param>
/// <param name="DurationStretch">How much longer than recorded every sound lasts, before <paramref name="Size"/> is made up for.</param>
/// <param name="PitchShift">The factor on the voice's mean pitch; recordings with a pitch model of their own ignore it.</param>
/// <param name="Size">How much faster than made the samples are played, which moves pitch and timbre together.</param>
internal readonly record struct FliteVoiceSettings(nint Voice, double DurationStretch, double PitchShift, double Size)
{
    /// <summary>Gets how far the pitch strays from its mean: a standard deviation in hertz, or nothing for the voice's own.</summary>
    public double? PitchSpreadHertz { get; init; }

    /// <summary>Gets how much of the voice is breath: 0 to 1.</summary>
    public double Breathiness { get; init; }
}
