using CopilotKit.Scripts;

namespace CopilotKit.Storytelling;

/// <summary>What a story will be before it is written: who, where, and what happens in how many words.</summary>
/// <param name="Title">The title, one line.</param>
/// <param name="Roles">The narrator and the characters, with the traits that their voices should have.</param>
/// <param name="Setting">Where and when it happens.</param>
/// <param name="Beats">What happens, in order.</param>
public sealed record StoryPlan(string Title, IReadOnlyList<Role> Roles, string Setting, IReadOnlyList<StoryBeat> Beats);

/// <summary>One step of a story's plot.</summary>
/// <param name="Title">Its name, one line; it becomes a chapter of the script.</param>
/// <param name="Goal">What happens, and what changes by it.</param>
/// <param name="WordBudget">How many words it should take.</param>
/// <param name="Characters">The names of the roles that take part.</param>
public sealed record StoryBeat(string Title, string Goal, int WordBudget, IReadOnlyList<string> Characters);
