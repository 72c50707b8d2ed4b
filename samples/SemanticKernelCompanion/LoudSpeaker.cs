using System.Diagnostics;
using CopilotKit.Programs;
using CopilotKit.Speech;

namespace SemanticKernelCompanion;

/// <summary>Plays sound while it comes, with the program aplay.</summary>
internal sealed class LoudSpeaker(IProgramRunner programs)
{
    private const int BytesPerSecond = 2 * 24_000;

    private readonly Stopwatch _clock = new();
    private TimeSpan _written;

    /// <summary>Gets how much was heard of the sound that plays.</summary>
    public TimeSpan Played => _clock.Elapsed < _written ? _clock.Elapsed : _written;

    /// <exception cref="ProgramException">The program is missing or failed.</exception>
    public async Task PlayAsync(IAsyncEnumerable<PerformedSound> sounds, CancellationToken cancellationToken)
    {
        _written = TimeSpan.Zero;
        _clock.Reset();
        IRunningProgram player = programs.Start("aplay", ["-q", "-t", "raw", "-f", "S16_LE", "-r", "24000", "-c", "1", "-"]);
        await using (player)
        {
            await foreach (PerformedSound sound in sounds.WithCancellation(cancellationToken))
            {
                _clock.Start();
                _written += TimeSpan.FromSeconds((double)sound.Pcm.Length / BytesPerSecond);
                await player.StandardInput.WriteAsync(sound.Pcm, cancellationToken);
            }

            player.StandardInput.Close();
            await player.StandardOutput.CopyToAsync(Stream.Null, cancellationToken);
            await player.WaitForSuccessAsync(cancellationToken);
        }
    }
}
