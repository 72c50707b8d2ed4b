namespace CopilotKit.Models.Intents.Learning;

/// <summary>What a model makes of a text.</summary>
/// <param name="Best">The number of the likeliest intent; -1 when the text has nothing that the model knows.</param>
/// <param name="Score">Its score: about 1 for what is certain, below 0 for what is unlikely.</param>
/// <param name="Margin">How much that is above the second.</param>
internal readonly record struct Verdict(int Best, float Score, float Margin);
