using System.Globalization;
using System.Text.Json;

namespace CopilotKit.TestKit;

/// <summary>What <c>ffprobe -show_chapters -show_format -show_streams</c> says of a sound file.</summary>
public sealed record SoundProbe(
    string Format, double Seconds, IReadOnlyDictionary<string, string> Tags, IReadOnlyList<(double Start, double End, string Title)> Chapters, IReadOnlyList<string> Codecs)
{
    public static async Task<SoundProbe> OfAsync(string file)
    {
        ProgramOutput output = await ExternalProgram.RunAsync(
            "ffprobe", "-v", "error", "-show_chapters", "-show_format", "-show_streams", "-of", "json", file);
        Assert.Equal(("", 0), (output.Errors, output.ExitCode));
        using JsonDocument document = JsonDocument.Parse(output.Output);
        JsonElement format = document.RootElement.GetProperty("format");
        JsonElement[] streams = [.. document.RootElement.GetProperty("streams").EnumerateArray()];

        // In Ogg the tags belong to the stream.
        Dictionary<string, string> tags = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty tag in streams.Where(IsSound).Append(format).Where(owner => owner.TryGetProperty("tags", out _)).SelectMany(owner => owner.GetProperty("tags").EnumerateObject()))
        {
            tags[tag.Name] = tag.Value.GetString()!;
        }

        return new SoundProbe(
            format.GetProperty("format_name").GetString()!,
            Number(format, "duration"),
            tags,
            [.. document.RootElement.GetProperty("chapters").EnumerateArray().Select(chapter =>
                (Number(chapter, "start_time"), Number(chapter, "end_time"), chapter.GetProperty("tags").GetProperty("title").GetString()!))],
            [.. streams.Select(stream => stream.GetProperty("codec_name").GetString()!)]);
    }

    private static bool IsSound(JsonElement stream) => stream.GetProperty("codec_type").GetString() == "audio";

    private static double Number(JsonElement element, string name) =>
        double.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
