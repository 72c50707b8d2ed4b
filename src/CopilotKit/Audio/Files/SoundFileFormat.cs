namespace CopilotKit.Audio.Files;

/// <summary>A kind of sound file, chosen by a file's ending.</summary>
public sealed record SoundFileFormat
{
    // What comes back from a codec that leaves things out swings further than what went in.
    private const double LossyHeadroomDecibels = 1;

    private static readonly string[] Aac = ["-c:a", "aac", "-movflags", "+faststart"];

    private SoundFileFormat(string ending, string mediaType) => (Ending, MediaType) = (ending, mediaType);

    /// <summary>Gets all kinds.</summary>
    public static IReadOnlyList<SoundFileFormat> All { get; } =
    [
        new(".wav", "audio/wav") { IsLossless = true },
        new(".flac", "audio/flac") { Muxer = "flac", Codec = ["-c:a", "flac"], IsLossless = true, WritesChaptersAsTags = true },

        // At 48 kHz the silence that an MP3 file has at both ends is at most 47 ms, at 24 kHz it would be twice as long. With a
        // constant bit rate LAME makes everything 0.45 dB softer.
        new(".mp3", "audio/mpeg") { Muxer = "mp3", Codec = ["-c:a", "libmp3lame", "-q:a", "3", "-ar", "48000", "-id3v2_version", "3"] },
        new(".opus", "audio/ogg") { Muxer = "opus", Codec = ["-c:a", "libopus"], BitsPerChannel = 32_000, BaseBits = 16_000, WritesCoverAsTag = true },
        new(".m4a", "audio/mp4") { Muxer = "ipod", Codec = Aac, BitsPerChannel = 56_000, BaseBits = 24_000 },
        new(".m4b", "audio/mp4") { Muxer = "ipod", Codec = [.. Aac, "-brand", "M4B "], BitsPerChannel = 56_000, BaseBits = 24_000 },
    ];

    /// <summary>Gets what files of this kind end in, such as <c>.mp3</c>.</summary>
    public string Ending { get; }

    /// <summary>Gets the media type, such as <c>audio/mpeg</c>.</summary>
    public string MediaType { get; }

    /// <summary>Gets a value indicating whether writing it takes the program <c>ffmpeg</c>.</summary>
    public bool NeedsFfmpeg => Muxer.Length > 0;

    internal string Muxer { get; private init; } = "";

    internal IReadOnlyList<string> Codec { get; private init; } = [];

    internal bool IsLossless { get; private init; }

    /// <summary>What each channel adds to the bit rate; 0 where the quality is constant instead.</summary>
    internal int BitsPerChannel { get; private init; }

    internal int BaseBits { get; private init; }

    /// <summary>Whether ffmpeg leaves it to tags to name the chapters.</summary>
    internal bool WritesChaptersAsTags { get; private init; }

    /// <summary>Whether ffmpeg leaves it to a tag to hold the picture.</summary>
    internal bool WritesCoverAsTag { get; private init; }

    internal double HeadroomDecibels => IsLossless ? 0 : LossyHeadroomDecibels;

    /// <summary>Gives the kind that a path asks for.</summary>
    /// <param name="path">The path; its ending is compared without regard to case.</param>
    /// <exception cref="ArgumentException">No kind has this ending; the message lists those that are.</exception>
    public static SoundFileFormat Of(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string ending = Path.GetExtension(path);
        return All.FirstOrDefault(format => format.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase)) ?? throw new ArgumentException(
            $"The sound file: must end in {string.Join(", ", All.Select(format => format.Ending))}, not in '{ending}'.", nameof(path));
    }
}
