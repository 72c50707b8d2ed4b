using CopilotKit.Audio.Files;

namespace CopilotKit.Safety;

/// <summary>What people are told about synthetic voices and artificial writers.</summary>
/// <remarks>
/// Texts of this library's own, for duties such as Article 50 of Regulation (EU) 2024/1689. Whether and where they have to be shown is for
/// the app to decide; this is no legal advice.
/// </remarks>
public static class Disclosures
{
    /// <summary>Says that a voice is synthetic; every sound file carries it in its comment.</summary>
    public const string SyntheticSpeech = SoundFileInformation.SyntheticSpeech;

    /// <summary>Says that the words are a chat model's.</summary>
    public const string WrittenByModel = "These words were written by an AI model.";

    /// <summary>Says that a practice is no medical product.</summary>
    public const string NoMedicalProduct =
        "This is not a medical product and no substitute for care. If you are unwell, ask somebody who can examine you.";
}
