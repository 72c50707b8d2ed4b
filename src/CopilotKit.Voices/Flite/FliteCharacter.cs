using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Styles;

namespace CopilotKit.Voices.Flite;

/// <summary>A voice made of a recording.</summary>
/// <param name="Voice">Its id and traits.</param>
/// <param name="Recording">The recording, or the path of a voice file.</param>
internal sealed record FliteCharacter(Voice Voice, string Recording)
{
    // Beyond these the formants are no longer those of a person.
    private const double SmallestSize = 0.75;
    private const double LargestSize = 1.4;

    /// <summary>Gets how much longer than usual its sounds last.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>Gets the factor on the recording's mean pitch.</summary>
    public double PitchShift { get; init; } = 1;

    /// <summary>Gets the factor on pitch and timbre together: above 1 is a smaller head.</summary>
    public double Size { get; init; } = 1;

    /// <summary>Gets how many of a hundred words a recogniser hears wrongly.</summary>
    public double PercentWrong { get; init; }

    /// <summary>Gets a value indicating whether flite can move the mean pitch by itself.</summary>
    public bool CanShiftPitch { get; init; } = Recordings.CanShiftPitch(Recording);

    /// <summary>Says what one utterance asks of the native voice.</summary>
    public FliteVoiceSettings SettingsFor(nint native, Utterance utterance)
    {
        StyleProsody style = StyleProsody.Of(utterance.Style, utterance.StyleDegree);
        double pitch = utterance.Pitch * style.Pitch;
        double size = CanShiftPitch ? Size : Math.Clamp(Size * pitch, Math.Min(Size, SmallestSize), Math.Max(Size, LargestSize));
        return new FliteVoiceSettings(
            native,
            Recordings.UsualStretch(Recording) * Stretch / (utterance.Speed * style.Speed),
            CanShiftPitch ? PitchShift * pitch : 1,
            size)
        {
            PitchSpreadHertz = style.PitchRange is 1 ? null : Recordings.UsualPitchSpread(Recording) * style.PitchRange,
            Breathiness = style.Breathiness,
        };
    }
}
