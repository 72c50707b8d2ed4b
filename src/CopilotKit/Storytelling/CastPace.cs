using CopilotKit.Scripts;

namespace CopilotKit.Storytelling;

/// <summary>Tells how fast a cast reads a story.</summary>
/// <param name="roles">The roles.</param>
/// <param name="cancellationToken">Ends the asking early.</param>
/// <returns>Words per minute, silences left out.</returns>
public delegate ValueTask<double> CastPace(IReadOnlyList<Role> roles, CancellationToken cancellationToken);
