using CopilotKit.Speech.Styles;

namespace CopilotKit.Speech.Performing;

/// <summary>A voice in one style: what sounds so much alike that it is evened together.</summary>
/// <param name="VoiceId">The voice.</param>
/// <param name="Pitch">How it is shifted.</param>
/// <param name="Style">The style in the common vocabulary; nothing for neutral and for words that are not in it.</param>
/// <param name="Degree">How strongly the style is meant.</param>
internal readonly record struct Manner(string VoiceId, double Pitch, string? Style, double Degree)
{
    /// <summary>Gives the manner of a take.</summary>
    public static Manner Of(Take take) => SpeakingStyles.Find(take.Style) is { Name: not SpeakingStyles.Neutral } style
        ? new Manner(take.Cast.Voice.Id, take.Cast.Pitch, style.Name, take.StyleDegree)
        : new Manner(take.Cast.Voice.Id, take.Cast.Pitch, Style: null, Degree: 1);

    /// <summary>Says whether another manner is of the same voice.</summary>
    public bool IsVoiceOf(Manner other) => (VoiceId, Pitch) == (other.VoiceId, other.Pitch);
}
