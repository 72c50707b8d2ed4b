using CopilotKit.Audio.Files;
using CopilotKit.Scripts;
using CopilotKit.Speech.Engines;
using CopilotKit.Speech.Lexicons;

namespace CopilotKit.Speech;

/// <summary>Says how a script is performed.</summary>
public sealed class PerformanceOptions
{
    private double? _loudnessLufs;

    /// <summary>Gets or sets how long the performance lasts.</summary>
    /// <value><see langword="null"/>, the default, takes the script's own <see cref="Script.Length"/>, else as long as it takes.</value>
    public TimeSpan? Length { get; set; }

    /// <summary>Gets or sets the samples per second.</summary>
    /// <value>8,000 to 192,000. The default is 24,000.</value>
    public int SampleRate { get; set; } = 24_000;

    /// <summary>Gets or sets how many channels the sound has.</summary>
    /// <value>1 (mono) or 2 (stereo: roles have places, beds are wide). The default is 1.</value>
    public int Channels { get; set; } = 1;

    /// <summary>Gets or sets how loud the whole is, its beds and sounds included.</summary>
    /// <value>LUFS (ITU-R BS.1770-4), -40 to -10. The default is -19 in mono and -16 in stereo, the usual levels of spoken sound.</value>
    public double LoudnessLufs { get => _loudnessLufs ?? (Channels == 2 ? -16 : -19); set => _loudnessLufs = value; }

    /// <summary>Gets or sets the peak that nothing exceeds.</summary>
    /// <value>dBTP, -20 to 0. The default is -1.</value>
    public double PeakDecibels { get; set; } = -1;

    /// <summary>Gets or sets by how much a bed sinks while somebody speaks.</summary>
    /// <value>
    /// Decibels below the level that the script gives the bed, 0 to 40; 0 leaves it alone. The default is 12. The bed is down 100
    /// milliseconds before the first word and up again 600 after the last; in silences shorter than 1.6 seconds it stays down.
    /// </value>
    public double DuckingDecibels { get; set; } = 12;

    /// <summary>Gets or sets how far from the middle roles stand in stereo.</summary>
    /// <value>0 (all in the middle) to 1. The default is 0.4. The narrator stands in the middle, the others to both sides in turn.</value>
    public double StageWidth { get; set; } = 0.4;

    /// <summary>Gets where single roles stand in stereo, whatever <see cref="StageWidth"/> says.</summary>
    /// <value>-1 (left) to 1 (right) for the name of a role.</value>
    public IDictionary<string, double> RolePans { get; } = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets the folder whose WAV files scripts may name as sounds and beds.</summary>
    /// <value>
    /// A path that leads out of it is refused. <see langword="null"/>, the default, lends none: a script that names a file fails.
    /// </value>
    public string? SoundFolder { get; set; }

    /// <summary>Gets or sets the picture that is put into files other than WAV.</summary>
    /// <value>The path of a .jpg, .jpeg or .png file; <see langword="null"/>, the default, puts in none.</value>
    public string? CoverImage { get; set; }

    /// <summary>Gets or sets the pace of all voices.</summary>
    /// <value>A factor, 0.5 to 2. The default is 1.</value>
    public double Speed { get; set; } = 1;

    /// <summary>Gets or sets a value indicating whether the narrator says the titles of chapters.</summary>
    public bool SpeaksChapters { get; set; }

    /// <summary>Gets or sets the silences that nobody wrote.</summary>
    /// <value>Set in code, not from configuration. The default is <see cref="Rhythm.Default"/>.</value>
    public Rhythm Rhythm { get; set; } = Rhythm.Default;

    /// <summary>Gets or sets how words are spelled for the engine so that it says them rightly.</summary>
    /// <value>
    /// Set in code, not from configuration. What the script's own title page says of a word counts more. The default has no
    /// words.
    /// </value>
    public PronunciationLexicon Lexicon { get; set; } = PronunciationLexicon.Empty;

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
    /// 0 or more; <see langword="null"/>, the default, is no limit. A performance that would cost more is refused before anything
    /// is sent; one of cues that are still written stops before the sentence that would. Prices are those of
    /// <see cref="Voice.DollarsPerMillionCharacters"/>.
    /// </value>
    public double? MaxDollars { get; set; }

    internal void Check() => OptionErrors.ThrowIfAny(Errors(), "options");

    internal IEnumerable<string> Errors()
    {
        List<(string Name, double Value, double Min, double Max, string Unit)> ranges =
        [
            (nameof(SampleRate), SampleRate, 8_000, 192_000, "Hz"),
            (nameof(Channels), Channels, 1, 2, "channels"),
            (nameof(DuckingDecibels), DuckingDecibels, 0, 40, "dB"),
            (nameof(StageWidth), StageWidth, 0, 1, "of the way to the side"),
            (nameof(LoudnessLufs), LoudnessLufs, -40, -10, "LUFS"),
            (nameof(PeakDecibels), PeakDecibels, -20, 0, "dBTP"),
            (nameof(Speed), Speed, 0.5, 2, "times the usual pace"),
            (nameof(MaxParallelUtterances), MaxParallelUtterances, 1, 64, "utterances"),
            (nameof(MaxAttempts), MaxAttempts, 1, 10, "attempts"),
            (nameof(MaxDollars), MaxDollars ?? 0, 0, double.MaxValue, "US dollars"),
            (nameof(Length), Length?.TotalSeconds ?? 1, 0.001, 86_400, "seconds"),
        ];
        ranges.AddRange(RolePans.Select(pan => ($"{nameof(RolePans)}[{pan.Key}]", pan.Value, -1.0, 1.0, "(left to right)")));
        IEnumerable<string> errors = ranges
            .Where(range => !(range.Value >= range.Min && range.Value <= range.Max))
            .Select(range => FormattableString.Invariant(
                $"Property Performance.{range.Name}: must be {range.Min} to {range.Max} {range.Unit}, not {range.Value}."));
        return SoundFileInformation.IsCover(CoverImage)
            ? errors
            : errors.Append($"Property Performance.{nameof(CoverImage)}: must end in .jpg, .jpeg or .png, not '{CoverImage}'.");
    }
}
