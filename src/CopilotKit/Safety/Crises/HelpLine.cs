namespace CopilotKit.Safety.Crises;

/// <summary>Where help is in a region.</summary>
/// <param name="Emergency">The emergency number.</param>
/// <param name="Listening">Who listens, and how to reach them.</param>
/// <param name="Abuse">Who helps with violence and abuse; <see langword="null"/> where none is known here.</param>
internal sealed record HelpLine(string Emergency, string Listening, string? Abuse = null);
