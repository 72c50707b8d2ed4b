using System.Text;
using CopilotKit.Programs;
using CopilotKit.TestKit;

namespace CopilotKit.Tests.Programs;

public class ProgramRunnerTests
{
    private readonly ProgramRunner _programs = new();
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [ProgramFact("cat")]
    public async Task Start_TextOnStandardInput_ComesBackUnread()
    {
        await using IRunningProgram program = _programs.Start("cat", []);
        await program.StandardInput.WriteAsync("-n is a text"u8.ToArray(), _token);
        program.StandardInput.Close();
        using StreamReader reader = new(program.StandardOutput, Encoding.UTF8);

        Assert.Equal("-n is a text", await reader.ReadToEndAsync(_token));
        await program.WaitForSuccessAsync(_token);
    }

    [Fact]
    public void Start_MissingProgram_SaysSo()
    {
        ProgramException exception = Assert.Throws<ProgramException>(() => _programs.Start("no-such-program", []));

        Assert.Equal("no-such-program is not installed, or not on the PATH.", exception.Message);
        Assert.False(_programs.Exists("no-such-program"));
    }

    [ProgramFact("sh")]
    public async Task WaitForSuccessAsync_Failure_NamesCodeAndComplaint()
    {
        await using IRunningProgram program = _programs.Start("sh", ["-c", "echo no such thing >&2; exit 3"]);

        ProgramException exception = await Assert.ThrowsAsync<ProgramException>(() => program.WaitForSuccessAsync(_token));

        Assert.Equal("sh ended with code 3: no such thing", exception.Message);
    }

    [ProgramFact("sleep")]
    public async Task DisposeAsync_ProgramAtWork_EndsIt()
    {
        IRunningProgram program = _programs.Start("sleep", ["600"]);
        using StreamReader output = new(program.StandardOutput);

        await program.DisposeAsync();

        Assert.True(_programs.Exists("sleep"));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => program.WaitForSuccessAsync(_token));
    }
}
