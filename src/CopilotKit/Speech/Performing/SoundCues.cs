using System.Collections.Concurrent;
using CopilotKit.Audio;
using CopilotKit.Audio.Sounds;
using CopilotKit.Scripts;

namespace CopilotKit.Speech.Performing;

/// <summary>The script's sounds and beds: synthesised ones, and WAV files of a folder that the app lends.</summary>
/// <param name="format">The rate and channels of the performance.</param>
/// <param name="folder">The folder; nothing when scripts may name no files.</param>
internal sealed class SoundCues(PcmFormat format, string? folder)
{
    // The levels that the sound library states for its sounds and beds are meant for speech at -19 LUFS.
    private const double SoundLufs = -19;
    private const double BedDecibels = -20;
    private const double MaxGainDecibels = 40;
    private const double Width = 0.7;
    private static readonly TimeSpan ShortestBed = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, WavSound> _files = new(StringComparer.Ordinal);

    /// <summary>Makes sure that all sounds and beds can be had; files are read through.</summary>
    /// <exception cref="PerformanceException">One cannot; the message says why, or lists those that can.</exception>
    public void Check(IEnumerable<ScoreStep> steps)
    {
        foreach (ScoreStep step in steps)
        {
            if (step is SoundStep sound)
            {
                Check(sound.Sound.Name, SoundLibrary.SoundNames, "sound", step.CueNumber, TimeSpan.Zero);
            }
            else if (step is AmbienceStep { Ambience.Name: { } bed })
            {
                Check(bed, SoundLibrary.BedNames, "ambience", step.CueNumber, ShortestBed);
            }
        }
    }

    /// <summary>Gives how long a sound is with all of its ringing.</summary>
    public long FramesOf(Sound sound) => _files.TryGetValue(sound.Name, out WavSound? file)
        ? file.Frames
        : format.ToFrames(SoundLibrary.LengthOf(sound.Name) ?? TimeSpan.Zero);

    /// <summary>Opens a sound, as loud as speech at <paramref name="loudnessLufs"/> has it.</summary>
    public IEnumerable<SoundPart> Open(Sound sound, double loudnessLufs)
    {
        double gain = sound.GainDecibels + loudnessLufs;
        return _files.TryGetValue(sound.Name, out WavSound? file)
            ? Parts(file, gain - Known(file.Lufs), file.Play)
            : [new SoundPart(SoundLibrary.Create(sound.Name, format.SampleRate), gain - SoundLufs, Pan: 0)];
    }

    /// <summary>Opens an endless bed. In stereo it is wide: a synthesised one differs from left to right.</summary>
    public IEnumerable<SoundPart> Open(Ambience bed, double loudnessLufs, int seed)
    {
        double gain = bed.GainDecibels + loudnessLufs;
        if (_files.TryGetValue(bed.Name!, out WavSound? file))
        {
            return Parts(file, gain - Known(file.Lufs), file.Loop);
        }

        return format.Channels == 1
            ? [new SoundPart(Create(seed), gain - BedDecibels, Pan: 0)]
            : [new SoundPart(Create(seed), gain - BedDecibels - 3, -Width), new SoundPart(Create(~seed), gain - BedDecibels - 3, Width)];

        ISampleSource Create(int seed) => SoundLibrary.Create(bed.Name!, format.SampleRate, seed);
    }

    private static IEnumerable<SoundPart> Parts(WavSound file, double gain, Func<int?, ISampleSource> open) =>
        file.Channels.Select(
            channel => new SoundPart(open(channel), Math.Min(gain, MaxGainDecibels), channel is { } side ? (2 * side) - 1 : 0));

    private static double Known(double lufs) => double.IsFinite(lufs) ? lufs : SoundLufs;

    private void Check(string name, IReadOnlyList<string> known, string kind, int cueNumber, TimeSpan shortest)
    {
        if (SoundFolder.IsFile(name))
        {
            CheckFile(name, kind, cueNumber, shortest);
        }
        else if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new PerformanceException(cueNumber, $"there is no {kind} of the name '{name}'; there is {string.Join(", ", known)}.");
        }
    }

    private void CheckFile(string name, string kind, int cueNumber, TimeSpan shortest)
    {
        if (folder is null)
        {
            throw new PerformanceException(
                cueNumber, $"the {kind} '{name}' is a file, and the app lends no folder to scripts (PerformanceOptions.SoundFolder).");
        }

        try
        {
            WavSound file = _files.GetOrAdd(name, name => WavSound.Read(SoundFolder.PathOf(folder, name), format));
            if (file.Frames < format.ToFrames(shortest))
            {
                throw new AudioFormatException(FormattableString.Invariant(
                    $"The file: must last at least {shortest.TotalSeconds:0.###} s as a bed, not {format.ToTime(file.Frames).TotalSeconds:0.###} s."));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AudioFormatException)
        {
            string reason = exception is AudioFormatException
                ? $"'{name}' cannot be read: {exception.Message}"
                : $"{exception.Message.TrimEnd('.')}.";
            throw new PerformanceException(cueNumber, $"the {kind} cannot be had: {reason}", exception);
        }
    }
}

/// <summary>A source of a sound or bed, how loud it is heard and where it stands.</summary>
internal sealed record SoundPart(ISampleSource Source, double GainDecibels, double Pan);
