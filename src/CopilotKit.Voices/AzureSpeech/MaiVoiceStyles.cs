namespace CopilotKit.Voices.AzureSpeech;

/// <summary>The published styles of the MAI voices, for those that the service lists without any.</summary>
/// <remarks>Source: Microsoft's page on MAI voices, 2026: version 1 names styles by nouns, version 2 by adjectives.</remarks>
internal static class MaiVoiceStyles
{
    private static readonly string[] Nouns =
    [
        "anger", "confusion", "determination", "disgust", "embarrassment", "excitement", "fear", "generalconversation", "happiness", "hope",
        "jealousy", "joy", "neutral", "regret", "relief", "sadness", "shouting", "softvoice", "surprise", "whispering",
    ];

    private static readonly Dictionary<string, string[]> Version1 = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Grant"] = [.. Nouns, "professional"],
        ["Iris"] = [.. Nouns, "narration"],
        ["Jasper"] = [.. Nouns, "learning", "media", "persuasive", "sales"],
        ["June"] = ["callcenter", "customerservice", "learning", "professional"],
    };

    private static readonly string[] Adjectives =
    [
        "angry", "confused", "determined", "disgusted", "embarrassed", "excited", "fearful", "happy", "hopeful", "jealous", "joyful",
        "regretful", "relieved", "sad", "shouting", "softvoice", "surprised", "whispering",
    ];

    private static readonly string[] OtherAdjectives =
    [
        "adventurous", "caringempathy", "curious", "encouraging", "excited", "friendlycheerful", "nostalgic", "reflective",
        "saddisappointed", "serious",
    ];

    private static readonly string[] LocalesWithOtherAdjectives = ["es-ES-", "nl-", "ru-", "th-", "tr-"];
    private static readonly string[] LackedByHarper = ["disgusted", "fearful", "jealous", "surprised"];

    /// <summary>Gives the styles of a voice by its short name; none for voices that are not MAI voices.</summary>
    public static IReadOnlyList<string> Of(string id)
    {
        string[] parts = id.Split(':');
        string name = parts[0].Split('-')[^1];
        return parts.Length < 2 || !parts[1].StartsWith("MAI-Voice-", StringComparison.OrdinalIgnoreCase) ? []
            : parts[1].StartsWith("MAI-Voice-1", StringComparison.OrdinalIgnoreCase) ? Version1.GetValueOrDefault(name, [])
            : Version2(parts[0], name);
    }

    private static string[] Version2(string localeAndName, string name) => name.ToUpperInvariant() switch
    {
        "GRANT" or "IRIS" or "JASPER" => [],
        "HARPER" => [.. Adjectives.Except(LackedByHarper)],
        _ when LocalesWithOtherAdjectives.Any(locale => localeAndName.StartsWith(locale, StringComparison.OrdinalIgnoreCase)) => OtherAdjectives,
        _ => Adjectives,
    };
}
