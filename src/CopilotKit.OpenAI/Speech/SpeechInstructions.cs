using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Styles;

namespace CopilotKit.OpenAI.Speech;

/// <summary>Says in words how an utterance is to be said, to a model that understands words.</summary>
internal static class SpeechInstructions
{
    private const int MostCharacters = 4_096;

    /// <summary>Gives the instructions; <see langword="null"/> when there is nothing to say.</summary>
    public static string? Of(Utterance utterance, string? always)
    {
        string text = $"{always} {StyleOf(utterance)}".Trim();
        return text.Length == 0 ? null : text.Length <= MostCharacters ? text : text[..MostCharacters];
    }

    private static string? StyleOf(Utterance utterance)
    {
        if (string.IsNullOrWhiteSpace(utterance.Style))
        {
            return null;
        }

        string? known = SpeakingStyles.Find(utterance.Style)?.Name;
        string strength = utterance.StyleDegree switch
        {
            < 0.7 => "slightly ",
            > 1.3 => "very ",
            _ => "",
        };
        return known is SpeakingStyles.Neutral ? null : $"Tone: {strength}{known ?? utterance.Style.Trim()}.";
    }
}
