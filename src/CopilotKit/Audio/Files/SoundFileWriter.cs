using CopilotKit.Audio.Wav;
using CopilotKit.Programs;

namespace CopilotKit.Audio.Files;

/// <summary>Writes a sound file; disposing it early leaves nothing that looks finished.</summary>
internal abstract class SoundFileWriter : IAsyncDisposable
{
    // Portions of a performance are 8 kB: each in a call of its own costs as much as the sound in it.
    private const int BufferBytes = 65_536;

    /// <summary>Refuses what cannot be written, before any work is done.</summary>
    /// <exception cref="ProgramException">The format needs ffmpeg, and it is not there.</exception>
    public static void Check(SoundFileFormat format, IProgramRunner programs)
    {
        if (format.NeedsFfmpeg && !programs.Exists(FfmpegWriter.Program))
        {
            throw new ProgramException(
                $"A '{format.Ending}' file is written by the program {FfmpegWriter.Program}, which is not on the PATH. "
                + $"Install it (on Debian and Ubuntu: apt-get install {FfmpegWriter.Program}), or save as .wav, which needs no program.");
        }
    }

    /// <summary>Opens a writer.</summary>
    /// <param name="file">The file, which is made or overwritten: the partial one, whatever it ends in.</param>
    /// <param name="format">What to write.</param>
    /// <param name="pcm">The rate and channels of the samples.</param>
    /// <param name="information">What the file says about itself.</param>
    /// <param name="programs">Starts ffmpeg.</param>
    /// <param name="cancellationToken">Ends the writing early, also where it waits for ffmpeg.</param>
    public static SoundFileWriter Open(
        string file,
        SoundFileFormat format,
        PcmFormat pcm,
        SoundFileInformation information,
        IProgramRunner programs,
        CancellationToken cancellationToken) =>
        format.NeedsFfmpeg
            ? new FfmpegWriter(file, format, pcm, information, programs, cancellationToken)
            : new WavFileWriter(File.Create(file, BufferBytes), pcm, information, leaveOpen: false);

    /// <summary>Opens a writer of WAV to a stream that stays open.</summary>
    public static SoundFileWriter Open(Stream output, PcmFormat pcm, SoundFileInformation information) =>
        new WavFileWriter(output, pcm, information, leaveOpen: true);

    /// <summary>Writes samples: whole frames.</summary>
    public abstract void Write(ReadOnlySpan<float> samples);

    /// <summary>Writes all there is and completes the file.</summary>
    /// <param name="write">Calls <see cref="Write"/> until all is written.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="ProgramException">ffmpeg failed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task WriteAllAsync(Action write, CancellationToken cancellationToken)
    {
        try
        {
            write();
            await CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (cancellationToken.IsCancellationRequested)
        {
            // Cancelling kills ffmpeg, and then pipe, process and exit code all fail in their own ways.
            throw new OperationCanceledException("The writing was cancelled.", exception, cancellationToken);
        }
        catch (IOException)
        {
            // A pipe that breaks says nothing; the program at its end knows why.
            await CompleteAsync(cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Completes the file.</summary>
    protected abstract Task CompleteAsync(CancellationToken cancellationToken);

    private sealed class WavFileWriter(Stream output, PcmFormat pcm, SoundFileInformation information, bool leaveOpen) : SoundFileWriter
    {
        private readonly WavWriter _writer = new(output, pcm, information.ToRiffInformation(), leaveOpen);

        public override void Write(ReadOnlySpan<float> samples) => _writer.Write(samples);

        public override ValueTask DisposeAsync()
        {
            _writer.Dispose();
            return ValueTask.CompletedTask;
        }

        protected override Task CompleteAsync(CancellationToken cancellationToken)
        {
            _writer.Dispose();
            return Task.CompletedTask;
        }
    }
}
