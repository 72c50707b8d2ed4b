using System.Globalization;
using System.Text.Json;
using CopilotKit.Scripts;
using CopilotKit.Speech;
using CopilotKit.Speech.Engines;

namespace CopilotKit.Voices.AzureSpeech;

/// <summary>Reads the service's list of voices.</summary>
/// <remarks>
/// An entry without a name is left out, and a property that is missing or of another form has its default, so that one odd preview does
/// not hide 500 voices. The service tells no pitch: 120 Hz stand for men, 210 for others.
/// </remarks>
internal static class AzureVoiceReader
{
    private static readonly Dictionary<string, string> Accents = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en-US"] = "American", ["en-GB"] = "British", ["en-AU"] = "Australian", ["en-CA"] = "Canadian", ["en-IE"] = "Irish", ["en-IN"] = "Indian",
        ["en-NZ"] = "New Zealand", ["en-ZA"] = "South African", ["en-NG"] = "Nigerian", ["en-KE"] = "Kenyan", ["en-PH"] = "Filipino",
        ["en-SG"] = "Singaporean",
    };

    /// <summary>Reads the list.</summary>
    /// <exception cref="SpeechEngineException">It is no JSON, no array, or holds no voice.</exception>
    public static IReadOnlyList<AzureVoice> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            AzureVoice[] voices = document.RootElement.ValueKind is not JsonValueKind.Array ? []
                : [.. document.RootElement.EnumerateArray().Select(VoiceOf).OfType<AzureVoice>()];
            return voices.Length > 0 ? voices : throw new SpeechEngineException("Azure Speech sent a list of voices without voices.");
        }
        catch (JsonException exception)
        {
            throw new SpeechEngineException("Azure Speech sent a list of voices that is not JSON.", exception);
        }
    }

    private static AzureVoice? VoiceOf(JsonElement entry)
    {
        if (entry.ValueKind is not JsonValueKind.Object || Text(entry, "ShortName") is not { } id)
        {
            return null;
        }

        string locale = Text(entry, "Locale") ?? "en-US";
        VoiceGender gender = Enum.TryParse(Text(entry, "Gender"), ignoreCase: true, out VoiceGender parsed) ? parsed : VoiceGender.Neutral;
        string[] styles = entry.TryGetProperty("StyleList", out JsonElement list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(style => style.ValueKind is JsonValueKind.String).Select(style => style.GetString()!)]
            : [];
        return new AzureVoice(new Voice(id)
        {
            Name = Text(entry, "LocalName") ?? Text(entry, "DisplayName") ?? id,
            Engine = "azure-speech",
            Gender = gender,
            Accent = Accents.GetValueOrDefault(locale),
            Language = locale,
            Speaker = SpeakerOf(id),
            PitchHertz = gender is VoiceGender.Male ? 120 : 210,
            WordsPerMinute = WordsPerMinuteOf(entry),
            Styles = styles.Length > 0 ? styles : MaiVoiceStyles.Of(id),
        });
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    // The service writes numbers as strings. What is far from any speech would make nonsense of the lengths estimated by it.
    private static double WordsPerMinuteOf(JsonElement entry)
    {
        bool isThere = entry.TryGetProperty("WordsPerMinute", out JsonElement value);
        double pace = isThere && value.ValueKind is JsonValueKind.Number ? value.GetDouble()
            : isThere && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0;
        return pace is >= 40 and <= 600 ? pace : new Voice("").WordsPerMinute;
    }

    /// <summary>Gives who speaks: Ava is the same person as a neural, a multilingual and an HD voice.</summary>
    private static string SpeakerOf(string id)
    {
        string name = id.Split(':')[0];
        foreach (string ending in (string[])["NeuralHD", "Neural", "Multilingual", "Turbo"])
        {
            name = name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
        }

        return name;
    }
}
