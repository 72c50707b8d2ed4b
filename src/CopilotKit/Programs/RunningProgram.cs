using System.Diagnostics;
using System.Text;

namespace CopilotKit.Programs;

/// <summary>A process whose complaints are kept, the last of them.</summary>
internal sealed class RunningProgram : IRunningProgram
{
    private const int MostComplaintCharacters = 2_000;
    private readonly string _name;
    private readonly Process _process;
    private readonly StringBuilder _complaints = new();

    public RunningProgram(string name, Process process)
    {
        (_name, _process) = (name, process);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    public Stream StandardInput => _process.StandardInput.BaseStream;

    public Stream StandardOutput => _process.StandardOutput.BaseStream;

    public async Task WaitForSuccessAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        if (_process.ExitCode != 0)
        {
            throw new ProgramException($"{_name} ended with code {_process.ExitCode}{Complaints()}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // It had ended already.
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_complaints)
        {
            _complaints.Append(line).Append('\n');
            _complaints.Remove(0, Math.Max(0, _complaints.Length - MostComplaintCharacters));
        }
    }

    private string Complaints()
    {
        lock (_complaints)
        {
            string text = _complaints.ToString().Trim();
            return text is "" ? "." : $": {text}";
        }
    }
}
