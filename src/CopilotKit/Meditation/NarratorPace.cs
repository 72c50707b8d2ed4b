using CopilotKit.Scripts;

namespace CopilotKit.Meditation;

/// <summary>Tells how fast the voice of a narrator reads.</summary>
/// <param name="narrator">The role.</param>
/// <param name="cancellationToken">Ends the asking early.</param>
/// <returns>Words per minute at its usual pace, 60 to 400, silences left out.</returns>
public delegate ValueTask<double> NarratorPace(Role narrator, CancellationToken cancellationToken);
