using System.Text;
using CopilotKit.Programs;

namespace CopilotKit.Voices.Tests.Espeak;

/// <summary>Programs that never run: they note what they were given, and write what a test says.</summary>
internal sealed class FakePrograms : IProgramRunner
{
    private readonly List<FakeProgram> _started = [];

    /// <summary>Gets or sets what the next program writes; <see langword="null"/> makes it hang.</summary>
    public Func<byte[]?> Output { get; set; } = () => [];

    /// <summary>Gets or sets what the next program complains about at its end.</summary>
    public string? Complaint { get; set; }

    public IReadOnlyList<FakeProgram> Started
    {
        get
        {
            lock (_started)
            {
                return [.. _started];
            }
        }
    }

    /// <summary>Gives what espeak-ng writes to a pipe: a header with false lengths, and samples.</summary>
    public static byte[] FalseWav(int sampleRate, params short[] samples) =>
    [
        .. "RIFF"u8, 0x24, 0xF0, 0xFF, 0x7F, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, .. BitConverter.GetBytes(sampleRate), .. BitConverter.GetBytes(sampleRate * 2),
        2, 0, 16, 0, .. "data"u8, 0x00, 0xF0, 0xFF, 0x7F, .. samples.SelectMany(BitConverter.GetBytes),
    ];

    public bool Exists(string program) => true;

    public IRunningProgram Start(string program, IReadOnlyList<string> arguments)
    {
        FakeProgram started = new(program, arguments, Output(), Complaint);
        lock (_started)
        {
            _started.Add(started);
        }

        return started;
    }
}

internal sealed class FakeProgram(string name, IReadOnlyList<string> arguments, byte[]? output, string? complaint) : IRunningProgram
{
    private readonly MemoryStream _input = new();

    public IReadOnlyList<string> Arguments => arguments;

    public string Input => Encoding.UTF8.GetString(_input.ToArray());

    public bool IsEnded { get; private set; }

    public Stream StandardInput => _input;

    public Stream StandardOutput { get; } = output is null ? new Hanging() : new MemoryStream(output);

    public Task WaitForSuccessAsync(CancellationToken cancellationToken) =>
        complaint is null ? Task.CompletedTask : throw new ProgramException($"{name} ended with code 1: {complaint}");

    public ValueTask DisposeAsync()
    {
        IsEnded = true;
        return default;
    }

    private sealed class Hanging : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
