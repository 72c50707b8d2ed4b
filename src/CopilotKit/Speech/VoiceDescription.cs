namespace CopilotKit.Speech;

/// <summary>What a model is told about a voice.</summary>
/// <param name="Id">What selects it.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Gender">Female, Male or Neutral.</param>
/// <param name="Age">Child, Young, Adult or Old.</param>
/// <param name="Accent">Its accent, if known.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Engine">The engine that it belongs to, if known.</param>
public sealed record VoiceDescription(string Id, string Name, string Gender, string Age, string? Accent, string Language, string? Engine);
