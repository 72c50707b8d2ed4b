using CopilotKit.Scripts;

namespace CopilotKit.Speech;

/// <summary>Says how a script is performed.</summary>
public sealed class PerformanceOptions
{
    /// <summary>Gets or sets how long the performance lasts.</summary>
    /// <value><see langword="null"/>, the default, takes the script's own <see cref="Script.Length"/>, else as long as it takes.</value>
    public TimeSpan? Length { get; set; }

    /// <summary>Gets or sets the samples per second.</summary>
    /// <value>8,000 to 192,000. The default is 24,000.</value>
    public int SampleRate { get; set; } = 24_000;

    /// <summary>Gets or sets how loud the whole is.</summary>
    /// <value>LUFS (ITU-R BS.1770-4), -40 to -10. The default is -19, the usual level of spoken mono sound.</value>
    public double LoudnessLufs { get; set; } = -19;

    /// <summary>Gets or sets the peak that nothing exceeds.</summary>
    /// <value>dBTP, -20 to 0. The default is -1.</value>
    public double PeakDecibels { get; set; } = -1;

    /// <summary>Gets or sets the pace of all voices.</summary>
    /// <value>A factor, 0.5 to 2. The default is 1.</value>
    public double Speed { get; set; } = 1;

    /// <summary>Gets or sets a value indicating whether the narrator says the titles of chapters.</summary>
    public bool SpeaksChapters { get; set; }

    /// <summary>Gets or sets the silences that nobody wrote.</summary>
    /// <value>Set in code, not from configuration. The default is <see cref="Rhythm.Default"/>.</value>
    public Rhythm Rhythm { get; set; } = Rhythm.Default;

    /// <summary>Gets or sets how many utterances are spoken at once.</summary>
    /// <value>1 to 64. The default is the number of processors.</value>
    public int MaxParallelUtterances { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Gets or sets how often an utterance is tried before the performance fails.</summary>
    /// <value>1 to 10. The default is 3.</value>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>Gets or sets how long the takes of a performance to a file are kept beside it.</summary>
    /// <value>The default is <see cref="TakeKeeping.UntilDone"/>.</value>
    public TakeKeeping Takes { get; set; } = TakeKeeping.UntilDone;

    /// <summary>Gets or sets the person whose words are performed, or for whom they are.</summary>
    /// <value>Any key of the app's: see <see cref="Utterance.Owner"/>. <see langword="null"/>, the default, is nobody.</value>
    public string? Owner { get; set; }

    /// <summary>Gets or sets what the speech may cost at most, in US dollars.</summary>
    /// <value>
    /// 0 or more; <see langword="null"/>, the default, is no limit. A performance that would cost more is refused before anything is sent; one of
    /// cues that are still written stops before the sentence that would. Prices are those of <see cref="Voice.DollarsPerMillionCharacters"/>.
    /// </value>
    public double? MaxDollars { get; set; }

    internal void Check()
    {
        if (Errors().FirstOrDefault() is { } error)
        {
            throw new ArgumentException(error, "options");
        }
    }

    internal IEnumerable<string> Errors()
    {
        (string Name, double Value, double Min, double Max, string Unit)[] ranges =
        [
            (nameof(SampleRate), SampleRate, 8_000, 192_000, "Hz"),
            (nameof(LoudnessLufs), LoudnessLufs, -40, -10, "LUFS"),
            (nameof(PeakDecibels), PeakDecibels, -20, 0, "dBTP"),
            (nameof(Speed), Speed, 0.5, 2, "times the usual pace"),
            (nameof(MaxParallelUtterances), MaxParallelUtterances, 1, 64, "utterances"),
            (nameof(MaxAttempts), MaxAttempts, 1, 10, "attempts"),
            (nameof(MaxDollars), MaxDollars ?? 0, 0, double.MaxValue, "US dollars"),
            (nameof(Length), Length?.TotalSeconds ?? 1, 0.001, 86_400, "seconds"),
        ];
        return ranges
            .Where(range => !(range.Value >= range.Min && range.Value <= range.Max))
            .Select(range => FormattableString.Invariant(
                $"Property Performance.{range.Name}: must be {range.Min} to {range.Max} {range.Unit}, not {range.Value}."));
    }
}
