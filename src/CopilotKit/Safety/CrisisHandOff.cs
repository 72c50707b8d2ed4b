namespace CopilotKit.Safety;

/// <summary>What is answered instead of a model's words when somebody speaks of a crisis.</summary>
/// <param name="Kind">What kind of crisis was recognised.</param>
/// <param name="Locale">The locale that the text is for, as a BCP 47 tag or a region; empty for everywhere else.</param>
/// <param name="Text">The words to show or to speak: short, with the places that help.</param>
/// <remarks>Holds nothing of what the person wrote.</remarks>
public sealed record CrisisHandOff(CrisisKind Kind, string Locale, string Text);
