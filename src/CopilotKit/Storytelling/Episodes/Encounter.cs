namespace CopilotKit.Storytelling.Episodes;

/// <summary>Somebody on the way with a trouble of their own, and how it is put right.</summary>
/// <param name="Title">A template for its name.</param>
/// <param name="Goal">A template for what happens.</param>
/// <param name="Passage">The drafts.</param>
internal sealed record Encounter(string Title, string Goal, string Passage);
