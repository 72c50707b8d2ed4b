using CopilotKit.Scripts;
using CopilotKit.Speech.Styles;

namespace CopilotKit.Speech.Performing;

/// <summary>Gives the silences that nobody wrote the length that the style of the words behind them asks for.</summary>
internal static class StyledSilences
{
    /// <summary>Stretches or shrinks the silences before sentences, with their bounds.</summary>
    /// <param name="steps">All steps, or those of one cue: a silence and its sentence are never apart.</param>
    /// <param name="deliveries">How the lines are said.</param>
    public static IEnumerable<ScoreStep> Of(IEnumerable<ScoreStep> steps, Deliveries deliveries)
    {
        SilenceStep? silence = null;
        foreach (ScoreStep step in steps)
        {
            if (silence is not null)
            {
                yield return step is SpeechStep speech
                    ? silence with { Pause = Scaled(silence.Pause, FactorOf(deliveries.Of(speech.Line))) }
                    : silence;
            }

            silence = step is SilenceStep { IsWritten: false } next ? next : null;
            if (silence is null)
            {
                yield return step;
            }
        }

        if (silence is not null)
        {
            yield return silence;
        }
    }

    private static double FactorOf(Delivery delivery) => StyleProsody.Of(delivery.Style, delivery.StyleDegree ?? 1).Pauses;

    private static Pause Scaled(Pause pause, double factor) => factor is 1 ? pause : new(
        Times(pause.Shortest, factor), Times(pause.Length, factor), Times(pause.Longest, factor));

    private static TimeSpan Times(TimeSpan time, double factor) => time * factor < Pause.MaxLength ? time * factor : Pause.MaxLength;
}
