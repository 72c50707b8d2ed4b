namespace CopilotKit.Scripts;

/// <summary>About how long a script's performance lasts, and how far its elastic silences and optional groups let it vary.</summary>
/// <param name="Shortest">Every elastic silence at its shortest, every optional group left out.</param>
/// <param name="Expected">Every silence at its usual length, nothing left out.</param>
/// <param name="Longest">Every elastic silence at its longest, nothing left out.</param>
public sealed record LengthEstimate(TimeSpan Shortest, TimeSpan Expected, TimeSpan Longest)
{
    /// <summary>Estimates from the words and the pace of the voices.</summary>
    /// <param name="script">The script. Its sounds are taken to last no time.</param>
    /// <param name="wordsPerMinute">How fast the voices read, silences left out: 30 to 600.</param>
    /// <param name="rhythm">The silences that nobody wrote.</param>
    /// <returns>The estimate; with flite, the length of a story is within 5 % of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wordsPerMinute"/> is not 30 to 600.</exception>
    public static LengthEstimate Of(Script script, double wordsPerMinute, Rhythm? rhythm = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentOutOfRangeException.ThrowIfLessThan(wordsPerMinute, 30);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wordsPerMinute, 600);

        Deliveries deliveries = new(script.Roles);
        (TimeSpan shortest, TimeSpan expected, TimeSpan longest) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        int optionalDepth = 0;
        int slotDepth = 0;
        foreach (ScoreStep step in Score.Of(script, rhythm ?? Rhythm.Default))
        {
            (TimeSpan least, TimeSpan usual, TimeSpan most) = step switch
            {
                SlotStartStep slot when slotDepth++ == 0 => (slot.Slot.Length, slot.Slot.Length, slot.Slot.Length),
                SpeechStep speech when slotDepth == 0 => Same(Spoken(speech)),
                SilenceStep { Pause: var pause } when slotDepth == 0 => (pause.Shortest, pause.Length, pause.Longest),
                _ => Same(TimeSpan.Zero),
            };
            slotDepth -= step is SlotEndStep ? 1 : 0;
            optionalDepth += step is OptionalStartStep ? 1 : step is OptionalEndStep ? -1 : 0;
            shortest += optionalDepth > 0 ? TimeSpan.Zero : least;
            (expected, longest) = (expected + usual, longest + most);
        }

        return new LengthEstimate(shortest, expected, longest);

        static (TimeSpan Least, TimeSpan Usual, TimeSpan Most) Same(TimeSpan time) => (time, time, time);

        TimeSpan Spoken(SpeechStep speech) =>
            SpeakingTime.Of(speech.Line.Text.AsSpan()[speech.Sentence], wordsPerMinute * (deliveries.Of(speech.Line).Speed ?? 1));
    }
}
