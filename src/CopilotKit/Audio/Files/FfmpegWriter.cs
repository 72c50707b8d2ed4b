using System.Globalization;
using System.Text;
using CopilotKit.Programs;

namespace CopilotKit.Audio.Files;

/// <summary>Writes a sound file through ffmpeg, which reads 16-bit samples from its standard input while they are made.</summary>
internal sealed class FfmpegWriter : SoundFileWriter
{
    /// <summary>The program, found on the PATH.</summary>
    public const string Program = "ffmpeg";

    private readonly string _metadata;
    private readonly IRunningProgram _program;
    private readonly Stream _input;
    private readonly CancellationTokenRegistration _cancellation;

    // Once only: whoever waits for a process that another has disposed may wait for ever.
    private readonly Lazy<Task> _ended;
    private readonly byte[] _bytes = new byte[16_384];

    public FfmpegWriter(
        string file,
        SoundFileFormat format,
        PcmFormat pcm,
        SoundFileInformation information,
        IProgramRunner programs,
        CancellationToken cancellationToken)
    {
        _metadata = file + ".tags";
        try
        {
            File.WriteAllText(
                _metadata, FfmpegMetadata.Write(format, information), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            _program = programs.Start(Program, [.. Input(pcm, information), .. Output(file, format, pcm, information)]);
        }
        catch
        {
            File.Delete(_metadata);
            throw;
        }

        _input = _program.StandardInput;
        _ended = new Lazy<Task>(() => _program.DisposeAsync().AsTask());

        // A write that waits for a program that no longer reads ends when the program does.
        _cancellation = cancellationToken.Register(() => _ = _ended.Value);
    }

    public override void Write(ReadOnlySpan<float> samples)
    {
        while (!samples.IsEmpty)
        {
            ReadOnlySpan<float> part = samples[..Math.Min(samples.Length, _bytes.Length / 2)];
            Pcm16.Encode(part, _bytes);
            _input.Write(_bytes, 0, part.Length * 2);
            samples = samples[part.Length..];
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _cancellation.DisposeAsync().ConfigureAwait(false);
        await _ended.Value.ConfigureAwait(false);
        File.Delete(_metadata);
    }

    protected override async Task CompleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _input.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The program has ended; it is asked why below.
        }

        await _program.WaitForSuccessAsync(cancellationToken).ConfigureAwait(false);
    }

    // Nothing of a script's is an argument: titles lie in a file. The prefix keeps ffmpeg from seeing a protocol in a path.
    private static string Local(string path) => $"file:{Path.GetFullPath(path)}";

    private IEnumerable<string> Input(PcmFormat pcm, SoundFileInformation information) =>
    [
        "-v", "error", "-y",
        "-f", "s16le", "-ar", Number(pcm.SampleRate), "-ac", Number(pcm.Channels), "-i", "pipe:0",
        "-f", "ffmetadata", "-i", Local(_metadata),
        .. information.Cover is { } cover ? ["-i", Local(cover)] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Output(string file, SoundFileFormat format, PcmFormat pcm, SoundFileInformation information) =>
    [
        "-map", "0:a", "-map_metadata", "1", "-map_chapters", "1",
        .. information.Cover is not null && !format.WritesCoverAsTag
            ? ["-map", "2:v", "-c:v", "copy", "-disposition:v:0", "attached_pic"]
            : Array.Empty<string>(),
        .. format.Codec,
        .. format.BitsPerChannel > 0 ? ["-b:a", Number(format.BaseBits + (format.BitsPerChannel * pcm.Channels))] : Array.Empty<string>(),

        // The same sound gives the same file: no version, no random number.
        "-fflags", "+bitexact", "-flags:a", "+bitexact",
        "-f", format.Muxer, Local(file),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
