using CopilotKit.Programs;

namespace ConsoleCompanion.Tests;

/// <summary>Which program plays a file.</summary>
public class LoudSpeakerTests
{
    [Theory]
    [InlineData("a.wav", "aplay", "aplay", "ffplay")]
    [InlineData("a.WAV", "ffplay", "ffplay")]
    [InlineData("a.mp3", "ffplay", "aplay", "ffplay")]
    [InlineData("a.mp3", "afplay", "aplay", "afplay", "ffplay")]
    public async Task PlayAsync_Installed_TakesTheFirstThatPlaysTheFormat(string file, string player, params string[] installed)
    {
        Players players = new(installed);

        await new LoudSpeaker(players).PlayAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal((player, Path.GetFullPath(file)), (players.Program, players.Arguments[^1]));
    }

    [Fact]
    public async Task PlayAsync_OnlyAPlayerOfOtherFormats_NamesThoseThatWouldDo()
    {
        LoudSpeaker speaker = new(new Players("aplay"));

        ProgramException exception = await Assert.ThrowsAsync<ProgramException>(
            () => speaker.PlayAsync("a.mp3", TestContext.Current.CancellationToken));

        Assert.Equal("a.mp3 is written, but cannot be played: none of afplay, ffplay is installed.", exception.Message);
    }

    /// <summary>Players that play at once.</summary>
    private sealed class Players(params string[] installed) : IProgramRunner, IRunningProgram
    {
        public string? Program { get; private set; }

        public IReadOnlyList<string> Arguments { get; private set; } = [];

        public Stream StandardInput => Stream.Null;

        public Stream StandardOutput => Stream.Null;

        public bool Exists(string program) => installed.Contains(program);

        public IRunningProgram Start(string program, IReadOnlyList<string> arguments)
        {
            (Program, Arguments) = (program, arguments);
            return this;
        }

        public Task WaitForSuccessAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
