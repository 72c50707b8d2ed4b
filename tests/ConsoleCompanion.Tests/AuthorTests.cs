using System.Text.Json;
using CopilotKit.TestKit;
using CopilotKit.TestKit.Loopback;

namespace ConsoleCompanion.Tests;

/// <summary>Lets the program write with a model that was configured, which is a server on this machine.</summary>
public sealed class AuthorTests : IDisposable
{
    private const string Plan =
        """
        {"title": "The Lamp", "setting": "a harbour", "characters": [{"name": "Mara"}],
         "beats": [{"title": "Dusk", "goal": "The lamp goes out.", "words": 70, "characters": ["Mara"]}]}
        """;

    private const string Scene =
        """
        The lamp above the harbour went out at dusk. The boats were still far away, and the wind had begun to turn.

        MARA
        Who put it out? It has burned every night since I was born, and nobody has the key but me.

        Nobody on the quay knew, and so she took her coat and climbed the ninety steps. At the top sat a small grey owl, and it was warm.

        MARA
        So you were cold. Stay, then, but lend me a little of it for the boats.
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Story_ModelIsConfigured_IsWrittenByIt()
    {
        await using LoopbackServer model = new(request =>
            Saying(request.Text.Contains("\"response_format\"", StringComparison.Ordinal) ? Plan : Scene));

        ProgramOutput program = await RunAsync(model, "story", "a lamp", "--minutes", "0.5", "--out", _folder["lamp.wav"]);

        Assert.Equal(("", 0), (program.Errors, program.ExitCode));
        Assert.StartsWith("Written by a chat model: The Lamp", program.Output, StringComparison.Ordinal);
        Assert.Contains("MARA", File.ReadAllText(_folder["lamp.fountain"]), StringComparison.Ordinal);
        Assert.All(model.Requests, request => Assert.Contains("\"model\":\"MAI-1-preview\"", request.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Meditate_ModelIsConfigured_HasItsWords()
    {
        await using LoopbackServer model = new(request => Saying(Reworded(request.Text)));

        ProgramOutput program = await RunAsync(
            model, "meditate", "body-scan", "--minutes", "3", "--theme", "an exam tomorrow", "--out", _folder["calm.wav"]);

        Assert.StartsWith("Composed offline, its words by a chat model", program.Output, StringComparison.Ordinal);
        Assert.Contains("Perhaps ", File.ReadAllText(_folder["calm.fountain"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Written offline, with no key and no network", "story", "a lamp", "0.5")]
    [InlineData("Composed offline, with no key and no network", "meditate", "body-scan", "3")]
    public async Task Author_ModelIsDown_TheBuiltInOneWrites(string said, string command, string argument, string minutes)
    {
        await using LoopbackServer model = new(_ => LoopbackAnswer.Gone());

        ProgramOutput program = await RunAsync(model, command, argument, "--minutes", minutes, "--out", _folder["x.wav"]);

        Assert.StartsWith(said, program.Output, StringComparison.Ordinal);
        Assert.Contains("Model mai failed: Transport", program.Errors, StringComparison.Ordinal);
        Assert.Equal((0, true), (program.ExitCode, File.Exists(_folder["x.wav"])));
    }

    public void Dispose() => _folder.Dispose();

    private static LoopbackAnswer Saying(string words) => LoopbackAnswer.Json(
        $$$"""{"choices":[{"message":{"role":"assistant","content":{{{JsonSerializer.Serialize(words)}}}},"finish_reason":"stop"}]}""");

    // Answers as it is asked to: the same numbers, other words.
    private static string Reworded(string request)
    {
        string asked = JsonElement.Parse(request).GetProperty("messages")[1].GetProperty("content").GetString()!;
        return string.Join('\n', asked.Split('\n').Where(line => line.Contains("| ", StringComparison.Ordinal))
            .Select(line => line.Split("| ", 2)).Select(line => $"{line[0]}| Perhaps {char.ToLowerInvariant(line[1][0])}{line[1][1..]}"));
    }

    private Task<ProgramOutput> RunAsync(LoopbackServer model, params string[] arguments) => new SampleProgram("companion.dll")
    {
        WorkingFolder = _folder["."],
        Environment =
        {
            ["CopilotKit__Models__Catalog__mai__Service"] = "openai",
            ["CopilotKit__Models__Catalog__mai__Endpoint"] = $"{model.Address}v1",
            ["CopilotKit__Models__Catalog__mai__ModelId"] = "MAI-1-preview",
        },
    }.RunAsync(arguments);
}
