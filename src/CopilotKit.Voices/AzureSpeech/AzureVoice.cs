using CopilotKit.Speech;

namespace CopilotKit.Voices.AzureSpeech;

/// <summary>A voice of the service, and which markup it obeys.</summary>
/// <param name="Voice">The voice.</param>
internal sealed record AzureVoice(Voice Voice)
{
    /// <summary>Gets which markup it obeys.</summary>
    public AzureVoiceFamily Family { get; } = FamilyOf(Voice.Id);

    /// <summary>Makes a voice that the service speaks with and does not list, as it does with previews.</summary>
    /// <returns>
    /// What its name tells; <see langword="null"/> for a name that is not of a preview's form, <c>en-us-Jasper:MAI-Voice-1</c>.
    /// </returns>
    public static AzureVoice? Unlisted(string id)
    {
        string[] parts = id.Split('-', 3);
        return id.Contains(':', StringComparison.Ordinal) && parts.Length == 3 && parts[0].Length is 2 or 3
            ? new AzureVoice(new Voice(id)
            {
                Language = $"{parts[0].ToLowerInvariant()}-{parts[1].ToUpperInvariant()}",
                Name = parts[2].Split(':')[0],
                Engine = "azure-speech",
                Speaker = id.Split(':')[0],
                Styles = MaiVoiceStyles.Of(id),
            })
            : null;
    }

    private static AzureVoiceFamily FamilyOf(string id) =>
        id.Contains(":MAI-Voice", StringComparison.OrdinalIgnoreCase) ? AzureVoiceFamily.Mai
        : id.Contains(":DragonHDOmni", StringComparison.OrdinalIgnoreCase) ? AzureVoiceFamily.HdOmni
        : id.Contains(":DragonHD", StringComparison.OrdinalIgnoreCase) ? AzureVoiceFamily.Hd
        : id.EndsWith("NeuralHD", StringComparison.OrdinalIgnoreCase) ? AzureVoiceFamily.Hd
        : AzureVoiceFamily.Neural;
}

/// <summary>
/// The kinds of voices, which differ in the markup that they obey: what one of them does not know, it ignores in silence.
/// </summary>
internal enum AzureVoiceFamily
{
    /// <summary>Styles of its own list, pace and pitch.</summary>
    Neural,

    /// <summary>Words only: no style, no pace, no pitch.</summary>
    Hd,

    /// <summary>Styles, but neither pace nor pitch.</summary>
    HdOmni,

    /// <summary>Styles and pace; nothing is documented of pitch.</summary>
    Mai,
}
