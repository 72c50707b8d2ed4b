using System.Globalization;
using System.Text.RegularExpressions;

namespace CopilotKit.TestKit;

/// <summary>Asks ffmpeg how loud a sound is.</summary>
public static partial class Ebur128
{
    public static async Task<(double IntegratedLufs, double TruePeakDecibels)> MeasureAsync(float[] samples, int sampleRate, int channels)
    {
        using TemporaryFolder folder = new();
        string raw = folder.WriteRaw("x.raw", samples);
        return await MeasureInputAsync("-f", "f32le", "-ar", $"{sampleRate}", "-ac", $"{channels}", "-i", raw);
    }

    public static Task<(double IntegratedLufs, double TruePeakDecibels)> MeasureAsync(string file) => MeasureInputAsync("-i", file);

    private static async Task<(double IntegratedLufs, double TruePeakDecibels)> MeasureInputAsync(params string[] input)
    {
        ProgramOutput output = await ExternalProgram.RunAsync(
            "ffmpeg", ["-hide_banner", "-nostats", .. input, "-af", "ebur128=peak=true", "-f", "null", "-"]);
        Assert.True(output.ExitCode == 0, output.Errors);
        string summary = output.Errors[output.Errors.LastIndexOf("Summary:", StringComparison.Ordinal)..];
        return (Number(Integrated().Match(summary)), Number(Peak().Match(summary)));
    }

    private static double Number(Match match) =>
        match.Groups[1].Value == "-inf" ? double.NegativeInfinity : double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"I:\s+(\S+) LUFS")]
    private static partial Regex Integrated();

    [GeneratedRegex(@"Peak:\s+(\S+) dBFS")]
    private static partial Regex Peak();
}
