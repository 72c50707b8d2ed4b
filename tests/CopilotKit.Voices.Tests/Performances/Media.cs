using System.Globalization;
using CopilotKit.TestKit;

namespace CopilotKit.Voices.Tests.Performances;

/// <summary>Asks ffmpeg's programs what is in a file.</summary>
internal static class Media
{
    /// <summary>Gives what ffprobe says of a file, such as <c>format=duration</c> or <c>stream=codec_name</c>.</summary>
    public static async Task<string> ProbeAsync(string file, string entry)
    {
        ProgramOutput output = await ExternalProgram.RunAsync(
            "ffprobe", "-v", "error", "-show_entries", entry, "-of", "default=noprint_wrappers=1:nokey=1", file);
        Assert.Equal(("", 0), (output.Errors, output.ExitCode));
        return output.Output.Trim();
    }

    /// <summary>Gives the duration of a file in seconds.</summary>
    public static async Task<double> DurationAsync(string file) =>
        double.Parse(await ProbeAsync(file, "format=duration"), CultureInfo.InvariantCulture);

    /// <summary>Gives the words of a file of captions, as ffmpeg reads them.</summary>
    public static async Task<string[]> WordsAsync(string file)
    {
        ProgramOutput output = await ExternalProgram.RunAsync("ffmpeg", "-v", "error", "-i", file, "-f", "srt", "-");
        Assert.Equal(("", 0), (output.Errors, output.ExitCode));

        // A number, the times, then the text.
        return [.. output.Output.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(cue => cue.Split('\n').Skip(2))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
