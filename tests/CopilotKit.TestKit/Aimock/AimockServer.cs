using System.Diagnostics;

namespace CopilotKit.TestKit.Aimock;

/// <summary>
/// The server aimock, which nobody here wrote: it speaks as OpenAI and Anthropic do, and says what is in <c>answers.json</c>.
/// </summary>
/// <remarks>It runs where its program is there; <c>build/prepare.sh</c> installs it. Tests are skipped by name where it is not.</remarks>
public sealed class AimockServer : IAsyncLifetime
{
    /// <summary>What its program is called.</summary>
    public const string Program = "llmock";

    private const string BeforeTheAddress = "listening on ";
    private Process? _process;

    /// <summary>Gets where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!ExternalProgram.Exists(Program))
        {
            return;
        }

        string answers = RepositoryFolder.PathOf("tests/CopilotKit.TestKit/Aimock/answers.json");
        _process = Process.Start(new ProcessStartInfo(Program, ["--port", "0", "--chunk-size", "3", "--fixtures", answers])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        TaskCompletionSource<Uri> listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) => Read(line.Data, listens);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await listens.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private static void Read(string? line, TaskCompletionSource<Uri> listens)
    {
        if (line is null)
        {
            listens.TrySetException(new InvalidOperationException($"{Program} ended before it listened."));
            return;
        }

        int place = line.IndexOf(BeforeTheAddress, StringComparison.Ordinal);
        if (place >= 0)
        {
            listens.TrySetResult(new Uri(line[(place + BeforeTheAddress.Length)..].Trim()));
        }
    }
}
