using System.Buffers.Binary;
using System.Text;
using CopilotKit.Programs;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;
using Microsoft.Extensions.AI;

namespace CopilotKit.Voices.Espeak;

/// <summary>Speaks about 130 languages offline with the <c>espeak-ng</c> program.</summary>
/// <remarks>
/// Every utterance has a process of its own, killed when it is cancelled, so any number of callers is served at once. Sound is
/// 16-bit at the program's own rate, 22 050 Hz, and handed on as it arrives. Word times are estimated: the program tells none. No
/// text leaves the machine. Source: <c>man espeak-ng</c>, version 1.51.
/// </remarks>
internal sealed class EspeakSpeechEngine : SpeechEngine
{
    private const int HeaderLength = 44;

    private readonly EspeakOptions _options;
    private readonly IProgramRunner _programs;
    private readonly TimeProvider _time;
    private readonly ReadyPrograms _ready;
    private IReadOnlyList<Voice>? _voices;

    public EspeakSpeechEngine(EspeakOptions options, IProgramRunner programs, TimeProvider time)
        : base(new TextToSpeechClientMetadata("espeak-ng"))
    {
        (_options, _programs, _time) = (options, programs, time);
        _ready = new ReadyPrograms(options.Program, programs, options.ReadyPrograms, time);
    }

    /// <inheritdoc/>
    public override EngineCapabilities Capabilities { get; } =
        new() { Speed = EspeakCommand.Speeds, Pitch = EspeakCommand.Pitches, IsStreaming = true };

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<Voice>> GetVoicesAsync(CancellationToken cancellationToken = default)
    {
        if (_voices is null)
        {
            _voices = await ListAsync(cancellationToken).ConfigureAwait(false);

            // Who asks for the voices is about to speak.
            _ready.Prepare(EspeakCommand.For(EspeakVoices.NameOf(_options.DefaultVoice), 1, 1));
        }

        return _voices;
    }

    /// <inheritdoc/>
    public override async Task<SpokenUtterance> SpeakAsync(
        Utterance utterance, SpeechSink sink, CancellationToken cancellationToken = default)
    {
        ThrowIfInvalid(utterance, sink);
        cancellationToken.ThrowIfCancellationRequested();

        string voice = EspeakVoices.NameOf(utterance.VoiceId ?? _options.DefaultVoice);
        IReadOnlyList<string> arguments = EspeakCommand.For(voice, utterance.Speed, utterance.Pitch);
        try
        {
            IRunningProgram program = _ready.Take(arguments);
            await using (program.ConfigureAwait(false))
            {
                await WriteAsync(program, utterance.Text, cancellationToken).ConfigureAwait(false);
                SpokenUtterance spoken = await ReadAsync(program, utterance.Text, sink, cancellationToken).ConfigureAwait(false);
                _ready.Prepare(arguments);
                return spoken;
            }
        }
        catch (ProgramException exception)
        {
            throw new SpeechEngineException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _ready.Dispose();
        base.Dispose(disposing);
    }

    private static async Task WriteAsync(IRunningProgram program, string text, CancellationToken cancellationToken)
    {
        try
        {
            await program.StandardInput.WriteAsync(Encoding.UTF8.GetBytes(Sayable(text)), cancellationToken).ConfigureAwait(false);
            await program.StandardInput.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It ended before it read: its code and its complaint say why.
        }
    }

    /// <summary>
    /// Takes out what the program would obey or stop at instead of saying it: phonemes in double brackets, and control
    /// characters.
    /// </summary>
    private static string Sayable(string text)
    {
        StringBuilder sayable = new(text);
        for (int index = 0; index < sayable.Length; index++)
        {
            char character = sayable[index];
            sayable[index] = char.IsControl(character) && character is not '\n' ? ' ' : character;
        }

        return sayable.Replace("[[", "[ [").ToString();
    }

    private async Task<SpokenUtterance> ReadAsync(
        IRunningProgram program, string text, SpeechSink sink, CancellationToken cancellationToken)
    {
        int sampleRate = await ReadRateAsync(program, cancellationToken).ConfigureAwait(false);
        PcmSpeech speech = new(text, sampleRate, sink, _options.Timeout, _time);
        await speech.ReadAsync(.., program.StandardOutput, cancellationToken).ConfigureAwait(false);
        await program.WaitForSuccessAsync(cancellationToken).ConfigureAwait(false);
        return speech.ToSpoken();
    }

    /// <summary>
    /// Reads the header, of which only the rate is true: on a pipe the program cannot go back, and leaves 0x7FFFF000 as the
    /// length, 13 hours.
    /// </summary>
    private async Task<int> ReadRateAsync(IRunningProgram program, CancellationToken cancellationToken)
    {
        byte[] header = new byte[HeaderLength];
        using CancellationTokenSource impatience = new(_options.Timeout, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, impatience.Token);
        try
        {
            int count = await program.StandardOutput
                .ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, either.Token).ConfigureAwait(false);
            if (count < HeaderLength || !header.AsSpan().StartsWith("RIFF"u8))
            {
                await program.WaitForSuccessAsync(either.Token).ConfigureAwait(false);
                throw new SpeechEngineException($"{_options.Program} ended without sound.");
            }

            return BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(24));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SpeechEngineException(
                $"{_options.Program} wrote nothing for {_options.Timeout.TotalSeconds:0.###} s and was ended.", exception);
        }
    }

    private async Task<IReadOnlyList<Voice>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            IRunningProgram program = _programs.Start(_options.Program, ["--voices"]);
            await using (program.ConfigureAwait(false))
            {
                using StreamReader reader = new(program.StandardOutput, Encoding.UTF8, leaveOpen: true);
                string list = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
                await program.WaitForSuccessAsync(cancellationToken).ConfigureAwait(false);
                IReadOnlyList<Voice> voices = EspeakVoices.Read(list, _options);
                string id = $"{EspeakVoices.Prefix}{EspeakVoices.NameOf(_options.DefaultVoice)}";
                Voice first = voices.FirstOrDefault(voice => voice.Id == id) ?? new Voice(id);
                return [first, .. voices.Where(voice => voice.Id != id)];
            }
        }
        catch (ProgramException exception)
        {
            throw new SpeechEngineException(exception.Message, exception);
        }
    }
}
