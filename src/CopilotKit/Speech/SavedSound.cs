namespace CopilotKit.Speech;

/// <summary>A sound file that a plugin made.</summary>
/// <param name="Path">Where it is; captions (.vtt, .srt), chapters (.chapters.json) and the screenplay (.fountain) lie beside it.</param>
/// <param name="Seconds">How long it is.</param>
public sealed record SavedSound(string Path, double Seconds)
{
    /// <summary>Gets who speaks with which voice.</summary>
    public IReadOnlyDictionary<string, string> Voices { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the parts of the text that no voice could say; empty when everything was said.</summary>
    public IReadOnlyList<string> NotSaid { get; init; } = [];

    /// <summary>Gets what was changed before it was performed, in a few words for each change; empty when nothing was.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}
