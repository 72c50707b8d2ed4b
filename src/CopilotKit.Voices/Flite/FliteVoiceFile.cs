using CopilotKit.Speech;

namespace CopilotKit.Voices.Flite;

/// <summary>A voice in a file of its own, such as the CMU voices that are not packaged.</summary>
/// <param name="Path">The <c>.flitevox</c> file. Native code works on what is in it: load only files that you trust.</param>
/// <param name="Voice">The id that requests select it by, and its traits.</param>
public sealed record FliteVoiceFile(string Path, Voice Voice);
