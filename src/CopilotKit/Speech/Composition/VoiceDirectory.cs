using CopilotKit.Speech.Engines;

namespace CopilotKit.Speech.Composition;

/// <summary>The voices of all engines that could be asked, each under an id of its own.</summary>
/// <param name="Routes">In the order of the engines; the first is the default.</param>
/// <param name="Unreachable">The engines that could not list their voices, with the reasons.</param>
internal sealed record VoiceDirectory(
    IReadOnlyList<VoiceRoute> Routes, IReadOnlyList<(string EngineKey, SpeechEngineException Reason)> Unreachable)
{
    /// <summary>Finds a voice by its id, or by its engine and the id within it: <c>engine/voice</c>.</summary>
    /// <returns>The default voice for no id; nothing when there is no such voice.</returns>
    public VoiceRoute? Find(string? voiceId)
    {
        return voiceId is null
            ? Routes[0]
            : Routes.FirstOrDefault(route => IsWanted(route.Voice.Id))
                ?? Routes.FirstOrDefault(route => IsWanted($"{route.EngineKey}/{route.InnerId}"));

        bool IsWanted(string id) => id.Equals(voiceId, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Says that there is no such voice, and which engines could not be asked for it.</summary>
    public SpeechEngineException NoSuchVoice(string voiceId)
    {
        string unasked = Unreachable.Count == 0
            ? ""
            : $" ({string.Join(", ", Unreachable.Select(engine => engine.EngineKey))} could not be asked)";
        return new SpeechEngineException($"No engine has a voice '{voiceId}'{unasked}.");
    }
}
