namespace CopilotKit.Audio;

/// <summary>Says where an utterance begins and ends.</summary>
public sealed class SpeechTrimmerOptions
{
    /// <summary>Gets or sets the level above which sound counts as speech.</summary>
    /// <value>
    /// dBFS of the mean square over 5 ms (a square wave of full scale is 0), -90 to -20. The default is -50: measured on
    /// flite, the last f, th and s of a sentence lie at -43 to -52, the noise behind them at -55 and below.
    /// </value>
    public double ThresholdDecibels { get; set; } = -50;

    /// <summary>Gets or sets how much is kept before the first speech.</summary>
    /// <value>0 to 500 milliseconds. The default is 20, which keeps the onset of an h or f.</value>
    public TimeSpan MarginBefore { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Gets or sets how much is kept after the last speech.</summary>
    /// <value>0 to 500 milliseconds. The default is 30, which keeps the end of a th or s.</value>
    public TimeSpan MarginAfter { get; set; } = TimeSpan.FromMilliseconds(30);

    internal void Check()
    {
        bool isThreshold = ThresholdDecibels is >= -90 and <= -20;
        OptionRange.Require(isThreshold, nameof(ThresholdDecibels), "-90 to -20 dBFS", ThresholdDecibels);
        OptionRange.Require(IsMargin(MarginBefore), nameof(MarginBefore), "0 to 500 ms", MarginBefore);
        OptionRange.Require(IsMargin(MarginAfter), nameof(MarginAfter), "0 to 500 ms", MarginAfter);
    }

    private static bool IsMargin(TimeSpan margin) => margin >= TimeSpan.Zero && margin <= TimeSpan.FromMilliseconds(500);
}
