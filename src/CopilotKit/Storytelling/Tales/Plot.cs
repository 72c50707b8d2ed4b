namespace CopilotKit.Storytelling.Tales;

/// <summary>The skeleton of a story.</summary>
/// <param name="Title">A template for the title.</param>
/// <param name="Stranger">What the one may be who stands behind the trouble, with alternatives.</param>
/// <param name="Road">The number of the beat after which a long story has its encounters.</param>
/// <param name="Beats">What happens, in order.</param>
internal sealed record Plot(string Title, string Stranger, int Road, params IReadOnlyList<Beat> Beats);

/// <summary>A step of a plot.</summary>
/// <param name="Title">A template for its name.</param>
/// <param name="Goal">A template for what happens and what changes by it.</param>
/// <param name="Passages">The ways to tell it: drafts, and <c>@name</c> for a passage that many plots share.</param>
internal sealed record Beat(string Title, string Goal, params IReadOnlyList<string> Passages);
