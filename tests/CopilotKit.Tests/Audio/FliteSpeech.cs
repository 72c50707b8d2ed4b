using CopilotKit.TestKit;

namespace CopilotKit.Tests.Audio;

/// <summary>Real speech to measure on.</summary>
internal static class FliteSpeech
{
    public const string Sentence = "The fox sat still. He heard the sea, fifty times with half a breath.";

    public static async Task<float[]> SpeakAsync(string voice, string text = Sentence)
    {
        using TemporaryFolder folder = new();
        ProgramOutput output = await ExternalProgram.RunAsync("flite", "-voice", voice, "-t", text, "-o", folder["x.wav"]);
        Assert.True(output.ExitCode == 0, output.Errors);
        return TemporaryFolder.ReadWav(folder["x.wav"]);
    }
}
