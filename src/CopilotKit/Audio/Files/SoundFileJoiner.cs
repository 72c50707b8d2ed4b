using CopilotKit.Audio.Captions;
using CopilotKit.Audio.Wav;
using CopilotKit.Programs;

namespace CopilotKit.Audio.Files;

/// <summary>Joins finished WAV files into one sound file, one behind the other.</summary>
/// <remarks>
/// Each part becomes a chapter with the part's own title, else its file name. What any part says in its comment, the mark of
/// synthetic speech above all, the whole says too. Serves any number of callers at once; memory does not grow with the length.
/// </remarks>
public sealed class SoundFileJoiner
{
    private const string Comment = "ICMT";
    private readonly IProgramRunner _programs;

    /// <summary>Initializes a new instance of the <see cref="SoundFileJoiner"/> class.</summary>
    /// <param name="programs">Starts ffmpeg where the whole is not WAV. The default starts programs of this machine.</param>
    public SoundFileJoiner(IProgramRunner? programs = null) => _programs = programs ?? new ProgramRunner();

    /// <summary>Joins files.</summary>
    /// <param name="parts">WAV files of one rate and as many channels, in order; one at least.</param>
    /// <param name="path">The file to write, ending as a <see cref="SoundFileFormat"/>. It appears when it is complete.</param>
    /// <param name="title">The title of the whole.</param>
    /// <param name="cancellationToken">Ends the joining early and leaves no file.</param>
    /// <returns>How long the whole is, exactly the sum of the parts.</returns>
    /// <exception cref="ArgumentException">There are no parts, or the path has another ending.</exception>
    /// <exception cref="AudioFormatException">A part is broken, or its rate or channels are not those of the first.</exception>
    /// <exception cref="ProgramException">ffmpeg is needed and missing, or it failed.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public async Task<TimeSpan> JoinAsync(
        IReadOnlyList<string> parts, string path, string? title = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfZero(parts.Count, nameof(parts));
        SoundFileFormat format = SoundFileFormat.Of(path);
        SoundFileWriter.Check(format, _programs);

        (PcmFormat pcm, SoundFileInformation information) = Survey(parts, title);
        string partial = path + ".partial";
        try
        {
            SoundFileWriter writer = SoundFileWriter.Open(partial, format, pcm, information, _programs, cancellationToken);
            await using (writer.ConfigureAwait(false))
            {
                await writer.WriteAllAsync(() => Copy(parts, writer, cancellationToken), cancellationToken).ConfigureAwait(false);
            }

            File.Move(partial, path, overwrite: true);
            return information.Duration;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static (PcmFormat Pcm, SoundFileInformation Information) Survey(IReadOnlyList<string> parts, string? title)
    {
        PcmFormat? pcm = null;
        long frames = 0;
        List<ChapterMark> chapters = [];
        List<string> comments = [];
        foreach (string part in parts)
        {
            using WavReader reader = new(File.OpenRead(part));
            pcm ??= reader.Format;
            if (reader.Format != pcm)
            {
                throw new AudioFormatException(
                    $"The part '{Path.GetFileName(part)}': must have {pcm.SampleRate} Hz and {pcm.Channels} channels as the first has, "
                    + $"not {reader.Format.SampleRate} Hz and {reader.Format.Channels}.");
            }

            chapters.Add(new ChapterMark(
                pcm.ToTime(frames), reader.Information.GetValueOrDefault("INAM") ?? Path.GetFileNameWithoutExtension(part)));
            comments.AddRange(reader.Information.TryGetValue(Comment, out string? comment) ? [comment] : []);
            frames += reader.Frames ?? Count(reader);
        }

        return (pcm!, new SoundFileInformation(title, string.Join(' ', comments.Distinct()))
        {
            Chapters = chapters,
            Duration = pcm!.ToTime(frames),
        });
    }

    private static long Count(WavReader reader)
    {
        float[] block = new float[4_096 * reader.Format.Channels];
        long samples = 0;
        while (reader.Read(block) is > 0 and int read)
        {
            samples += read;
        }

        return samples / reader.Format.Channels;
    }

    private static void Copy(IReadOnlyList<string> parts, SoundFileWriter writer, CancellationToken cancellationToken)
    {
        foreach (string part in parts)
        {
            using WavReader reader = new(File.OpenRead(part));
            float[] block = new float[4_096 * reader.Format.Channels];
            while (reader.Read(block) is > 0 and int read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(block.AsSpan(0, read));
            }
        }
    }
}
